// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.asset;

import io.penstock.kura.seam.StageStatistics;
import java.util.Map;
import org.eclipse.kura.wire.WireEmitter;
import org.eclipse.kura.wire.WireReceiver;
import org.eclipse.kura.wire.WireSupport;
import org.osgi.service.wireadmin.Wire;

/** What every wire component does alike: its wires go to the host's support, its counters are shown. */
interface Wired extends WireEmitter, WireReceiver, StageStatistics {

    WireSupport support();

    StageCounts counts();

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

    @Override
    default long in() {
        return counts().in();
    }

    @Override
    default long passed() {
        return counts().passed();
    }

    @Override
    default long absorbed() {
        return counts().absorbed();
    }

    @Override
    default long pending() {
        return 0;
    }

    @Override
    default Map<String, Long> rejected() {
        return counts().rejected();
    }
}
