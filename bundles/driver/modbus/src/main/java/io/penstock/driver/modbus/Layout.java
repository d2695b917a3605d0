// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.modbus;

/**
 * Order of the bytes of a value over its registers. The standard defines a register, high byte first, and nothing
 * wider; devices differ.
 *
 * @param lowByteFirst in each register
 * @param lowWordFirst among the registers of one number
 */
record Layout(boolean lowByteFirst, boolean lowWordFirst) {

    /** A number of up to four registers, in the low bits. */
    long get(byte[] from, int offset, int registers) {
        long value = 0;
        for (int i = 0; i < registers; i++) {
            int at = offset + 2 * (lowWordFirst ? registers - 1 - i : i);
            int high = from[lowByteFirst ? at + 1 : at] & 0xFF;
            int low = from[lowByteFirst ? at : at + 1] & 0xFF;
            value = value << 16 | high << 8 | low;
        }
        return value;
    }

    /** Puts the low bits of a number into up to four registers. */
    void put(long value, byte[] into, int registers) {
        for (int i = 0; i < registers; i++) {
            int word = (int) (value >>> 16 * (registers - 1 - i));
            int at = 2 * (lowWordFirst ? registers - 1 - i : i);
            into[lowByteFirst ? at + 1 : at] = (byte) (word >>> 8);
            into[lowByteFirst ? at : at + 1] = (byte) word;
        }
    }

    /** Bytes in the order of a text: as they come, or each register's two exchanged. */
    byte[] text(byte[] from, int offset, int registers) {
        var bytes = new byte[2 * registers];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = from[offset + (lowByteFirst ? i ^ 1 : i)];
        }
        return bytes;
    }
}
