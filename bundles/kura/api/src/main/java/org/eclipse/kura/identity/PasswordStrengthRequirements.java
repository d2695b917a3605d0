// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.identity;

import java.util.Objects;
import org.osgi.annotation.versioning.ProviderType;

/** What a new password must have. */
@ProviderType
public class PasswordStrengthRequirements {

    private final int minimumLength;
    private final boolean digitsRequired;
    private final boolean specialCharactersRequired;
    private final boolean bothCasesRequired;

    public PasswordStrengthRequirements(
            int passwordMinimumLength,
            boolean digitsRequired,
            boolean specialCharactersRequired,
            boolean bothCasesRequired) {
        this.minimumLength = passwordMinimumLength;
        this.digitsRequired = digitsRequired;
        this.specialCharactersRequired = specialCharactersRequired;
        this.bothCasesRequired = bothCasesRequired;
    }

    /** In characters. */
    public int getPasswordMinimumLength() {
        return minimumLength;
    }

    public boolean digitsRequired() {
        return digitsRequired;
    }

    public boolean specialCharactersRequired() {
        return specialCharactersRequired;
    }

    /** Upper and lower case. */
    public boolean bothCasesRequired() {
        return bothCasesRequired;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PasswordStrengthRequirements that
                && minimumLength == that.minimumLength
                && digitsRequired == that.digitsRequired
                && specialCharactersRequired == that.specialCharactersRequired
                && bothCasesRequired == that.bothCasesRequired;
    }

    @Override
    public int hashCode() {
        return Objects.hash(minimumLength, digitsRequired, specialCharactersRequired, bothCasesRequired);
    }
}
