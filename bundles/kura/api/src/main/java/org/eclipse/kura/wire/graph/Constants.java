// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.wire.graph;

/** @@DOC */
public enum Constants {
    WIRE_EMITTER_PORT_PROP_NAME,
    WIRE_RECEIVER_PORT_PROP_NAME,
    RECEIVER_PORT_COUNT_PROP_NAME,
    EMITTER_PORT_COUNT_PROP_NAME,
    RECEIVER_KURA_SERVICE_PID_PROP_NAME,
    EMITTER_KURA_SERVICE_PID_PROP_NAME;
    // @@ENUM WIRE_EMITTER_PORT_PROP_NAME  value()=emitter.port | WIRE_RECEIVER_PORT_PROP_NAME  value()=receiver.port |
    // RECEIVER_PORT_COUNT_PROP_NAME  value()=receiver.port.count | EMITTER_PORT_COUNT_PROP_NAME
    // value()=emitter.port.count | RECEIVER_KURA_SERVICE_PID_PROP_NAME  value()=receiver.kura.service.pid |
    // EMITTER_KURA_SERVICE_PID_PROP_NAME  value()=emitter.kura.service.pid
    /** @@DOC */
    public String value() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public static org.eclipse.kura.wire.graph.Constants fromValue(String arg0) {
        throw new UnsupportedOperationException();
    }
}
