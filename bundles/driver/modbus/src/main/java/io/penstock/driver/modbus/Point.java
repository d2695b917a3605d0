// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.modbus;

/**
 * Where a channel's value is, checked.
 *
 * @param channel name of the channel, for messages
 * @param address of the first register or bit, from 0
 * @param count registers, or 1 bit
 * @param bit of the register, 0 the lowest; 0 where {@code kind} is not a bit
 * @param length of a text in bytes; 0 where {@code kind} is not a text
 * @param layout how the bytes of the registers are ordered
 */
record Point(
        String channel, int unit, Table table, int address, int count, Kind kind, int bit, int length, Layout layout) {

    /** The address behind it. */
    int end() {
        return address + count;
    }

    /** Whether it is one bit of a register, which can only be written with the other fifteen. */
    boolean bitOfRegister() {
        return kind == Kind.BIT && !table.bits();
    }
}
