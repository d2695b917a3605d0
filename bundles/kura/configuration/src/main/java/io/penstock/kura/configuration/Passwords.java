// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.configuration;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.kura.KuraErrorCode;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.configuration.Password;
import org.eclipse.kura.configuration.metatype.AD;
import org.eclipse.kura.configuration.metatype.OCD;
import org.eclipse.kura.configuration.metatype.Scalar;
import org.eclipse.kura.crypto.CryptoService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals passwords on their way into ConfigAdmin and snapshots, and opens them for who asks for one configuration.
 *
 * <p>A password that arrives sealed stays as it is; one that a Kura gateway sealed is opened and sealed anew.
 */
final class Passwords {

    private static final Logger LOG = LoggerFactory.getLogger(Passwords.class);

    private final CryptoService crypto;

    Passwords(CryptoService crypto) {
        this.crypto = crypto;
    }

    /** Texts of attributes that are declared as passwords become passwords. */
    Map<String, Object> declared(Optional<? extends OCD> definition, Map<String, Object> properties) {
        var typed = new TreeMap<>(properties);
        definition.stream()
                .flatMap(ocd -> ocd.getAD().stream())
                .filter(attribute -> attribute.getType() == Scalar.PASSWORD)
                .map(AD::getId)
                .forEach(id -> typed.computeIfPresent(id, (key, value) -> password(value)));
        return typed;
    }

    private static Object password(Object value) {
        if (value instanceof String text) {
            return new Password(text);
        }
        if (value instanceof String[] texts) {
            return Arrays.stream(texts).map(Password::new).toArray(Password[]::new);
        }
        return value;
    }

    /**
     * Seals every password; one that equals the present one keeps its present sealed text, so that nothing changes.
     *
     * @throws KuraException where one was sealed with a key that this gateway does not have
     */
    Map<String, Object> seal(String pid, Map<String, Object> properties, Map<String, Object> present)
            throws KuraException {
        return seal(properties, present, (key, password) -> {
            throw new KuraException(
                    KuraErrorCode.CONFIGURATION_ATTRIBUTE_INVALID,
                    "configuration.password_key: " + key + " of " + pid
                            + " was encrypted by a gateway with another key. Give it in clear text.");
        });
    }

    /** The same for a snapshot: what another key sealed stays as it is, and the log says so. */
    Map<String, Object> sealRestored(String pid, Map<String, Object> properties, Map<String, Object> present)
            throws KuraException {
        return seal(properties, present, (key, password) -> {
            LOG.warn(
                    "configuration.password_key: {} of {} was encrypted by a gateway with another key. Set it anew",
                    key,
                    pid);
            return password;
        });
    }

    /** What becomes of a password that was sealed with a key that this gateway does not have. */
    private interface Foreign {
        Password take(String key, Password password) throws KuraException;
    }

    private Map<String, Object> seal(Map<String, Object> properties, Map<String, Object> present, Foreign foreign)
            throws KuraException {
        var sealed = new TreeMap<>(properties);
        for (var property : sealed.entrySet()) {
            String key = property.getKey();
            Object before = present.get(key);
            if (property.getValue() instanceof Password password) {
                property.setValue(seal(key, password, before, foreign));
            } else if (property.getValue() instanceof Password[] passwords) {
                var all = new Password[passwords.length];
                for (int i = 0; i < all.length; i++) {
                    Object own = before instanceof Password[] old && i < old.length ? old[i] : "none";
                    all[i] = seal(key, passwords[i], own, foreign);
                }
                property.setValue(all);
            }
        }
        return sealed;
    }

    private Password seal(String key, Password password, Object present, Foreign foreign) throws KuraException {
        String text = password.toString();
        boolean unchanged = present instanceof Password old && old.toString().equals(text);
        if (unchanged || text.isEmpty()) {
            return password;
        }
        Optional<String> opened = open(text);
        if (Sealed.isSealed(text)) {
            return opened.isPresent() ? password : foreign.take(key, password);
        }
        String clear = opened.orElse(text);
        if (present instanceof Password old
                && open(old.toString()).filter(clear::equals).isPresent()) {
            return old;
        }
        return new Password(crypto.encryptAes(clear.toCharArray()));
    }

    /** A copy with every password in clear text; one that can't be opened stays sealed. */
    Map<String, Object> open(Map<String, Object> properties) {
        var opened = new TreeMap<>(properties);
        opened.replaceAll((key, value) -> {
            if (value instanceof Password password) {
                return open(password.toString()).map(Password::new).orElse(password);
            }
            if (value instanceof Password[] passwords) {
                return Arrays.stream(passwords)
                        .map(each -> open(each.toString()).map(Password::new).orElse(each))
                        .toArray(Password[]::new);
            }
            return value;
        });
        return opened;
    }

    /** Empty where the text is not sealed, or by a key that this gateway does not have. */
    private Optional<String> open(String text) {
        try {
            return Optional.of(String.valueOf(crypto.decryptAes(text.toCharArray())));
        } catch (KuraException e) {
            return Optional.empty();
        }
    }
}
