// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.api;

import java.util.Set;
import java.util.TreeSet;

/**
 * Bundles that a change touches, each as {@code symbolic.name/version}.
 *
 * @param added installed
 * @param removed uninstalled
 * @param disturbed neither, but stopped or refreshed
 */
public record Blast(Set<String> added, Set<String> removed, Set<String> disturbed) {

    private static final Blast NONE = new Blast(Set.of(), Set.of(), Set.of());

    public Blast {
        added = Set.copyOf(added);
        removed = Set.copyOf(removed);
        disturbed = Set.copyOf(disturbed);
    }

    /** Touches nothing. */
    public static Blast none() {
        return NONE;
    }

    /** Every bundle that is touched, sorted. */
    public Set<String> all() {
        var all = new TreeSet<String>(added);
        all.addAll(removed);
        all.addAll(disturbed);
        return all;
    }
}
