// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.outbox;

import io.penstock.store.api.Priority;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the log within its bytes: deletes what is done, then gives up the oldest of the lowest class, and never a higher
 * class for a lower one. The committer's.
 */
final class Budget {

    private static final Logger LOG = LoggerFactory.getLogger(Budget.class);

    /** A segment below this is joined with its neighbour, so that gaps do not fill the folder with small files. */
    private static final long SMALL = 32 << 10;

    private static final int MOST_JOINED = 16;

    private final SegmentLog log;
    private final LiveSettings settings;
    private final long kept;
    private final AtomicLong evicted = new AtomicLong();
    private boolean evicting;

    private record Victim(long base, Priority priority) {}

    /** @param kept bytes of files beside the segments */
    Budget(SegmentLog log, LiveSettings settings, long kept) {
        this.log = log;
        this.settings = settings;
        this.kept = kept;
    }

    /** Bytes of all files. */
    long used() {
        return log.bytes() + kept;
    }

    long evicted() {
        return evicted.get();
    }

    /** Makes room for so many bytes of a class; false where that is not to be had. */
    boolean makeRoom(long bytes, Priority incoming, int epochs) throws IOException {
        if (fits(bytes)) {
            evicting &= used() > settings.now().budget() / 2;
            return true;
        }
        log.removeDone();
        Set<Victim> tried = new HashSet<>();
        while (!fits(bytes)) {
            Optional<Victim> victim = victim(incoming, tried);
            if (victim.isEmpty()) {
                return false;
            }
            tried.add(victim.get());
            tried.add(new Victim(giveUp(victim.get(), epochs), victim.get().priority()));
        }
        return true;
    }

    private boolean fits(long bytes) {
        return used() + bytes <= settings.now().budget();
    }

    private Optional<Victim> victim(Priority incoming, Set<Victim> tried) {
        Priority[] classes = Priority.values();
        for (int i = classes.length - 1; i >= incoming.ordinal(); i--) {
            if (settings.now().evictable().contains(classes[i])) {
                for (Segment segment : log.segments()) {
                    var victim = new Victim(segment.base(), classes[i]);
                    if (segment.tally().bytes(classes[i]) > 0 && !tried.contains(victim)) {
                        return Optional.of(victim);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** @return where the segment begins in which the rest is now */
    private long giveUp(Victim victim, int epochs) throws IOException {
        if (log.segments().get(log.segments().size() - 1).base() == victim.base()) {
            log.roll(epochs);
        }
        List<Segment> joined = withSmallNeighbours(log.segments(), victim.base());
        SegmentLog.Freed freed = log.rewrite(joined, victim.priority(), epochs);
        evicted.addAndGet(freed.records());
        if (freed.records() > 0 && !evicting) {
            evicting = true;
            LOG.warn(
                    "outbox.evicted: the byte budget of {} is used up; the oldest records of class {} are given up, and"
                            + " reported as gaps. Reconnect what reads the outbox, or raise the budget.",
                    settings.now().budget(),
                    victim.priority());
        }
        return joined.get(0).base();
    }

    private static List<Segment> withSmallNeighbours(List<Segment> all, long base) {
        int index = 0;
        while (all.get(index).base() != base) {
            index++;
        }
        int from = index;
        while (from > 0
                && index - from < MOST_JOINED
                && all.get(from - 1).size() < SMALL
                && all.get(from - 1).end() == all.get(from).base()) {
            from--;
        }
        return new ArrayList<>(all.subList(from, index + 1));
    }
}
