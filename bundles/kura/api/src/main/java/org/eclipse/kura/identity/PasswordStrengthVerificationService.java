// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.identity;

import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface PasswordStrengthVerificationService {
    /** @@DOC */
    void checkPasswordStrength(char[] arg0) throws org.eclipse.kura.KuraException;
    /** @@DOC */
    org.eclipse.kura.identity.PasswordStrengthRequirements getPasswordStrengthRequirements()
            throws org.eclipse.kura.KuraException;
}
