// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.identity;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public class PasswordConfiguration implements IdentityConfigurationComponent {
    /** @@DOC */
    public PasswordConfiguration(boolean arg0, boolean arg1, Optional<char[]> arg2, Optional<PasswordHash> arg3) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public boolean isPasswordChangeNeeded() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public boolean isPasswordAuthEnabled() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public Optional<PasswordHash> getPasswordHash() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public Optional<char[]> getNewPassword() {
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
