// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.conformance.probe;

import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(
        id = EmitterConfig.PID,
        name = "Conformance: emitter",
        description = "Sends what the conformance suite tells it to.")
@interface EmitterConfig {

    /** Component name, factory PID and OCD id in one: Kura looks for OSGI-INF/metatype/[component name].xml. */
    String PID = "io.penstock.kura.conformance.emitter";
}
