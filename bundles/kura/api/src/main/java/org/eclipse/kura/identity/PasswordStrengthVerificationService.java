// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.identity;

import org.eclipse.kura.KuraException;
import org.osgi.annotation.versioning.ProviderType;

/** Judges new passwords. */
@ProviderType
public interface PasswordStrengthVerificationService {

    /** @throws KuraException if the password lacks something; the message says what */
    void checkPasswordStrength(char[] password) throws KuraException;

    PasswordStrengthRequirements getPasswordStrengthRequirements() throws KuraException;
}
