// SPDX-License-Identifier: Apache-2.0
package io.penstock.torture;

import io.penstock.driver.simulator.Device;
import io.penstock.driver.simulator.Refusal;
import io.penstock.driver.simulator.Table;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.kura.message.KuraPayload;

/**
 * Both ends of the line: a device whose rows are numbered, one for each request, and what has come of them. The line's
 * window has two rows, so a decision is about rows n and n+1, whose mean it carries. Any thread.
 *
 * <pre>
 * input registers  0 to 15  a pump's eight signals, floats, high word first
 *                 16, 17    the row's number, from 0, high word first
 * </pre>
 */
final class Rows implements Device, Ledger.Content {

    private static final float[] SIGNALS = {0.027f, 0.04f, 1.1f, 0.05f, 70, 25, 230, 32};

    private final Violations violations;
    private final BitSet received = new BitSet();
    private final SortedSet<String> versions = new TreeSet<>();
    private long emitted;

    Rows(Violations violations) {
        this.violations = violations;
    }

    @Override
    public synchronized void readRegisters(int unit, Table table, int address, int count, ByteBuffer out)
            throws Refusal {
        if (table != Table.INPUT_REGISTERS || address != 0 || count != 2 * SIGNALS.length + 2) {
            throw new Refusal(Refusal.ILLEGAL_ADDRESS);
        }
        for (float signal : SIGNALS) {
            out.putInt(Float.floatToIntBits(signal));
        }
        out.putInt((int) emitted);
        emitted++;
    }

    @Override
    public long fingerprint(KuraPayload decision) {
        return decision.getMetric("row_mean") instanceof Double mean ? Math.round(2 * mean) : -1;
    }

    @Override
    public synchronized void take(KuraPayload decision) {
        long sum = fingerprint(decision);
        if (sum < 1 || sum % 2 == 0) {
            violations.add("a decision is about no two rows that follow each other: row_mean "
                    + decision.getMetric("row_mean"));
            return;
        }
        int row = (int) (sum / 2);
        violations.check(row + 1 < emitted, "row " + (row + 1) + " arrived and was never read");
        if (received.get(row) || received.get(row + 1)) {
            violations.add("row " + row + " or the next was delivered under two names");
        }
        received.set(row, row + 2);
        if (decision.getMetric("model_version") instanceof String version) {
            versions.add(version);
        } else {
            violations.add("the decision about row " + row + " names no version");
        }
    }

    /** How often the device was read. */
    synchronized long emitted() {
        return emitted;
    }

    /** How many rows of a range have arrived. */
    synchronized long received(long from, long to) {
        return received.get((int) from, (int) to).cardinality();
    }

    /** How many versions of the model have decided. */
    synchronized int versions() {
        return versions.size();
    }
}
