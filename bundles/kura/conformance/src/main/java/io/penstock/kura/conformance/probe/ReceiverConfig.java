// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.conformance.probe;

import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(
        id = ReceiverConfig.PID,
        name = "Conformance: receiver",
        description = "Keeps what it is given for the conformance suite.")
@interface ReceiverConfig {

    /** Component name, factory PID and OCD id in one: Kura looks for OSGI-INF/metatype/[component name].xml. */
    String PID = "io.penstock.kura.conformance.receiver";
}
