// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.seal;

import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Keys by alias, for what is new, and by id, for what is there. A key that was found once is kept: a keystore is slow, and
 * what was opened stays open. Any thread.
 */
public final class Keys {

    private final KeyEntries entries;
    private final SecureRandom random;
    private final Map<String, Key> found = new HashMap<>();

    public Keys(KeyEntries entries, SecureRandom random) {
        this.entries = entries;
        this.random = random;
    }

    /** @param make whether it is made where the keystore has no such entry */
    public synchronized Key named(String alias, boolean make) throws SealException {
        Optional<KeyStore.Entry> entry = entries.entry(alias);
        if (entry.isEmpty() && make) {
            entries.make(alias);
            entry = entries.entry(alias);
        }
        Key key = Key.of(
                alias,
                entry.orElseThrow(() -> new SealException.KeyMissing("the keystore has no entry " + alias, null)),
                random);
        found.put(key.id(), key);
        return key;
    }

    /** Opens a file, with the key that sealed it, whatever its alias is by now. */
    public Seal open(byte[] envelope, byte[] bound) throws SealException {
        Envelope said = Envelope.parse(envelope);
        return of(said).open(said, bound);
    }

    synchronized Key of(Envelope said) throws SealException {
        Key known = found.get(said.id());
        if (known == null) {
            known = search(said);
            found.put(said.id(), known);
        }
        return known;
    }

    private Key search(Envelope said) throws SealException {
        Optional<KeyStore.Entry> hinted = entries.entry(said.alias());
        Optional<Key> key = hinted.flatMap(entry -> key(said.alias(), entry, said.id()));
        if (key.isPresent()) {
            return key.get();
        }
        for (Map.Entry<String, KeyStore.Entry> other : entries.all().entrySet()) {
            Optional<Key> renamed = key(other.getKey(), other.getValue(), said.id());
            if (renamed.isPresent()) {
                return renamed.get();
            }
        }
        String sentence = "sealed with the key " + said.alias() + " of id " + said.id();
        if (hinted.isPresent()) {
            throw new SealException.KeyWrong(sentence + ", and the keystore has another key of that name", null);
        }
        throw new SealException.KeyMissing(sentence + ", which the keystore does not have", null);
    }

    private Optional<Key> key(String alias, KeyStore.Entry entry, String id) {
        try {
            return Optional.of(Key.of(alias, entry, random))
                    .filter(key -> key.id().equals(id));
        } catch (SealException.KeyWrong e) {
            return Optional.empty(); // a certificate, for example
        }
    }
}
