// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.outbox;

import io.penstock.store.api.Gap;
import io.penstock.store.api.Priority;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Walks through what is going to be rewritten and decides: what stays, and what gaps stand for the rest.
 *
 * <p>Where a sequence number is missing because of damage, the gap is given a position in the damaged place: as many
 * positions as records were lost there.
 */
final class Planner {

    static final String EVICTED = "outbox.evicted";
    static final String CORRUPT = "outbox.corrupt";
    static final String MISSING = "outbox.missing";

    private final Sources sources;
    private final Fates fates;
    private final Map<Integer, Long> expected;
    private final Map<Integer, Long> atStart = new HashMap<>();
    private final GapCollector gaps = new GapCollector();
    private final BitSet kept = new BitSet();
    private final Map<Integer, Long> lines = new TreeMap<>();
    private final List<Plan.Lost> lost = new ArrayList<>();
    private long lostRecords;
    private long nextPosition;
    private long hole;

    /** @param expected the next sequence number of each epoch that is known to have been open before */
    Planner(Sources sources, Fates fates, Map<Integer, Long> expected) {
        this.sources = sources;
        this.fates = fates;
        this.expected = new HashMap<>(expected);
    }

    /**
     * @param base where the first of the segments begins
     * @param end position behind the last of them, as far as is known
     * @param after the next sequence number of each epoch that is known to be open behind
     */
    Plan plan(Walk walk, long base, long end, Map<Integer, Long> after) throws IOException {
        atStart.putAll(expected);
        nextPosition = base;
        hole = base;
        var boundaries = new ArrayList<>(fates.boundaries());
        for (int i = 0; walk.next(); i++) {
            if (walk.damaged()) {
                hole = nextPosition;
            }
            while (!boundaries.isEmpty() && boundaries.get(0) <= walk.position()) {
                gaps.endAll();
                boundaries.remove(0);
            }
            kept.set(i, take(walk));
            nextPosition =
                    Math.max(nextPosition, walk.position() + (walk.frame().kind() == Frame.LINE ? 0 : 1));
        }
        if (nextPosition < end) {
            hole = nextPosition;
        }
        after.forEach((epoch, next) -> missing(epoch, next, CORRUPT));
        List<Gap> all = gaps.finish();
        all.forEach(gap -> mention((int) gap.epoch()));
        return new Plan(kept, all, lines, lost, lostRecords);
    }

    /** Of a segment that is not there: all that is known is what came before and what comes behind. */
    Plan planMissing(long base, Map<Integer, Long> after) {
        atStart.putAll(expected);
        hole = base;
        after.forEach((epoch, next) -> missing(epoch, next, MISSING));
        List<Gap> all = gaps.finish();
        all.forEach(gap -> mention((int) gap.epoch()));
        return new Plan(kept, all, lines, lost, lostRecords);
    }

    /** Position behind the last entry seen. */
    long end() {
        return nextPosition;
    }

    /** The next sequence number of each epoch, behind what was seen and what is missing. */
    Map<Integer, Long> reached() {
        return expected;
    }

    private boolean take(Walk walk) {
        Frame frame = walk.frame();
        int epoch = frame.epoch();
        if (!frame.isEntry()) {
            sources.add(EntryReader.source(frame, walk.said()), frame.seq());
            atStart.merge(epoch, frame.seq(), Math::max);
            expected.merge(epoch, frame.seq(), Math::max);
            return false;
        }
        missing(epoch, frame.seq(), CORRUPT);
        Source source = sources.get(epoch);
        long position = walk.position();
        Gap asGap = asGap(frame, walk.said(), source, position);
        expected.put(epoch, asGap.last() + 1);
        switch (fates.of(frame, source, position)) {
            case KEEP -> {
                gaps.end(epoch);
                mention(epoch);
                return true;
            }
            case GIVE_UP -> {
                gaps.lost(asGap);
                lost.add(new Plan.Lost(source, position));
                lostRecords += frame.kind() == Frame.DATA ? 1 : 0;
                return false;
            }
            default -> { // what is done of an epoch comes before what is not
                gaps.end(epoch);
                atStart.put(epoch, asGap.last() + 1);
                return false;
            }
        }
    }

    private static Gap asGap(Frame frame, ByteBuffer said, Source source, long position) {
        if (frame.kind() == Frame.GAP) {
            return EntryReader.gap(frame, position, source, said);
        }
        long seq = frame.seq();
        return new Gap(position, source.name(), source.epoch(), seq, seq, 1, frame.priority(), EVICTED);
    }

    private void missing(int epoch, long seen, String reason) {
        long next = expected.getOrDefault(epoch, seen);
        if (seen > next) {
            gaps.end(epoch);
            gaps.lost(new Gap(
                    hole++, sources.get(epoch).name(), epoch, next, seen - 1, seen - next, Priority.CRITICAL, reason));
            gaps.end(epoch);
            lostRecords += seen - next;
            expected.put(epoch, seen);
        }
    }

    private void mention(int epoch) {
        lines.put(epoch, atStart.getOrDefault(epoch, 1L));
    }
}
