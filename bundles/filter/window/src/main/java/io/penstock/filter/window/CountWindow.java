// SPDX-License-Identifier: Apache-2.0
package io.penstock.filter.window;

import java.util.OptionalLong;
import java.util.function.ObjIntConsumer;
import org.eclipse.kura.wire.WireRecord;

/** A window of so many records, in the order in which they arrive. The first is sent when it is full. */
final class CountWindow extends Window {

    private final int length;
    private final int step;

    CountWindow(Extent extent, Report report) {
        super(report);
        this.length = Math.toIntExact(extent.length());
        this.step = Math.toIntExact(extent.step());
    }

    @Override
    Outcome offer(Reading reading, long arrival, ObjIntConsumer<WireRecord> sink) {
        if (!samples().add(reading, 0, reading.time())) {
            return Outcome.NOTHING_IN_IT;
        }
        if (samples().size() == length) {
            send(0, 1, sink);
            samples().dropFirst(step);
        }
        return Outcome.TAKEN;
    }

    @Override
    OptionalLong end() {
        return OptionalLong.empty();
    }

    @Override
    void resume(OptionalLong end) {}
}
