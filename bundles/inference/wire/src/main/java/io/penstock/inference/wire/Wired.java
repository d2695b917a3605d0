// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.wire;

import io.penstock.inference.api.Decision;
import io.penstock.inference.api.Decisions;
import io.penstock.kura.seam.StageStatistics;
import java.util.List;
import java.util.Map;
import org.eclipse.kura.wire.WireEmitter;
import org.eclipse.kura.wire.WireReceiver;
import org.eclipse.kura.wire.WireSupport;
import org.osgi.service.wireadmin.Wire;

/** What only passes through the component: wires to the host's support, counters and decisions from the stage. */
interface Wired extends WireEmitter, WireReceiver, StageStatistics, Decisions {

    WireSupport support();

    Stage stage();

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
    default List<Decision> latest() {
        return stage().latest();
    }

    @Override
    default long in() {
        return stage().counts().in();
    }

    @Override
    default long passed() {
        return stage().counts().passed();
    }

    @Override
    default long absorbed() {
        return stage().counts().absorbed();
    }

    @Override
    default long pending() {
        return stage().counts().pending();
    }

    @Override
    default Map<String, Long> rejected() {
        return stage().counts().rejected();
    }
}
