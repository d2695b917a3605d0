// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.simulator;

/** The four tables of a Modbus device (Modbus Application Protocol V1.1b3, 4.3). */
public enum Table {
    /** Bits that can be written; functions 1, 5 and 15. */
    COILS,
    /** Bits that can only be read; function 2. */
    DISCRETE_INPUTS,
    /** Registers that can only be read; function 4. */
    INPUT_REGISTERS,
    /** Registers that can be written; functions 3, 6 and 16. */
    HOLDING_REGISTERS
}
