// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.modbus;

/** The four tables of a device (Modbus Application Protocol V1.1b3, 4.3). */
enum Table {
    COIL("Coil", true, true),
    DISCRETE_INPUT("Discrete input", true, false),
    INPUT_REGISTER("Input register", false, false),
    HOLDING_REGISTER("Holding register", false, true);

    private final String label;
    private final boolean bits;
    private final boolean writable;

    Table(String label, boolean bits, boolean writable) {
        this.label = label;
        this.bits = bits;
        this.writable = writable;
    }

    String label() {
        return label;
    }

    /** Whether an address holds a bit, and not a register. */
    boolean bits() {
        return bits;
    }

    boolean writable() {
        return writable;
    }

    /** Bytes that a reply has for so many addresses. */
    int bytes(int count) {
        return bits ? (count + 7) / 8 : 2 * count;
    }
}
