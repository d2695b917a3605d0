// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.seam;

import org.eclipse.kura.wire.WireEmitter;
import org.eclipse.kura.wire.WireReceiver;
import org.eclipse.kura.wire.WireSupport;
import org.osgi.annotation.versioning.ConsumerType;
import org.osgi.service.wireadmin.Wire;

/** What every wire component with both ports does alike: its wires are the host's support's business. */
@ConsumerType
public interface Wired extends WireEmitter, WireReceiver {

    /** The host's, made for this component. */
    WireSupport support();

    @Override
    default Object polled(Wire wire) {
        return support().polled(wire);
    }

    @Override
    default void consumersConnected(Wire[] wires) {
        support().consumersConnected(wires);
    }

    @Override
    default void updated(Wire wire, Object value) {
        support().updated(wire, value);
    }

    @Override
    default void producersConnected(Wire[] wires) {
        support().producersConnected(wires);
    }
}
