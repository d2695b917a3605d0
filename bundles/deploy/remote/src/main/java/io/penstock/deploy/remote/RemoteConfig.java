// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.remote;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(
        id = RemoteConfig.PID,
        name = "Installing from the cloud",
        description = "DEPLOY-V2: downloads, installs and removes packages as Kapua asks.")
@interface RemoteConfig {

    /** Component name, PID and OCD id in one. */
    String PID = "io.penstock.deploy.remote";

    @AttributeDefinition(
            name = "Hooks",
            required = false,
            description = "Which deployment hook has a say in requests of a type: type=pid, with commas between.")
    String deployment_hook_associations() default "";

    @AttributeDefinition(
            name = "Trial",
            min = "0",
            max = "86400",
            description = "How long what was installed is on trial at least, in seconds.")
    int trial_seconds() default 10;

    @AttributeDefinition(
            name = "Records of a trial",
            min = "0",
            description = "How many records the changed stages must have taken before the trial is confirmed.")
    int trial_records() default 100;
}
