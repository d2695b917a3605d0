// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.session;

/**
 * Where a session stands.
 *
 * @param reason why it is not up, a reason code, a colon and a sentence; empty where it is up or was not asked
 */
public record SessionState(Phase phase, String reason) {

    /** The states of the machine. */
    public enum Phase {
        /** Not asked to connect, or waiting for the next try. */
        DISCONNECTED,
        /** Trying. */
        CONNECTING,
        /** Connected. */
        UP,
        /** Not tried again for long: somebody must act. */
        STOPPED
    }
}
