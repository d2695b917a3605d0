// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.outbox;

import io.penstock.store.api.Gap;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * How to rewrite segments.
 *
 * @param kept which of the entries stay, by their number in the walk
 * @param gaps what is put between them, by position
 * @param lines the epochs of both, and the sequence number each had reached before
 * @param lost sources and positions of what goes with a gap; to correct the depths
 * @param lostRecords how many records go with a gap, those of gaps that are joined not counted
 */
record Plan(BitSet kept, List<Gap> gaps, Map<Integer, Long> lines, List<Lost> lost, long lostRecords) {

    /** One entry that goes. */
    record Lost(Source source, long position) {}

    /** @param entries how many there are before */
    boolean changesNothing(long entries) {
        long done = entries - kept.cardinality() - lost.size();
        return lostRecords == 0 && done == 0 && gaps.size() >= lost.size();
    }
}
