// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.outbox;

import java.io.IOException;
import java.util.List;

/**
 * What is before a cursor, found by looking; from then on it is counted along.
 *
 * @param entries how many it sees
 * @param oldest wall clock of the first of these; 0 where there is none
 */
record Backlog(long entries, long oldest) {

    static Backlog of(SegmentLog log, String cursor, long from) throws IOException {
        long entries = 0;
        long oldest = 0;
        for (Segment segment : log.segments()) {
            long whole = segment.tally().entriesFor(cursor);
            if (segment.end() > from && whole > 0) {
                boolean countAll = segment.base() < from;
                Backlog found = in(log, segment, cursor, from, countAll);
                entries += countAll ? found.entries : whole;
                oldest = oldest == 0 ? found.oldest : oldest;
            }
        }
        return new Backlog(entries, oldest);
    }

    private static Backlog in(SegmentLog log, Segment segment, String cursor, long from, boolean countAll)
            throws IOException {
        long entries = 0;
        long oldest = 0;
        try (Walk walk = new Walk(log.disk(), List.of(segment.part()))) {
            while ((countAll || entries == 0) && walk.skim()) {
                Frame frame = walk.frame();
                boolean seen = frame.isEntry()
                        && walk.position() >= from
                        && log.sources().get(frame.epoch()).isSeenBy(cursor);
                entries += seen ? 1 : 0;
                oldest = seen && oldest == 0 ? frame.time() : oldest;
            }
        }
        return new Backlog(entries, oldest);
    }
}
