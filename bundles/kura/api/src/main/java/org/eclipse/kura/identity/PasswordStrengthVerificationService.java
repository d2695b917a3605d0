// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.identity;

import org.eclipse.kura.KuraException;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface PasswordStrengthVerificationService {
    /** @@DOC */
    void checkPasswordStrength(char[] arg0) throws KuraException;
    /** @@DOC */
    PasswordStrengthRequirements getPasswordStrengthRequirements() throws KuraException;
}
