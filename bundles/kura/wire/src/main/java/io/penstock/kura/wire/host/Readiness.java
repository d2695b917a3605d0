// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.host;

/** How a component of this bundle asks for quiet: its WireSupport is one of these. */
public interface Readiness {

    /**
     * Not ready: the edges that lead to the component hold, and the call returns when the last record that was on its
     * way has returned, or after the swap limit. Ready: they drain and open.
     */
    void ready(boolean now);
}
