// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.machine.store;

import io.penstock.deploy.api.InstalledSet;
import io.penstock.deploy.api.InstalledSet.Member;
import io.penstock.deploy.api.InstalledSet.Package;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How the gateway differs from the distribution.
 *
 * @param id of the set
 * @param before the set that an undo goes back to
 * @param unit hash of what made this set of the one before; empty where nothing was installed
 * @param bundles in the place of the distribution's, or beside them
 * @param removed symbolic names of the distribution's bundles that are not started
 * @param packages what came under a name of its own
 */
public record SetRecord(
        long id, long before, String unit, List<Member> bundles, List<String> removed, List<Package> packages) {

    /** The distribution as it came. */
    public static final SetRecord DISTRIBUTION = new SetRecord(0, 0, "", List.of(), List.of(), List.of());

    public SetRecord {
        bundles = bundles.stream()
                .sorted(Comparator.comparing(Member::symbolicName))
                .toList();
        removed = List.copyOf(removed);
        packages = List.copyOf(packages);
    }

    public Optional<Member> member(String symbolicName) {
        return bundles.stream()
                .filter(each -> each.symbolicName().equals(symbolicName))
                .findFirst();
    }

    public InstalledSet shown(boolean confirmed) {
        return new InstalledSet(id, confirmed, bundles, packages);
    }
}
