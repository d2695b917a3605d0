// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.mqtt;

import io.penstock.cloud.pump.StoredPassword;
import java.util.Map;
import org.eclipse.kura.crypto.CryptoService;

/** The passwords of a configuration, decrypted. */
record Passwords(StoredPassword user, StoredPassword trustStore, StoredPassword keyStore) {

    /** @throws IllegalArgumentException with the code {@code mqtt.password} */
    static Passwords of(Map<String, Object> properties, CryptoService crypto) {
        return new Passwords(
                StoredPassword.of("mqtt", properties.get("password"), crypto),
                StoredPassword.of("mqtt", properties.get("tls.truststore.password"), crypto),
                StoredPassword.of("mqtt", properties.get("tls.keystore.password"), crypto));
    }
}
