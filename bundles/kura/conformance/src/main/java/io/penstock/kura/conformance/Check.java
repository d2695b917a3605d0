// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.conformance;

/** One promise that a gateway keeps or does not. */
public interface Check {

    /** Dotted, lower case: what is promised, and of what. */
    String name();

    /**
     * Tries it out, and cleans up.
     *
     * @throws Unmet where the promise is not kept
     * @throws NotHere where there is nothing on this gateway to try it on
     * @throws Exception as {@link Unmet}
     */
    void run(Host host) throws Exception;
}
