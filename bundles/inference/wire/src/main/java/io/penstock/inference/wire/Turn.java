// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.wire;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.eclipse.kura.wire.WireRecord;

/** An emitter's envelope on its way through the stage. Belongs to who holds the stage's lock. */
final class Turn {

    private final List<WireRecord> records;
    private final WireRecord[] decided;
    private int passed;
    private int dropped;
    private boolean over;

    Turn(List<WireRecord> records) {
        this.records = records;
        this.decided = new WireRecord[records.size()];
    }

    int size() {
        return decided.length;
    }

    WireRecord record(int index) {
        return records.get(index);
    }

    void decide(int index, WireRecord out) {
        decided[index] = out;
        passed++;
    }

    /** Nothing comes of some records: they were absorbed or refused. */
    void drop(int records) {
        dropped += records;
    }

    /** Records of which nothing is known yet. */
    int open() {
        return decided.length - passed - dropped;
    }

    int passed() {
        return passed;
    }

    void close() {
        over = true;
    }

    boolean over() {
        return over;
    }

    /** What is to be sent, in the order of what came. */
    List<WireRecord> decided() {
        return passed == decided.length
                ? Arrays.asList(decided)
                : Arrays.stream(decided).filter(Objects::nonNull).toList();
    }
}
