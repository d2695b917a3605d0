// SPDX-License-Identifier: Apache-2.0
package io.penstock.bench;

import io.penstock.kura.seal.KeyEntries;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;

/** A keystore with one key, for as long as the bench runs. */
final class OneKey implements KeyEntries {

    static final String ALIAS = "bench";

    private final KeyStore.Entry entry;

    OneKey() {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        entry = new KeyStore.SecretKeyEntry(new SecretKeySpec(key, "AES"));
    }

    @Override
    public Optional<KeyStore.Entry> entry(String alias) {
        return Optional.of(entry).filter(there -> alias.equals(ALIAS));
    }

    @Override
    public Map<String, KeyStore.Entry> all() {
        return Map.of(ALIAS, entry);
    }

    @Override
    public void make(String alias) {
        throw new IllegalStateException("the key is there");
    }
}
