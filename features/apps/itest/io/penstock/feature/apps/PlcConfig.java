// SPDX-License-Identifier: Apache-2.0
package io.penstock.feature.apps;

import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(id = PlcConfig.PID, name = "PLC")
@interface PlcConfig {

    String PID = "org.acme.Plc";
}
