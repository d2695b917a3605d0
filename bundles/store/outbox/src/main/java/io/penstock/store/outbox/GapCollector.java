// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.outbox;

import io.penstock.store.api.Gap;
import io.penstock.store.api.Priority;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes gaps of records that are given up: one for each run of a source's records that nothing of that source
 * interrupts.
 */
final class GapCollector {

    private final Map<Long, Gap> open = new HashMap<>();
    private final List<Gap> done = new ArrayList<>();

    /** A record, or a gap of before, that is not in the log any more. */
    void lost(Gap lost) {
        Gap run = open.get(lost.epoch());
        if (run == null) {
            open.put(lost.epoch(), lost);
        } else if (run.last() + 1 == lost.first() && run.reason().equals(lost.reason())) {
            open.put(lost.epoch(), joined(run, lost));
        } else {
            end(lost.epoch());
            open.put(lost.epoch(), lost);
        }
    }

    /** Something of this epoch stays: what is lost behind it is another gap. */
    void end(long epoch) {
        Gap run = open.remove(epoch);
        if (run != null) {
            done.add(run);
        }
    }

    /** A cursor stands here: what is lost behind is another gap, for one that has seen the first may not see it. */
    void endAll() {
        done.addAll(open.values());
        open.clear();
    }

    /** All gaps, by position. */
    List<Gap> finish() {
        endAll();
        done.sort(Comparator.comparingLong(Gap::position));
        return done;
    }

    private static Gap joined(Gap run, Gap next) {
        Priority higher = run.priority().compareTo(next.priority()) < 0 ? run.priority() : next.priority();
        return new Gap(
                next.position(),
                run.source(),
                run.epoch(),
                run.first(),
                next.last(),
                run.count() + next.count(),
                higher,
                run.reason());
    }
}
