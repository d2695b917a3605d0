// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.mqtt;

import org.eclipse.kura.KuraException;
import org.eclipse.kura.configuration.Password;
import org.eclipse.kura.crypto.CryptoService;

/**
 * A password of a configuration, which is stored encrypted.
 *
 * @param stored as it is in the configuration
 * @param clear decrypted
 */
record Secret(String stored, String clear) {

    /** @throws IllegalArgumentException with the code {@code mqtt.password} */
    static Secret of(Object value, CryptoService crypto) {
        String stored = value instanceof Password secret
                ? new String(secret.getPassword())
                : value == null ? "" : value.toString();
        try {
            return new Secret(stored, stored.isEmpty() ? "" : new String(crypto.decryptAes(stored.toCharArray())));
        } catch (KuraException e) {
            throw new IllegalArgumentException(
                    "mqtt.password: the stored password cannot be decrypted with this gateway's key. Set it again.", e);
        }
    }

    @Override
    public String toString() {
        return "Secret";
    }
}
