// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.api;

import java.util.List;

/**
 * The bundles that were put in the place of the distribution's, or beside them.
 *
 * @param id grows by one with each confirmed change; 0 is the distribution as it came
 * @param confirmed false while a trial runs
 * @param bundles sorted by symbolic name
 * @param packages deployment packages and sets, with what they brought
 */
public record InstalledSet(long id, boolean confirmed, List<Member> bundles, List<Package> packages) {

    /**
     * A bundle of the set.
     *
     * @param signer empty where nobody whom the gateway trusts signed it
     */
    public record Member(String symbolicName, String version, String sha256, String signer) {}

    /** A unit with a name of its own. */
    public record Package(String name, String version, List<String> symbolicNames) {

        public Package {
            symbolicNames = List.copyOf(symbolicNames);
        }
    }

    public InstalledSet {
        bundles = List.copyOf(bundles);
        packages = List.copyOf(packages);
    }
}
