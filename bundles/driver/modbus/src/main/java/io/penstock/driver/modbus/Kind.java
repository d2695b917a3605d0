// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.modbus;

/** What stands in one register or several. */
enum Kind {
    BIT("Bit", 1),
    INT16("Signed, 16 bits", 1),
    UINT16("Unsigned, 16 bits", 1),
    INT32("Signed, 32 bits", 2),
    UINT32("Unsigned, 32 bits", 2),
    INT64("Signed, 64 bits", 4),
    UINT64("Unsigned, 64 bits", 4),
    FLOAT("IEEE 754 single, 32 bits", 2),
    DOUBLE("IEEE 754 double, 64 bits", 4),
    STRING("Text in UTF-8", 0);

    private final String label;
    private final int registers;

    Kind(String label, int registers) {
        this.label = label;
        this.registers = registers;
    }

    String label() {
        return label;
    }

    /** Registers it takes; 0 where that is configured. */
    int registers() {
        return registers;
    }

    boolean integer() {
        return this != BIT && this != FLOAT && this != DOUBLE && this != STRING;
    }

    boolean floating() {
        return this == FLOAT || this == DOUBLE;
    }

    boolean unsigned() {
        return this == UINT16 || this == UINT32 || this == UINT64;
    }
}
