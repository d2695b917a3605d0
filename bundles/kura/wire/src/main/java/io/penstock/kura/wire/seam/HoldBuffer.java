// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.seam;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.kura.wire.WireEnvelope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What waits at an edge, first in, first out: in memory up to a count and to bytes, behind that in a file.
 *
 * <p>Once anything is in the file, newcomers go there too, so that none overtakes. Guarded by its edge's lock.
 */
final class HoldBuffer {

    private static final Logger LOG = LoggerFactory.getLogger(HoldBuffer.class);

    private record Held(WireEnvelope envelope, int records, long bytes) {}

    private final Supplier<Limits> limits;
    private final SpillFile spill;
    private final Deque<Held> memory = new ArrayDeque<>();
    private long records;
    private long bytes;
    private long lost;

    HoldBuffer(Supplier<Limits> limits, SpillFile spill) {
        this.limits = limits;
        this.spill = spill;
    }

    boolean isEmpty() {
        return memory.isEmpty() && spill.isEmpty();
    }

    long records() {
        return records + spill.records();
    }

    long bytes() {
        return bytes + spill.bytes();
    }

    /** Keeps the envelope, or says that there is no room. One envelope always fits. */
    boolean offer(WireEnvelope envelope) {
        Limits most = limits.get();
        if (!spill.isEmpty()) {
            return spill.append(envelope, most.spillBytes());
        }
        var held = new Held(envelope, envelope.getRecords().size(), Size.of(envelope));
        boolean fits = records + held.records() <= most.records() && bytes + held.bytes() <= most.bytes();
        if (fits || memory.isEmpty()) {
            add(held);
            return true;
        }
        return spill.append(envelope, most.spillBytes());
    }

    /** Keeps the envelope past every bound; for a few that the host itself moves. False only where the disk refuses. */
    boolean force(WireEnvelope envelope) {
        if (!spill.isEmpty()) {
            return spill.append(envelope, Long.MAX_VALUE);
        }
        add(new Held(envelope, envelope.getRecords().size(), Size.of(envelope)));
        return true;
    }

    /** The oldest ones, at most so many; they stay held. None where nothing waits. */
    List<WireEnvelope> heads(int most) {
        if (memory.isEmpty() && !spill.isEmpty()) {
            refill();
        }
        return memory.stream().limit(most).map(Held::envelope).toList();
    }

    /** Lets the oldest go and gives its number of records. */
    int remove() {
        Held held = memory.remove();
        records -= held.records();
        bytes -= held.bytes();
        if (isEmpty()) {
            spill.discard();
        }
        return held.records();
    }

    /** Records that could not be read back since this was last asked. */
    long takeLost() {
        long taken = lost;
        lost = 0;
        return taken;
    }

    /** Lets everything go and gives its number of records. */
    long clear() {
        long cleared = records();
        memory.clear();
        spill.discard();
        records = 0;
        bytes = 0;
        return cleared;
    }

    private void add(Held held) {
        memory.add(held);
        records += held.records();
        bytes += held.bytes();
    }

    private void refill() {
        long before = spill.records();
        try {
            for (WireEnvelope envelope : spill.read()) {
                add(new Held(envelope, envelope.getRecords().size(), Size.of(envelope)));
            }
        } catch (IOException e) {
            lost += before;
            spill.discard();
            LOG.error(
                    "seam.spill_lost: {} records that waited on the disk cannot be read back. Check the disk.",
                    before,
                    e);
        }
    }
}
