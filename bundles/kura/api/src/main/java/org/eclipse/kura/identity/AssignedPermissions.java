// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.identity;

import java.util.Objects;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/** What an identity may do. */
@ProviderType
public class AssignedPermissions implements IdentityConfigurationComponent {

    private final Set<Permission> permissions;

    public AssignedPermissions(Set<Permission> permissions) {
        this.permissions = Objects.requireNonNull(permissions, "permissions");
    }

    public Set<Permission> getPermissions() {
        return permissions;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AssignedPermissions that && permissions.equals(that.permissions);
    }

    @Override
    public int hashCode() {
        return permissions.hashCode();
    }
}
