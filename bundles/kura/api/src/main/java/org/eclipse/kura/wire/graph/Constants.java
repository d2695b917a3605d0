// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.wire.graph;

/** Property names that wires and wire components carry. */
public enum Constants {
    /** On a wire: number of the emitter's port. */
    WIRE_EMITTER_PORT_PROP_NAME("emitter.port"),
    /** On a wire: number of the receiver's port. */
    WIRE_RECEIVER_PORT_PROP_NAME("receiver.port"),
    /** On a component: how many input ports it has. */
    RECEIVER_PORT_COUNT_PROP_NAME("receiver.port.count"),
    /** On a component: how many output ports it has. */
    EMITTER_PORT_COUNT_PROP_NAME("emitter.port.count"),
    RECEIVER_KURA_SERVICE_PID_PROP_NAME("receiver.kura.service.pid"),
    EMITTER_KURA_SERVICE_PID_PROP_NAME("emitter.kura.service.pid");

    private final String value;

    Constants(String value) {
        this.value = value;
    }

    public String value() {
        return value;
    }

    /** @throws IllegalArgumentException if no constant has that value */
    public static Constants fromValue(String value) {
        for (var constant : values()) {
            if (constant.value.equals(value)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("not a property of wires: " + value);
    }
}
