// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.trust;

import io.penstock.deploy.api.DeployException;
import java.util.Collection;
import java.util.List;

/** Bundles that decide on trust: whoever replaced them would need no signature any more. */
final class Protected {

    private static final List<String> NAMES = List.of("io.penstock.deploy.", "io.penstock.kura.security");

    private Protected() {}

    static boolean has(String symbolicName) {
        return NAMES.stream().anyMatch(symbolicName::startsWith);
    }

    /** @throws DeployException {@code trust.protected} */
    static void keep(Collection<String> removed) {
        removed.stream().filter(Protected::has).findFirst().ifPresent(name -> {
            throw new DeployException(
                    "trust.protected",
                    name + " decides on trust and is not removed while an anchor is set. Replace it by a newer one that"
                            + " is signed in the role code.");
        });
    }
}
