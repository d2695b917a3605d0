// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.seam;

/** An edge's place in the graph: pids and ports (from 0) of its two ends. */
public record EdgeKey(String emitter, int emitterPort, String receiver, int receiverPort) {

    @Override
    public String toString() {
        return emitter + ":" + emitterPort + " -> " + receiver + ":" + receiverPort;
    }
}
