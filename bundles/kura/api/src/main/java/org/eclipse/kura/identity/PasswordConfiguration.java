// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.identity;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Whether and how an identity logs in by password. */
@ProviderType
public class PasswordConfiguration implements IdentityConfigurationComponent {

    private final boolean passwordChangeNeeded;
    private final boolean passwordAuthEnabled;
    private final Optional<char[]> newPassword;
    private final Optional<PasswordHash> passwordHash;

    /**
     * @param newPassword to set a password
     * @param passwordHash to take over one that was set before
     */
    public PasswordConfiguration(
            boolean passwordChangeNeeded,
            boolean passwordAuthEnabled,
            Optional<char[]> newPassword,
            Optional<PasswordHash> passwordHash) {
        this.passwordChangeNeeded = passwordChangeNeeded;
        this.passwordAuthEnabled = passwordAuthEnabled;
        this.newPassword = Objects.requireNonNull(newPassword, "newPassword");
        this.passwordHash = Objects.requireNonNull(passwordHash, "passwordHash");
    }

    /** Whether the next login by password is good for changing the password only. */
    public boolean isPasswordChangeNeeded() {
        return passwordChangeNeeded;
    }

    public boolean isPasswordAuthEnabled() {
        return passwordAuthEnabled;
    }

    public Optional<PasswordHash> getPasswordHash() {
        return passwordHash;
    }

    /** In clear text, in updates only. */
    public Optional<char[]> getNewPassword() {
        return newPassword;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PasswordConfiguration that
                && passwordChangeNeeded == that.passwordChangeNeeded
                && passwordAuthEnabled == that.passwordAuthEnabled
                && Arrays.equals(newPassword.orElse(null), that.newPassword.orElse(null))
                && passwordHash.equals(that.passwordHash);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                passwordChangeNeeded, passwordAuthEnabled, Arrays.hashCode(newPassword.orElse(null)), passwordHash);
    }
}
