// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.trust;

import io.penstock.deploy.api.Unit.Role;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** What the bundles of the framework hold: code, unless one provides a model. */
final class InstalledRoles implements Function<String, Optional<Role>> {

    private static final String MODEL = "io.penstock.model";

    private final BundleContext context;

    InstalledRoles(BundleContext context) {
        this.context = context;
    }

    @Override
    public Optional<Role> apply(String symbolicName) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> symbolicName.equals(bundle.getSymbolicName()))
                .map(InstalledRoles::role)
                .min(Role::compareTo); // code first
    }

    private static Role role(Bundle bundle) {
        String provided = bundle.getHeaders("").get("Provide-Capability");
        return provided != null && provided.contains(MODEL) ? Role.MODEL : Role.CODE;
    }
}
