// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.host;

import io.penstock.kura.seam.StateHandover;
import io.penstock.kura.wire.seam.Envelopes;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.kura.wire.WireEmitter;
import org.eclipse.kura.wire.WireEnvelope;
import org.eclipse.kura.wire.WireReceiver;
import org.osgi.service.wireadmin.Wire;

/** A component of one port each way that passes on what it gets, and remembers what it was told. */
class Stage implements WireReceiver, WireEmitter {

    final List<Long> numbers = Collections.synchronizedList(new ArrayList<>());
    final List<Integer> told = Collections.synchronizedList(new ArrayList<>());
    volatile Consumer<WireEnvelope> work = e -> {};
    Support support;

    @Override
    public void onWireReceive(WireEnvelope envelope) {
        work.accept(envelope);
        numbers.add(Envelopes.number(envelope));
        support.emit(envelope.getRecords());
    }

    @Override
    public void updated(Wire wire, Object value) {
        support.updated(wire, value);
    }

    @Override
    public Object polled(Wire wire) {
        return "polled";
    }

    @Override
    public void producersConnected(Wire[] wires) {
        support.producersConnected(wires);
        told.add(wires == null ? 0 : wires.length);
    }

    @Override
    public void consumersConnected(Wire[] wires) {
        support.consumersConnected(wires);
        told.add(wires == null ? 0 : wires.length);
    }

    void emit(long number) {
        support.emit(Envelopes.of(number).getRecords());
    }

    /** One that counts what it saw, and hands the count over. */
    static class Counting extends Stage implements StateHandover {

        long seen;
        boolean suspended;
        Optional<RuntimeException> onResume = Optional.empty();
        Optional<RuntimeException> onSuspend = Optional.empty();
        volatile Runnable whileSuspending = () -> {};
        volatile boolean misused;
        volatile boolean resumed;

        @Override
        public void onWireReceive(WireEnvelope envelope) {
            if (suspended) {
                misused = true;
            }
            seen++;
            super.onWireReceive(envelope);
        }

        @Override
        public byte[] suspend() {
            onSuspend.ifPresent(e -> {
                throw e;
            });
            whileSuspending.run();
            suspended = true;
            return ByteBuffer.allocate(8).putLong(seen).array();
        }

        @Override
        public void resume(byte[] state) {
            onResume.ifPresent(e -> {
                throw e;
            });
            suspended = false;
            seen = ByteBuffer.wrap(state).getLong();
            resumed = true;
        }
    }
}
