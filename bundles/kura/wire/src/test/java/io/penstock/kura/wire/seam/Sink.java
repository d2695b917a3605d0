// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.seam;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.eclipse.kura.wire.WireEnvelope;

/** A target that remembers, and can be sent away. */
final class Sink implements Target {

    final List<Long> numbers = Collections.synchronizedList(new ArrayList<>());
    final AtomicInteger inside = new AtomicInteger();
    volatile boolean here = true;
    volatile Consumer<WireEnvelope> work = e -> {};

    @Override
    public boolean accepts() {
        return here;
    }

    @Override
    public void accept(WireEnvelope envelope) {
        inside.incrementAndGet();
        try {
            work.accept(envelope);
            if (!envelope.getRecords().isEmpty()) {
                numbers.add(Envelopes.number(envelope));
            }
        } finally {
            inside.decrementAndGet();
        }
    }
}
