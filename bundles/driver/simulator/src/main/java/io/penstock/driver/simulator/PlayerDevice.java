// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.simulator;

import java.nio.ByteBuffer;

/**
 * The rows of a {@link CsvTable} one after the other, behind Modbus, the same for every unit. All registers of one
 * request are of one row.
 *
 * <pre>
 * input registers     0 to 2n-1      the n numeric columns of the row, each a float, in the order of the file
 *                     2n, 2n+1       rows presented so far, the present one counted: 1 for the first
 *                     2n+2           end of file: 1 when the last row has had its time, else 0
 *                     2n+3, 2n+4     rows in the file
 *                     1000 to 1004   the five registers behind the columns once more, where n is not known
 * holding register    0              a write of 1 presents the next row
 * </pre>
 */
public final class PlayerDevice implements Device {

    /** When the next row is presented. */
    public enum Pace {
        /** When {@link #next} is called, by a clock for example. */
        CLOCK,
        /** When a request has read the row counter: one read of the columns and the counter is one row. */
        READ,
        /** When the holding register is written. */
        WRITE
    }

    /** Where the status registers are found for any number of columns. */
    public static final int STATUS = 1000;

    private static final int STATUS_REGISTERS = 5;

    private final CsvTable table;
    private final boolean loop;
    private final Pace pace;
    private int row;
    private long presented = 1;
    private boolean end;

    /** @param loop whether the first row follows the last */
    public PlayerDevice(CsvTable table, boolean loop, Pace pace) {
        if (2 * table.columns().size() + STATUS_REGISTERS > STATUS) {
            throw new IllegalArgumentException(
                    "simulator.csv: " + table.columns().size() + " numeric columns, at most 497 can be played");
        }
        this.table = table;
        this.loop = loop;
        this.pace = pace;
    }

    /** Presents the next row; behind the last one, either the first or the end. */
    public synchronized void next() {
        boolean last = row == table.size() - 1;
        if (last && !loop) {
            end = true;
            return;
        }
        row = last ? 0 : row + 1;
        presented++;
    }

    /** Whether the last row has had its time. */
    public synchronized boolean ended() {
        return end;
    }

    @Override
    public synchronized void readRegisters(int unit, Table from, int address, int count, ByteBuffer out)
            throws Refusal {
        int status = 2 * table.columns().size();
        int behind = address + count;
        boolean mirrored = address >= STATUS;
        int offset = mirrored ? status - STATUS : 0;
        if (from != Table.INPUT_REGISTERS || behind + offset > status + STATUS_REGISTERS) {
            throw new Refusal(Refusal.ILLEGAL_ADDRESS);
        }
        for (int i = address + offset; i < behind + offset; i++) {
            out.putShort((short) (i < status ? column(i) : status(i - status)));
        }
        if (pace == Pace.READ && address + offset <= status && behind + offset > status) {
            next();
        }
    }

    @Override
    public void writeRegisters(int unit, int address, ByteBuffer values) throws Refusal {
        if (address != 0 || values.remaining() != 2) {
            throw new Refusal(Refusal.ILLEGAL_ADDRESS);
        }
        if (values.getShort() != 1) {
            throw new Refusal(Refusal.ILLEGAL_VALUE);
        }
        next();
    }

    private int column(int register) {
        int word = Float.floatToIntBits(table.value(row, register / 2));
        return register % 2 == 0 ? word >>> 16 : word;
    }

    private long status(int register) {
        return switch (register) {
            case 0 -> presented >>> 16;
            case 1 -> presented;
            case 2 -> end ? 1 : 0;
            case 3 -> table.size() >>> 16;
            default -> table.size();
        };
    }
}
