// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.conformance;

/** There is nothing on this gateway to try a promise on; the message says what is missing. */
public final class NotHere extends Exception {

    private static final long serialVersionUID = 1;

    public NotHere(String missing) {
        super(missing);
    }
}
