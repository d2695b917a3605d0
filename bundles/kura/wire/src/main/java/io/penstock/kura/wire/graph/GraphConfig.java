// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.graph;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** As Kura has it, so that a configuration of one is one of the other. */
@ObjectClassDefinition(id = Graphs.PID, name = "WireGraphService", description = "The wire graph.")
@interface GraphConfig {

    @AttributeDefinition(
            name = "WireGraph",
            description = "The graph as JSON, as Kura writes it. A graph that cannot run is refused, with the reason in"
                    + " the log, and the one that runs goes on.")
    String WireGraph() default "{\"components\":[],\"wires\":[]}";
}
