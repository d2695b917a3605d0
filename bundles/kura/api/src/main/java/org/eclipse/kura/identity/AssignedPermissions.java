// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.identity;

import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public class AssignedPermissions implements IdentityConfigurationComponent {
    /** @@DOC */
    public AssignedPermissions(Set<Permission> arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public Set<Permission> getPermissions() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public int hashCode() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public boolean equals(Object arg0) {
        throw new UnsupportedOperationException();
    }
}
