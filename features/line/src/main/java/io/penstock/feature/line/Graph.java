// SPDX-License-Identifier: Apache-2.0
package io.penstock.feature.line;

import java.util.StringJoiner;

/** A wire graph in Kura's JSON: components one after the other. */
final class Graph {

    static String chain(String... pids) {
        var components = new StringJoiner(",", "[", "]");
        var wires = new StringJoiner(",", "[", "]");
        for (int i = 0; i < pids.length; i++) {
            components.add(String.format(
                    "{\"pid\":\"%s\",\"inputPortCount\":%d,\"outputPortCount\":%d,"
                            + "\"renderingProperties\":{\"position\":{\"x\":%d,\"y\":0},\"inputPortNames\":{},"
                            + "\"outputPortNames\":{}}}",
                    pids[i], i == 0 ? 0 : 1, i == pids.length - 1 ? 0 : 1, 100 * i));
            if (i > 0) {
                wires.add(String.format(
                        "{\"emitter\":\"%s\",\"emitterPort\":0,\"receiver\":\"%s\",\"receiverPort\":0}",
                        pids[i - 1], pids[i]));
            }
        }
        return "{\"components\":" + components + ",\"wires\":" + wires + "}";
    }

    private Graph() {}
}
