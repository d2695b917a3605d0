// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.wire;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(
        id = InferenceConfig.PID,
        name = "Inference",
        description = "Lets the model in a slot decide about each record, and sends the decision.")
@interface InferenceConfig {

    /** Component name, factory PID and OCD id in one: Kura looks for OSGI-INF/metatype/[component name].xml. */
    String PID = "io.penstock.inference.wire";

    @AttributeDefinition(
            name = "Slot",
            description = "Name of the slot; unless configured otherwise, the name of the model that is to decide.")
    String slot();

    @AttributeDefinition(
            name = "Mapping",
            required = false,
            description = "Which property of a record is which feature of the model, where the names differ: one"
                    + " feature = property a line, or separated by semicolons.|TextArea")
    String mapping() default "";

    @AttributeDefinition(
            name = "Asset property",
            description = "Property that names the asset: each asset has a window, a calibration and a state of its"
                    + " own. Records without it belong to one nameless asset.")
    String asset_property() default "assetName";

    @AttributeDefinition(name = "Copy the record", description = "Send what came in along with the decision.")
    boolean copy_record() default true;

    @AttributeDefinition(
            name = "Calibration records",
            min = "-1",
            max = "100000",
            description = "How many of the first records of an asset are taken for its normal operation. -1: as the"
                    + " model's descriptor says. 0: none, where the model was fitted already.")
    int calibration_records() default -1;

    @AttributeDefinition(
            name = "Calibration generation",
            description = "Another number calibrates every asset anew, for example after maintenance.")
    int calibration_generation() default 0;

    @AttributeDefinition(
            name = "Hold time",
            min = "0",
            max = "600000",
            description = "How long records wait for a slot without a model before they are refused, in milliseconds.")
    long hold_ms() default 5000;

    @AttributeDefinition(
            name = "Encryption key",
            required = false,
            description = "Alias of the key in the keystore below that seals what was learnt about assets: a secret key"
                    + " (AES), or a pair of RSA keys. Empty: nothing is sealed. A change seals anew what is there.")
    String encryption_key() default "";

    @AttributeDefinition(
            name = "Make the key",
            description = "Makes the key where the keystore has no entry of that name.")
    boolean encryption_key_make() default false;

    @AttributeDefinition(
            name = "Keystore",
            required = false,
            description = "Filter that names the keystore with the key, for example (kura.service.pid=SSLKeystore).")
    String KeystoreService_target() default "(kura.service.pid=changeme)";
}
