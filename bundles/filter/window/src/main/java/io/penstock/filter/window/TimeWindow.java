// SPDX-License-Identifier: Apache-2.0
package io.penstock.filter.window;

import java.util.OptionalLong;
import java.util.function.ObjIntConsumer;
import org.eclipse.kura.wire.WireRecord;

/**
 * A window {@code [end - length, end)} of a clock; it is sent by the first record at or after its end.
 *
 * <p>By arrival it begins with its first record; by the records' time at a whole multiple of the step, so that the same
 * records make the same windows wherever they are played. After a silence longer than the window it begins anew.
 */
final class TimeWindow extends Window {

    private final Extent extent;
    private OptionalLong end = OptionalLong.empty();

    TimeWindow(Extent extent, Report report) {
        super(report);
        this.extent = extent;
    }

    @Override
    Outcome offer(Reading reading, long arrival, ObjIntConsumer<WireRecord> sink) {
        OptionalLong time = reading.time();
        boolean byArrival = extent.unit() == Extent.Unit.ARRIVAL_MS;
        if (!byArrival && time.isEmpty()) {
            return Outcome.NO_TIME;
        }
        long tick = byArrival ? arrival : time.getAsLong();
        if (end.isEmpty()) {
            begin(tick);
        } else if (tick < start() - extent.length()) {
            restart(tick, sink);
        } else if (tick < start()) {
            return Outcome.LATE;
        }
        advance(tick, sink);
        if (samples().size() >= LIMIT) {
            return Outcome.FULL;
        }
        return samples().add(reading, tick, time) ? Outcome.TAKEN : Outcome.NOTHING_IN_IT;
    }

    @Override
    OptionalLong end() {
        return end;
    }

    @Override
    void resume(OptionalLong lastEnd) {
        end = lastEnd;
    }

    private void begin(long tick) {
        long origin =
                extent.unit() == Extent.Unit.ARRIVAL_MS ? tick : Math.floorDiv(tick, extent.step()) * extent.step();
        end = OptionalLong.of(origin + extent.length());
    }

    /** More than a whole window back is no late record but a clock that was set: what there is goes out. */
    private void restart(long tick, ObjIntConsumer<WireRecord> sink) {
        if (samples().unsent() > 0) {
            send(Long.MIN_VALUE, Long.MAX_VALUE, sink);
        }
        samples().dropFirst(samples().size());
        begin(tick);
    }

    private void advance(long tick, ObjIntConsumer<WireRecord> sink) {
        while (tick >= end.getAsLong()) {
            send(start(), end.getAsLong(), sink);
            end = OptionalLong.of(end.getAsLong() + extent.step());
            samples().dropBefore(start());
            if (samples().size() == 0) {
                if (tick >= end.getAsLong()) {
                    begin(tick);
                }
                return;
            }
        }
    }

    private long start() {
        return end.getAsLong() - extent.length();
    }
}
