// SPDX-License-Identifier: Apache-2.0
package io.penstock.filter.window;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.ObjIntConsumer;
import org.eclipse.kura.wire.WireRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A window for each source. Thread-safe; it calls nobody. */
final class Windows {

    static final int MOST_SOURCES = 1_000;
    private static final Logger LOG = LoggerFactory.getLogger(Windows.class);

    private final LongSupplier millis;
    private final Map<String, Window> windows = new HashMap<>();
    private final StageCounts counts = new StageCounts();
    private final Reading reading;
    private Settings settings;

    /** @param millis a monotonic clock in milliseconds */
    Windows(Settings settings, LongSupplier millis) {
        this.settings = settings;
        this.reading = new Reading(settings);
        this.millis = millis;
    }

    /** Takes a record; gives the windows that it completed. */
    synchronized List<WireRecord> offer(WireRecord record) {
        var sent = new ArrayList<WireRecord>(1);
        ObjIntConsumer<WireRecord> sink = (window, fresh) -> {
            counts.pending(-fresh);
            counts.passed(fresh);
            sent.add(window);
        };
        reading.of(record.getProperties());
        String source = reading.source();
        Window window = windows.get(source);
        if (window == null && windows.size() < MOST_SOURCES) {
            window = open(source);
        }
        count(window == null ? Outcome.TOO_MANY_SOURCES : window.offer(reading, millis.getAsLong(), sink));
        return sent;
    }

    /** Goes on under other settings; half-filled windows stay where the new settings gather alike. */
    synchronized void reconfigure(Settings next) {
        boolean keep = next.gathersLike(settings);
        settings = next;
        reading.settings(next);
        if (keep) {
            windows.values().forEach(window -> window.report().choose(next.statistics()));
        } else {
            giveUp(
                    "window.reconfigured",
                    "another kind of window was configured, and what was gathered is of no use to it");
        }
    }

    /** What a successor needs so that no window is broken. */
    synchronized byte[] state() {
        return WindowState.write(settings, windows, counts, millis.getAsLong());
    }

    /** @throws IllegalArgumentException where the bytes are of no known format, or of other windows */
    synchronized void resume(byte[] state) {
        windows.clear();
        if (state.length > 0) {
            counts.reset();
            try {
                WindowState.read(state, settings, this::open, counts, millis.getAsLong());
            } catch (IllegalArgumentException e) {
                giveUp("window.state_refused", e.getMessage());
                throw e;
            }
        }
    }

    /** The component goes, with no successor. */
    synchronized void close() {
        giveUp("window.stopped", "the component stopped");
    }

    StageCounts counts() {
        return counts;
    }

    private Window open(String source) {
        Window window = Window.of(settings.extent(), new Report(settings.group(), source, settings.statistics()));
        windows.put(source, window);
        return window;
    }

    private void count(Outcome outcome) {
        switch (outcome) {
            case TAKEN -> counts.pending(1);
            case NOTHING_IN_IT -> counts.absorbed(1);
            default -> {
                if (counts.rejected(outcome.reason(), 1)) {
                    LOG.warn("{}: {}", outcome.reason(), outcome.sentence());
                }
            }
        }
    }

    private void giveUp(String reason, String why) {
        windows.clear();
        long lost = counts.pending();
        if (lost > 0) {
            counts.pending(-lost);
            counts.rejected(reason, lost);
            LOG.warn("{}: {} records of half-filled windows are given up, because {}", reason, lost, why);
        }
    }
}
