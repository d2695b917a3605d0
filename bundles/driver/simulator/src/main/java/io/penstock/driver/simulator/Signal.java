// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.simulator;

/** The eight signals of a circulation pump, in the order and with the names that the SKAB test bench gave them. */
public enum Signal {
    /** Vibration at the motor's bearing. */
    ACCELEROMETER_1("Accelerometer1RMS", "g"),
    /** Vibration at the pump's casing. */
    ACCELEROMETER_2("Accelerometer2RMS", "g"),
    /** Current of the motor. */
    CURRENT("Current", "A"),
    /** Pressure behind the pump. */
    PRESSURE("Pressure", "bar"),
    /** Temperature of the motor's body. */
    TEMPERATURE("Temperature", "degC"),
    /** Temperature of the fluid. */
    THERMOCOUPLE("Thermocouple", "degC"),
    /** Voltage at the motor. */
    VOLTAGE("Voltage", "V"),
    /** Flow through the loop, behind the place where it leaks. */
    FLOW("Volume Flow RateRMS", "l/min");

    private final String column;
    private final String unit;

    Signal(String column, String unit) {
        this.column = column;
        this.unit = unit;
    }

    /** Name of the column in SKAB's files. */
    public String column() {
        return column;
    }

    /** Unit, as a Kura channel would show it. */
    public String unit() {
        return unit;
    }

    /** First of the two input registers of the {@link PumpDevice} that hold it. */
    public int register() {
        return 2 * ordinal();
    }
}
