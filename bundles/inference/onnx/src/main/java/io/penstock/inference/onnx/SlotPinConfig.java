// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.onnx;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(
        id = SlotPinConfig.PID,
        name = "Pinned model version",
        description = "Keeps a slot at one version of its model, whatever newer one is installed. What serves goes on"
                + " until the pinned version is there.")
@interface SlotPinConfig {

    /** Component name, factory PID and OCD id in one: Kura looks for OSGI-INF/metatype/[component name].xml. */
    String PID = "io.penstock.inference.pin";

    @AttributeDefinition(name = "Slot", description = "Name of the slot, for example pump-anomaly.")
    String slot();

    @AttributeDefinition(name = "Version", description = "Version of the model's bundle, for example 1.0.0.")
    String version();
}
