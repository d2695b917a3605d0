// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.pump;

import org.eclipse.kura.KuraException;
import org.eclipse.kura.configuration.Password;
import org.eclipse.kura.crypto.CryptoService;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A password of a configuration, which is stored encrypted.
 *
 * @param stored as it is in the configuration
 * @param clear decrypted
 */
@ProviderType
public record StoredPassword(String stored, char[] clear) {

    /**
     * @param prefix of the reason code
     * @param value a property of the configuration; text or {@link Password}, or null
     * @throws IllegalArgumentException with the code {@code <prefix>.password}
     */
    public static StoredPassword of(String prefix, Object value, CryptoService crypto) {
        String stored = value instanceof Password secret
                ? new String(secret.getPassword())
                : value == null ? "" : value.toString();
        try {
            return new StoredPassword(stored, stored.isEmpty() ? new char[0] : crypto.decryptAes(stored.toCharArray()));
        } catch (KuraException e) {
            throw new IllegalArgumentException(
                    prefix
                            + ".password: the stored password cannot be decrypted with this gateway's key. Set it again.",
                    e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StoredPassword password && stored.equals(password.stored);
    }

    @Override
    public int hashCode() {
        return stored.hashCode();
    }

    @Override
    public String toString() {
        return "***";
    }
}
