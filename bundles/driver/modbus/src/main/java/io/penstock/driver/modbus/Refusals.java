// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.modbus;

/** Exception codes in words (Modbus Application Protocol V1.1b3, 7). */
final class Refusals {

    static final int ILLEGAL_ADDRESS = 2;
    static final int ILLEGAL_VALUE = 3;

    private Refusals() {}

    /** Last part of the reason code. */
    static String name(int code) {
        return switch (code) {
            case 1 -> "illegal_function";
            case ILLEGAL_ADDRESS -> "illegal_address";
            case ILLEGAL_VALUE -> "illegal_value";
            case 4 -> "device_failure";
            case 5 -> "acknowledge";
            case 6 -> "device_busy";
            case 8 -> "memory_parity";
            case 10 -> "gateway_path";
            case 11 -> "gateway_target";
            default -> "code_" + code;
        };
    }

    /** What an operator can do. */
    static String help(int code) {
        return switch (code) {
            case 1 ->
                "the device has no such function: choose another table, or for writes the multiple functions only";
            case ILLEGAL_ADDRESS -> "check table, address and data type against the device's register map";
            case ILLEGAL_VALUE -> "the device does not take this value or this many registers";
            case 4, 8 -> "the device has a fault of its own: look at the device";
            case 5, 6 -> "the device is busy with something long: poll less often";
            case 10, 11 -> "the gateway cannot reach the unit: check the unit id and the line behind the gateway";
            default -> "look it up in the device's manual";
        };
    }
}
