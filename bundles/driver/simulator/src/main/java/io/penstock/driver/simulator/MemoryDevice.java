// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.simulator;

import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;

/**
 * A device that remembers what was put into it, the same for every unit: the double for tests of a Modbus client.
 * Addresses can be taken away, to be refused.
 */
public final class MemoryDevice implements Device {

    private static final int ADDRESSES = 65_536;

    private final Map<Table, short[]> registers = new EnumMap<>(Table.class);
    private final Map<Table, BitSet> bits = new EnumMap<>(Table.class);
    private final Map<Table, BitSet> holes = new EnumMap<>(Table.class);

    public MemoryDevice() {
        registers.put(Table.INPUT_REGISTERS, new short[ADDRESSES]);
        registers.put(Table.HOLDING_REGISTERS, new short[ADDRESSES]);
        bits.put(Table.DISCRETE_INPUTS, new BitSet(ADDRESSES));
        bits.put(Table.COILS, new BitSet(ADDRESSES));
        for (var table : Table.values()) {
            holes.put(table, new BitSet(ADDRESSES));
        }
    }

    /** Makes a request that touches an address from {@code from} to {@code to}, both included, fail. */
    public synchronized void withhold(Table table, int from, int to) {
        holes.get(table).set(from, to + 1);
    }

    /** Makes addresses that were taken away answer again. */
    public synchronized void restore(Table table, int from, int to) {
        holes.get(table).clear(from, to + 1);
    }

    /** Sets registers, one for each of the values' low 16 bits. */
    public synchronized void set(Table table, int address, int... values) {
        for (int i = 0; i < values.length; i++) {
            registers.get(table)[address + i] = (short) values[i];
        }
    }

    /** Sets two registers to a float, the high word first. */
    public void setFloat(Table table, int address, float value) {
        int word = Float.floatToIntBits(value);
        set(table, address, word >>> 16, word);
    }

    /** Sets one bit. */
    public synchronized void setBit(Table table, int address, boolean value) {
        bits.get(table).set(address, value);
    }

    /** One register, 0 to 65535. */
    public synchronized int get(Table table, int address) {
        return registers.get(table)[address] & 0xFFFF;
    }

    /** One bit. */
    public synchronized boolean getBit(Table table, int address) {
        return bits.get(table).get(address);
    }

    @Override
    public synchronized void readRegisters(int unit, Table table, int address, int count, ByteBuffer out)
            throws Refusal {
        check(table, address, count);
        var from = registers.get(table);
        for (int i = 0; i < count; i++) {
            out.putShort(from[address + i]);
        }
    }

    @Override
    public synchronized BitSet readBits(int unit, Table table, int address, int count) throws Refusal {
        check(table, address, count);
        return bits.get(table).get(address, address + count);
    }

    @Override
    public synchronized void writeRegisters(int unit, int address, ByteBuffer values) throws Refusal {
        int count = values.remaining() / 2;
        check(Table.HOLDING_REGISTERS, address, count);
        var into = registers.get(Table.HOLDING_REGISTERS);
        for (int i = 0; i < count; i++) {
            into[address + i] = values.getShort();
        }
    }

    @Override
    public synchronized void writeBits(int unit, int address, int count, BitSet values) throws Refusal {
        check(Table.COILS, address, count);
        for (int i = 0; i < count; i++) {
            bits.get(Table.COILS).set(address + i, values.get(i));
        }
    }

    private void check(Table table, int address, int count) throws Refusal {
        int hole = holes.get(table).nextSetBit(address);
        if (address + count > ADDRESSES || hole >= 0 && hole < address + count) {
            throw new Refusal(Refusal.ILLEGAL_ADDRESS);
        }
    }
}
