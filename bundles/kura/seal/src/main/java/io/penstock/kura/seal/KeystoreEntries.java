// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.seal;

import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.security.keystore.KeystoreService;

/** The entries of Kura's keystore service, where there is one. */
public final class KeystoreEntries implements KeyEntries {

    private static final int AES_BYTES = 32;
    private static final int RSA_BITS = 3072;

    private final Optional<KeystoreService> keystore;
    private final SecureRandom random;

    public KeystoreEntries(Optional<KeystoreService> keystore, SecureRandom random) {
        this.keystore = keystore;
        this.random = random;
    }

    @Override
    public Optional<KeyStore.Entry> entry(String alias) throws SealException.KeyMissing {
        KeystoreService there = there();
        try {
            return Optional.ofNullable(there.getEntry(alias));
        } catch (KuraException e) {
            throw new SealException.KeyMissing("the keystore did not give " + alias + ": " + e.getMessage(), e);
        }
    }

    @Override
    public Map<String, KeyStore.Entry> all() throws SealException.KeyMissing {
        KeystoreService there = there();
        try {
            return there.getEntries();
        } catch (KuraException e) {
            throw new SealException.KeyMissing("the keystore did not give its entries: " + e.getMessage(), e);
        }
    }

    /**
     * An AES key; a pair of RSA keys in a keystore that holds no secret keys, as one of type JKS. Whoever uses the same
     * keystore with a copy of this package waits: two that find no key make one.
     */
    @Override
    public void make(String alias) throws SealException.KeyMissing {
        KeystoreService there = there();
        synchronized (there) { // the only object that the copies share
            if (entry(alias).isPresent()) {
                return;
            }
            var key = new byte[AES_BYTES];
            random.nextBytes(key);
            try {
                there.setEntry(alias, new KeyStore.SecretKeyEntry(new SecretKeySpec(key, "AES")));
            } catch (KuraException holdsNoSecretKeys) {
                makePair(there, alias, holdsNoSecretKeys);
            }
        }
    }

    private void makePair(KeystoreService there, String alias, KuraException why) throws SealException.KeyMissing {
        try {
            there.createKeyPair(alias, "RSA", RSA_BITS, "SHA256WithRSA", "CN=" + alias, random);
        } catch (KuraException e) {
            e.addSuppressed(why);
            throw new SealException.KeyMissing("the keystore took no new key " + alias + ": " + e.getMessage(), e);
        }
    }

    private KeystoreService there() throws SealException.KeyMissing {
        return keystore.orElseThrow(() -> new SealException.KeyMissing("no keystore is there", null));
    }
}
