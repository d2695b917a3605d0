// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.session;

import java.time.Duration;

/** Why there is no connection, by cause. */
public sealed interface Fault {

    /** What the network or the library said, for people. */
    String detail();

    /** No answer: name, route, port, or a reply that did not come. */
    record Unreachable(String detail) implements Fault {}

    /** The TLS handshake failed: one side does not trust the other. */
    record Insecure(String detail) implements Fault {}

    /**
     * @param code the return code of CONNACK, 1 to 5 (MQTT 3.1.1, 3.2.2.3)
     * @param after how long the attempt took
     */
    record Refused(int code, Duration after, String detail) implements Fault {}

    /**
     * There was a connection.
     *
     * @param upFor for how long
     * @param closedByPeer whether the broker ended it; else the network did, or the broker fell silent
     */
    record Lost(Duration upFor, boolean closedByPeer, String detail) implements Fault {}
}
