// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.wire;

import io.penstock.kura.seal.KeyEntries;
import io.penstock.kura.seal.Keys;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;

/** A keystore in memory, whose keys come and go. */
final class TestKeys implements KeyEntries {

    private final Map<String, KeyStore.Entry> entries = new HashMap<>();
    private final SecureRandom random = new SecureRandom();

    static TestKeys with(String... aliases) {
        var keys = new TestKeys();
        for (String alias : aliases) {
            keys.make(alias);
        }
        return keys;
    }

    Sealing sealing(String alias, boolean make) {
        return new Sealing(new Keys(this, random), alias, make);
    }

    Sealing sealing(String alias) {
        return sealing(alias, false);
    }

    /** A keystore with just this key, if any. */
    TestKeys only(String alias) {
        var only = new TestKeys();
        entry(alias).ifPresent(entry -> only.put(alias, entry));
        return only;
    }

    KeyStore.Entry remove(String alias) {
        return entries.remove(alias);
    }

    void put(String alias, KeyStore.Entry entry) {
        entries.put(alias, entry);
    }

    @Override
    public Optional<KeyStore.Entry> entry(String alias) {
        return Optional.ofNullable(entries.get(alias));
    }

    @Override
    public Map<String, KeyStore.Entry> all() {
        return Map.copyOf(entries);
    }

    @Override
    public void make(String alias) {
        var key = new byte[32];
        random.nextBytes(key);
        entries.put(alias, new KeyStore.SecretKeyEntry(new SecretKeySpec(key, "AES")));
    }
}
