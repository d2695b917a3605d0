// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.trust;

/** Told of each check that a unit passed, in order: what {@code penstock verify} prints. */
@FunctionalInterface
public interface Findings {

    /** Tells nobody. */
    Findings NONE = (check, finding) -> {};

    /**
     * @param check a word or two
     * @param finding what was found, a phrase
     */
    void passed(String check, String finding);
}
