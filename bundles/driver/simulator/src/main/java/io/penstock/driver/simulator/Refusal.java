// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.simulator;

/** A device's refusal of one request, sent as an exception reply (Modbus Application Protocol V1.1b3, 7). */
public final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    /** The device does not know the function. */
    public static final int ILLEGAL_FUNCTION = 1;

    /** At least one of the addresses does not exist. */
    public static final int ILLEGAL_ADDRESS = 2;

    /** The count or the value is not one that the device takes. */
    public static final int ILLEGAL_VALUE = 3;

    private final int code;

    /** @param code exception code, 1 to 255 */
    public Refusal(int code) {
        super("exception code " + code, null, false, false);
        this.code = code;
    }

    /** The exception code. */
    public int code() {
        return code;
    }
}
