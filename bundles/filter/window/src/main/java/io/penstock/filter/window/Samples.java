// SPDX-License-Identifier: Apache-2.0
package io.penstock.filter.window;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.ObjDoubleConsumer;

/**
 * The records of one source that are, or may yet be, in a window: a column of numbers for each property, NaN where a
 * record has none. Rows are in the order of arrival. Belongs to one thread at a time.
 */
final class Samples {

    /** A source with more numeric properties than this is not a device: what is beyond is left out. */
    static final int MOST_COLUMNS = 1_000;

    /** In the place of a record's time where it has none. */
    static final long NO_TIME = Long.MIN_VALUE;

    private final Map<String, double[]> columns = new LinkedHashMap<>();
    private long[] ticks = new long[16];
    private long[] times = new long[16];
    private boolean[] sent = new boolean[16];
    private final ObjDoubleConsumer<String> putter = this::put;
    private int size;
    private boolean any;

    /** @return whether the reading had a number; without one there is no new row */
    boolean add(Reading reading, long tick, OptionalLong time) {
        reserve(size + 1);
        for (double[] column : columns.values()) {
            column[size] = Double.NaN;
        }
        any = false;
        reading.numbers(putter);
        if (any) {
            row(tick, time.orElse(NO_TIME), false);
        }
        return any;
    }

    /** Appends a row of which the caller fills the columns. */
    void row(long tick, long time, boolean wasSent) {
        reserve(size + 1);
        ticks[size] = tick;
        times[size] = time;
        sent[size] = wasSent;
        size++;
    }

    /** The column of a property, NaN in every row where it is new. */
    double[] newColumn(String name) {
        var column = new double[ticks.length];
        Arrays.fill(column, Double.NaN);
        columns.put(name, column);
        return column;
    }

    /** Forgets the rows before a tick. */
    void dropBefore(long tick) {
        int kept = 0;
        for (int row = 0; row < size; row++) {
            if (ticks[row] >= tick) {
                move(row, kept++);
            }
        }
        shrink(kept);
    }

    /** Forgets the oldest rows. */
    void dropFirst(int rows) {
        for (int row = rows; row < size; row++) {
            move(row, row - rows);
        }
        shrink(size - rows);
    }

    int size() {
        return size;
    }

    long tick(int row) {
        return ticks[row];
    }

    long time(int row) {
        return times[row];
    }

    boolean wasSent(int row) {
        return sent[row];
    }

    void markSent(int row) {
        sent[row] = true;
    }

    /** How many rows were in no window yet. */
    int unsent() {
        int count = 0;
        for (int row = 0; row < size; row++) {
            count += sent[row] ? 0 : 1;
        }
        return count;
    }

    Map<String, double[]> columns() {
        return columns;
    }

    private void put(String name, double value) {
        double[] column = columns.get(name);
        if (column == null && columns.size() < MOST_COLUMNS) {
            column = newColumn(name);
        }
        if (column != null) {
            column[size] = value;
            any = true;
        }
    }

    private void move(int from, int to) {
        ticks[to] = ticks[from];
        times[to] = times[from];
        sent[to] = sent[from];
        for (double[] column : columns.values()) {
            column[to] = column[from];
        }
    }

    private void shrink(int rows) {
        if (rows == 0) {
            columns.values().removeIf(this::unused); // a property that went away must not be kept for ever
        }
        size = rows;
    }

    private boolean unused(double[] column) {
        for (int row = 0; row < size; row++) {
            if (!Double.isNaN(column[row])) {
                return false;
            }
        }
        return true;
    }

    private void reserve(int rows) {
        if (rows > ticks.length) {
            int capacity = Math.max(rows, ticks.length * 2);
            ticks = Arrays.copyOf(ticks, capacity);
            times = Arrays.copyOf(times, capacity);
            sent = Arrays.copyOf(sent, capacity);
            columns.replaceAll((name, column) -> Arrays.copyOf(column, capacity));
        }
    }
}
