// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.modbus;

/**
 * How much one request may ask for.
 *
 * @param registers most registers of a read, 1 to 125; a write takes at most 123; a request for bits takes 16 bits for
 *     each of them
 * @param gap most registers that a read may ask for uselessly, to make one request of two
 */
record Limits(int registers, int gap) {

    /** Modbus Application Protocol V1.1b3, 6.3, 6.12 and 6.11. */
    static final int MAX_READ_REGISTERS = 125;

    private static final int MAX_WRITE_REGISTERS = 123;
    private static final int MAX_WRITE_BITS = 1968;

    /** Most addresses of one read. */
    int read(Table table) {
        return table.bits() ? 16 * registers : registers;
    }

    /** Most addresses of one write. */
    int write(Table table) {
        return table.bits() ? Math.min(16 * registers, MAX_WRITE_BITS) : Math.min(registers, MAX_WRITE_REGISTERS);
    }

    /** Most useless addresses between two points of one read. */
    int gap(Table table) {
        return table.bits() ? 16 * gap : gap;
    }
}
