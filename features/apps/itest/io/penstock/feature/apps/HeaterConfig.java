// SPDX-License-Identifier: Apache-2.0
package io.penstock.feature.apps;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** The component that the recorded gateway had. */
@ObjectClassDefinition(id = HeaterConfig.PID, name = "Heater", description = "d")
@interface HeaterConfig {

    String PID = "org.acme.Heater";

    @AttributeDefinition(name = "Set point", min = "5", max = "40")
    double set_point() default 20.0;

    @AttributeDefinition(
            name = "Mode",
            options = {@Option(label = "eco", value = "eco"), @Option(label = "max", value = "max")})
    String mode() default "eco";

    @AttributeDefinition(name = "pw", type = AttributeType.PASSWORD, required = false)
    String pw() default "";

    @AttributeDefinition(name = "ids", required = false)
    int[] ids() default {1, 2};
}
