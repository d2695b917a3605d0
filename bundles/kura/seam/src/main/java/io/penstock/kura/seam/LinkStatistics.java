// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.seam;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Implemented, and registered as a service, by a component that keeps a connection to something outside: a field
 * device, a broker.
 */
@ConsumerType
public interface LinkStatistics {

    /** Whether the peer can be reached. */
    enum State {
        /** Nothing was asked of the link yet. */
        IDLE,
        /** Connected. */
        UP,
        /** Lost or never had, and being tried again. */
        DOWN,
        /** Not tried again until somebody acts: refused credentials, a certificate that does not fit. */
        STOPPED
    }

    /** The {@code kura.service.pid} of the component. */
    String pid();

    /** Whom it talks to, as an operator would name it: {@code modbus 192.168.1.20:502 unit 1}. */
    String peer();

    State state();

    /** Why it is not up: a reason code, a colon and a sentence; empty when it is up or idle. */
    String reason();

    /** How often it was up. */
    long connects();

    /** How often it was lost or could not be had. */
    long failures();
}
