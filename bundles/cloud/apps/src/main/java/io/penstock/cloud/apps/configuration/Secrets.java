// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.apps.configuration;

import io.penstock.kura.marshal.PlainConfiguration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.configuration.ComponentConfiguration;
import org.eclipse.kura.configuration.Password;
import org.eclipse.kura.configuration.metatype.AD;
import org.eclipse.kura.configuration.metatype.Scalar;
import org.eclipse.kura.crypto.CryptoService;

/**
 * Lets no password out in clear text.
 *
 * <p>What goes out is what the gateway's own key sealed; sent back, the configuration service knows it again, and the
 * password stays as it was.
 */
public final class Secrets {

    private final CryptoService crypto;

    public Secrets(CryptoService crypto) {
        this.crypto = crypto;
    }

    public List<ComponentConfiguration> sealed(Collection<ComponentConfiguration> configurations) throws KuraException {
        var all = new ArrayList<ComponentConfiguration>();
        for (ComponentConfiguration each : configurations) {
            all.add(sealed(each));
        }
        return all;
    }

    public ComponentConfiguration sealed(ComponentConfiguration configuration) throws KuraException {
        Map<String, Object> given = configuration.getConfigurationProperties();
        var properties = new TreeMap<String, Object>(given == null ? Map.of() : given); // Kura's null for none
        for (var property : properties.entrySet()) {
            boolean secret = declared(configuration, property.getKey());
            Object value = property.getValue();
            if (value instanceof Password password) {
                property.setValue(sealed(password));
            } else if (value instanceof Password[] passwords) {
                property.setValue(sealed(passwords));
            } else if (secret && value instanceof String text) {
                property.setValue(sealed(new Password(text)));
            } else if (secret && value instanceof String[] texts) {
                property.setValue(sealed(Arrays.stream(texts).map(Password::new).toArray(Password[]::new)));
            }
        }
        return new PlainConfiguration(
                configuration.getPid(), Optional.ofNullable(configuration.getDefinition()), properties);
    }

    private static boolean declared(ComponentConfiguration configuration, String key) {
        return configuration.getDefinition() != null
                && configuration.getDefinition().getAD().stream()
                        .filter(attribute -> attribute.getType() == Scalar.PASSWORD)
                        .map(AD::getId)
                        .anyMatch(key::equals);
    }

    private Password[] sealed(Password[] passwords) throws KuraException {
        var all = new Password[passwords.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = sealed(passwords[i]);
        }
        return all;
    }

    private Password sealed(Password password) throws KuraException {
        char[] text = password.getPassword();
        return text.length == 0 || isSealed(text) ? password : new Password(crypto.encryptAes(text));
    }

    /** What a password is, sealed or not. It goes nowhere but into a comparison. */
    String opened(Password password) {
        try {
            return new String(crypto.decryptAes(password.getPassword()));
        } catch (KuraException e) {
            return new String(password.getPassword());
        }
    }

    private boolean isSealed(char[] text) {
        try {
            crypto.decryptAes(text);
            return true;
        } catch (KuraException e) {
            return false;
        }
    }
}
