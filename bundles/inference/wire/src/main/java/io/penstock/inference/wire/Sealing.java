// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.wire;

import io.penstock.kura.seal.Key;
import io.penstock.kura.seal.Keys;
import io.penstock.kura.seal.KeystoreEntries;
import io.penstock.kura.seal.SealException;
import io.penstock.kura.seal.SealedContent;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import org.eclipse.kura.security.keystore.KeystoreService;

/** With which key calibrations are sealed, if any, and how those that are there are opened. */
final class Sealing {

    private final Keys keys;
    private final String alias;
    private final boolean make;
    private Optional<Key> now = Optional.empty();

    /**
     * @param alias of the key; empty for none
     * @param make whether that key is made where the keystore has none of the name
     */
    Sealing(Keys keys, String alias, boolean make) {
        this.keys = keys;
        this.alias = alias;
        this.make = make;
    }

    static Sealing of(InferenceConfig config, Optional<KeystoreService> keystore) {
        var random = new SecureRandom();
        var keys = new Keys(new KeystoreEntries(keystore, random), random);
        return new Sealing(keys, config.encryption_key().strip(), config.encryption_key_make());
    }

    /** Nothing is sealed, and nothing sealed can be opened. */
    static Sealing none() {
        var random = new SecureRandom();
        return new Sealing(new Keys(new KeystoreEntries(Optional.empty(), random), random), "", false);
    }

    String alias() {
        return alias;
    }

    /** Gets the key. Not before what is there was {@link #check checked}. */
    synchronized Optional<Key> key() throws KeyException {
        if (now.isEmpty() && !alias.isEmpty()) {
            try {
                now = Optional.of(keys.named(alias, make));
            } catch (SealException e) {
                throw new KeyException("calibrations are to be sealed with the key " + alias, e);
            }
        }
        return now;
    }

    /** Looks whether the key of a file is there. A damaged file passes: it is met when it is read. */
    void check(byte[] content, Path file) throws KeyException {
        Optional<SealedContent> sealed = SealedContent.of(content);
        try {
            if (sealed.isPresent()) {
                sealed.get().check(keys);
            }
        } catch (SealException.Changed e) {
            return;
        } catch (SealException e) {
            throw new KeyException(file.toString(), e);
        }
    }

    /** Whether a file is sealed as one that is written now. */
    boolean isCurrent(byte[] content) throws IOException {
        Optional<SealedContent> sealed = SealedContent.of(content);
        Optional<Key> key = key();
        return sealed.isPresent() == key.isPresent()
                && (sealed.isEmpty() || sealed.get().isOf(key.get()));
    }

    byte[] seal(byte[] clear, byte[] bound) throws KeyException {
        Optional<Key> key = key();
        return key.isPresent() ? SealedContent.seal(key.get(), clear, bound) : clear;
    }

    byte[] open(byte[] content, byte[] bound) throws SealException {
        Optional<SealedContent> sealed = SealedContent.of(content);
        return sealed.isPresent() ? sealed.get().open(keys, bound) : content;
    }
}
