// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.seal;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.RSAKey;
import java.util.Arrays;
import java.util.Optional;

/** A key of the keystore: seals what is new, and opens what it sealed. */
public final class Key {

    private static final int LEAST_SECRET = 16;
    private static final int LEAST_RSA = 2048;
    private static final int LONGEST_ALIAS = 80;

    private final String alias;
    private final String id;
    private final Wrapping wrapping;
    private final SecureRandom random;

    private Key(String alias, Wrapping wrapping, SecureRandom random) throws GeneralSecurityException {
        this.alias = alias;
        this.id = Envelope.id(wrapping.id());
        this.wrapping = wrapping;
        this.random = random;
    }

    static Key of(String alias, KeyStore.Entry entry, SecureRandom random) throws SealException.KeyWrong {
        Optional<Wrapping> wrapping = alias.length() > LONGEST_ALIAS ? Optional.empty() : wrapping(entry);
        if (wrapping.isEmpty()) {
            throw new SealException.KeyWrong(
                    alias + " is no secret key of 128 bits or more and no pair of RSA keys of " + LEAST_RSA
                            + " bits or more, or its name is too long",
                    null);
        }
        try {
            return new Key(alias, wrapping.get(), random);
        } catch (GeneralSecurityException e) {
            throw new SealException.KeyWrong(alias + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static Optional<Wrapping> wrapping(KeyStore.Entry entry) {
        if (entry instanceof KeyStore.SecretKeyEntry secret) {
            return Optional.ofNullable(secret.getSecretKey().getEncoded()) // a token may keep it to itself
                    .filter(bytes -> bytes.length >= LEAST_SECRET)
                    .map(SecretWrapping::new);
        }
        return Optional.of(entry)
                .filter(KeyStore.PrivateKeyEntry.class::isInstance)
                .map(KeyStore.PrivateKeyEntry.class::cast)
                .filter(pair -> isLargeRsa(pair.getPrivateKey(), pair))
                .map(RsaWrapping::new);
    }

    private static boolean isLargeRsa(PrivateKey key, KeyStore.PrivateKeyEntry pair) {
        return "RSA".equals(key.getAlgorithm())
                && pair.getCertificate().getPublicKey() instanceof RSAKey rsa
                && rsa.getModulus().bitLength() >= LEAST_RSA;
    }

    public String alias() {
        return alias;
    }

    /** Hexadecimal; of another key, another one. */
    public String id() {
        return id;
    }

    /** For a new file. @param bound what else the envelope vouches for; to be given again when it is opened */
    public Seal begin(byte[] bound) {
        try {
            Wrapping.Fresh fresh = wrapping.fresh(random);
            var draft = new Envelope(alias, id, fresh.wrapped(), new byte[0]);
            byte[] proof = proof(fresh.key(), draft, bound);
            return seal(new Envelope(alias, id, fresh.wrapped(), proof), fresh.key());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key " + alias + " does not wrap", e);
        }
    }

    Seal open(Envelope envelope, byte[] bound) throws SealException.Changed {
        try {
            byte[] data = wrapping.unwrap(envelope.wrapped());
            if (!MessageDigest.isEqual(proof(data, envelope, bound), envelope.proof())) {
                throw new SealException.Changed("what stands in front was changed", null);
            }
            return seal(envelope, data);
        } catch (GeneralSecurityException e) {
            throw new SealException.Changed("what stands in front was changed: " + e.getMessage(), e);
        }
    }

    private Seal seal(Envelope envelope, byte[] data) throws GeneralSecurityException {
        return new Seal(alias, id, envelope.bytes(), Mac256.of(data, "penstock aes"), random);
    }

    private static byte[] proof(byte[] data, Envelope envelope, byte[] bound) throws GeneralSecurityException {
        return Arrays.copyOf(Mac256.of(data, "penstock proof", envelope.claim(), bound), Envelope.PROOF);
    }

    @Override
    public String toString() {
        return alias + " (" + id + ")";
    }
}
