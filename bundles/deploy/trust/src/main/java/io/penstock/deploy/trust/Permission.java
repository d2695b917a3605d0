// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.trust;

import io.penstock.deploy.api.DeployException;
import io.penstock.deploy.api.Unit;
import io.penstock.deploy.api.Unit.Role;
import io.penstock.deploy.trust.manifest.SetManifest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Whether a signer may sign what a set holds. A bundle is what its content says: one that is signed as data must be pure
 * data, and takes the place of no code.
 */
final class Permission {

    private final Signer signer;
    private final Function<String, Optional<Role>> installed;

    Permission(Signer signer, Function<String, Optional<Role>> installed) {
        this.signer = signer;
        this.installed = installed;
    }

    /** @param bundles by path; a single bundle is the only one */
    void check(SetManifest set, Map<String, BundleFile> bundles) {
        for (SetManifest.Item item : set.items()) {
            if (!signer.roles().contains(item.role())) {
                throw new DeployException(
                        "trust.wrong_role",
                        signer.subject() + " may sign "
                                + signer.roles().toString().toLowerCase(Locale.ROOT) + ", but "
                                + item.symbolicName() + " is "
                                + item.role().name().toLowerCase(Locale.ROOT)
                                + ". Sign it with a key of that role.");
            }
            if (item.role() != Role.CODE) {
                data(item, bundles.size() == 1 ? bundles.values().iterator().next() : bundles.get(item.path()));
            }
        }
    }

    private void data(SetManifest.Item item, BundleFile bundle) {
        boolean code = installed
                .apply(item.symbolicName())
                .filter(Unit.Role.CODE::equals)
                .isPresent();
        if (code || Protected.has(item.symbolicName())) {
            throw new DeployException(
                    "trust.protected",
                    item.symbolicName() + " is code here, and a bundle of data may not take its place. Give it another"
                            + " symbolic name.");
        }
        PureData.check(bundle);
    }
}
