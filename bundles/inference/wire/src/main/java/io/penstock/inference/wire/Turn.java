// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.wire;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.kura.wire.WireRecord;

/** An emitter's envelope on its way through the stage. Belongs to who holds the stage's lock. */
final class Turn {

    private final List<WireRecord> records;
    private final WireRecord[] decided;
    private int settled;
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
        settled++;
    }

    /** Nothing comes of a record: it was absorbed or refused. */
    void drop(int records) {
        settled += records;
    }

    /** Records of which nothing is known yet. */
    int open() {
        return decided.length - settled;
    }

    void close() {
        over = true;
    }

    boolean over() {
        return over;
    }

    /** What is to be sent, in the order of what came. */
    List<WireRecord> decided() {
        var out = new ArrayList<WireRecord>(decided.length);
        for (WireRecord record : decided) {
            if (record != null) {
                out.add(record);
            }
        }
        return out;
    }
}
