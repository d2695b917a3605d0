// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.kapua;

import org.eclipse.kura.KuraException;
import org.eclipse.kura.configuration.Password;
import org.eclipse.kura.crypto.CryptoService;

/**
 * A password of a configuration, which is stored encrypted.
 *
 * @param stored as it is in the configuration
 * @param clear decrypted
 */
record StoredPassword(String stored, char[] clear) {

    /**
     * @param value a property of the configuration; text or {@link Password}, or null
     * @throws IllegalArgumentException with the code {@code kapua.password}
     */
    static StoredPassword of(Object value, CryptoService crypto) {
        String stored = value instanceof Password secret
                ? new String(secret.getPassword())
                : value == null ? "" : value.toString();
        try {
            return new StoredPassword(stored, stored.isEmpty() ? new char[0] : crypto.decryptAes(stored.toCharArray()));
        } catch (KuraException e) {
            throw new IllegalArgumentException(
                    "kapua.password: the stored password cannot be decrypted with this gateway's key. Set it again.",
                    e);
        }
    }
}
