// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.identity;

import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public class PasswordStrengthRequirements {
    /** @@DOC */
    public PasswordStrengthRequirements(int arg0, boolean arg1, boolean arg2, boolean arg3) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public int getPasswordMinimumLength() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public boolean digitsRequired() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public boolean specialCharactersRequired() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public boolean bothCasesRequired() {
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
