// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.conformance;

/** A promise that is not kept; the message says what was seen. */
public final class Unmet extends Exception {

    private static final long serialVersionUID = 1;

    public Unmet(String seen) {
        super(seen);
    }

    /** Throws unless it is so. */
    public static void unless(boolean so, String seen) throws Unmet {
        if (!so) {
            throw new Unmet(seen);
        }
    }
}
