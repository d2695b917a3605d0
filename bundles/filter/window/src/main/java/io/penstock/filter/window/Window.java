// SPDX-License-Identifier: Apache-2.0
package io.penstock.filter.window;

import java.util.OptionalLong;
import java.util.function.ObjIntConsumer;
import org.eclipse.kura.wire.WireRecord;

/** The window of one source. Belongs to one thread at a time. */
abstract class Window {

    /** Most records in a window: a device that sends faster is thinned before, not gathered for ever. */
    static final int LIMIT = 100_000;

    private final Samples samples = new Samples();
    private final Report report;

    Window(Report report) {
        this.report = report;
    }

    static Window of(Extent extent, Report report) {
        return extent.unit() == Extent.Unit.RECORDS ? new CountWindow(extent, report) : new TimeWindow(extent, report);
    }

    /**
     * @param arrival milliseconds of the monotonic clock
     * @param sink takes each window that is sent, with how many of its records were in none before
     */
    abstract Outcome offer(Reading reading, long arrival, ObjIntConsumer<WireRecord> sink);

    /** Where the next window ends, in the window's clock; absent where it does not go by a clock, or has not begun. */
    abstract OptionalLong end();

    abstract void resume(OptionalLong end);

    Samples samples() {
        return samples;
    }

    Report report() {
        return report;
    }

    /** Sends the rows whose tick is in {@code [from, to)}, if any. */
    final void send(long from, long to, ObjIntConsumer<WireRecord> sink) {
        int rows = 0;
        int fresh = 0;
        for (int row = 0; row < samples.size(); row++) {
            if (samples.tick(row) >= from && samples.tick(row) < to) {
                rows++;
                fresh += samples.wasSent(row) ? 0 : 1;
                samples.markSent(row);
            }
        }
        if (rows > 0) {
            sink.accept(report.of(samples, from, to), fresh);
        }
    }
}
