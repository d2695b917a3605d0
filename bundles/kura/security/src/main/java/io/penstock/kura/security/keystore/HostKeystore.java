// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.security.keystore;

import io.penstock.kura.security.keystore.KeystoreFile.Opened;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.KeyStore.PrivateKeyEntry;
import java.security.KeyStore.TrustedCertificateEntry;
import java.security.SecureRandom;
import java.security.cert.CRL;
import java.security.cert.CertStore;
import java.security.cert.Certificate;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.X509CRL;
import java.security.spec.AlgorithmParameterSpec;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.security.auth.x500.X500Principal;
import org.eclipse.kura.KuraErrorCode;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.security.keystore.KeystoreService;

/**
 * Kura's KeystoreService over one file, which is read at each call: it is small, and may be replaced from outside.
 *
 * <p>Any thread; the lock is the object's monitor, held over the file and nothing else. Listeners are told after it was
 * released.
 */
class HostKeystore implements KeystoreService {

    private final Clock clock;
    private final Runnable changed;
    private Place place; // guarded by this

    HostKeystore(Place place, Clock clock, Runnable changed) {
        this.place = place;
        this.clock = clock;
        this.changed = changed;
    }

    /**
     * Where a keystore is.
     *
     * @param passwords tried in their order; the first that opens the file is its password
     * @param verify whether a revocation list must be signed by a trusted certificate
     */
    record Place(KeystoreFile file, List<char[]> passwords, RevocationLists lists, boolean verify) {}

    /** From now on another file, or the same one with another password; nobody writes while it is being made. */
    final synchronized void move(Supplier<Place> other) {
        place = other.get();
    }

    /** A step over the opened file. */
    private interface Step<T> {
        T run(Opened opened) throws GeneralSecurityException, IOException, KuraException;
    }

    private synchronized <T> T opened(Step<T> step) throws KuraException {
        try {
            return step.run(place.file().open(place.passwords()));
        } catch (GeneralSecurityException | IOException e) {
            throw new KuraException(KuraErrorCode.BAD_REQUEST, e, e.getMessage());
        }
    }

    @Override
    public KeyStore getKeyStore() throws KuraException {
        return opened(Opened::store);
    }

    @Override
    public KeyStore.Entry getEntry(String alias) throws KuraException {
        given(alias);
        return opened(keystore -> entry(keystore, alias));
    }

    private static KeyStore.Entry entry(Opened keystore, String alias) throws GeneralSecurityException {
        return keystore.store().getEntry(alias, keystore.store().isKeyEntry(alias) ? keystore.protection() : null);
    }

    @Override
    public void setEntry(String alias, KeyStore.Entry entry) throws KuraException {
        given(alias, entry);
        opened(keystore -> {
            keystore.store()
                    .setEntry(alias, entry, entry instanceof TrustedCertificateEntry ? null : keystore.protection());
            place.file().save(keystore);
            return keystore;
        });
        changed.run();
    }

    @Override
    public Map<String, KeyStore.Entry> getEntries() throws KuraException {
        return opened(keystore -> {
            var entries = new HashMap<String, KeyStore.Entry>();
            for (String alias : Collections.list(keystore.store().aliases())) {
                entries.put(alias, entry(keystore, alias));
            }
            return entries;
        });
    }

    @Override
    public void deleteEntry(String alias) throws KuraException {
        given(alias);
        boolean deleted = opened(keystore -> {
            boolean there = keystore.store().containsAlias(alias);
            if (there) {
                keystore.store().deleteEntry(alias);
                place.file().save(keystore);
            }
            return there;
        });
        if (deleted) {
            changed.run();
        }
    }

    @Override
    public List<KeyManager> getKeyManagers(String algorithm) throws KuraException {
        given(algorithm);
        return opened(keystore -> keyManagers(KeyManagerFactory.getInstance(algorithm), keystore));
    }

    @Override
    public List<KeyManager> getKeyManagers(String algorithm, String provider) throws KuraException {
        given(algorithm, provider);
        return opened(keystore -> keyManagers(KeyManagerFactory.getInstance(algorithm, provider), keystore));
    }

    private static List<KeyManager> keyManagers(KeyManagerFactory factory, Opened keystore)
            throws GeneralSecurityException {
        factory.init(keystore.store(), keystore.password());
        return List.of(factory.getKeyManagers());
    }

    @Override
    public void createKeyPair(String alias, String algorithm, int keySize, String signatureAlgorithm, String attributes)
            throws KuraException {
        createKeyPair(alias, algorithm, keySize, signatureAlgorithm, attributes, new SecureRandom());
    }

    @Override
    public void createKeyPair(
            String alias,
            String algorithm,
            int keySize,
            String signatureAlgorithm,
            String attributes,
            SecureRandom random)
            throws KuraException {
        given(alias, algorithm, signatureAlgorithm, attributes, random);
        create(
                alias,
                algorithm,
                signatureAlgorithm,
                attributes,
                random,
                generator -> generator.initialize(keySize, random));
    }

    @Override
    public void createKeyPair(
            String alias,
            String algorithm,
            AlgorithmParameterSpec parameter,
            String signatureAlgorithm,
            String attributes)
            throws KuraException {
        createKeyPair(alias, algorithm, parameter, signatureAlgorithm, attributes, new SecureRandom());
    }

    @Override
    public void createKeyPair(
            String alias,
            String algorithm,
            AlgorithmParameterSpec parameter,
            String signatureAlgorithm,
            String attributes,
            SecureRandom random)
            throws KuraException {
        given(alias, algorithm, parameter, signatureAlgorithm, attributes, random);
        create(
                alias,
                algorithm,
                signatureAlgorithm,
                attributes,
                random,
                generator -> generator.initialize(parameter, random));
    }

    /** How a generator is told what to make. */
    private interface Initialization {
        void apply(KeyPairGenerator generator) throws GeneralSecurityException;
    }

    private void create(
            String alias,
            String algorithm,
            String signature,
            String attributes,
            SecureRandom random,
            Initialization initialization)
            throws KuraException {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            initialization.apply(generator);
            KeyPair pair = generator.generateKeyPair();
            Certificate certificate =
                    Certificates.selfSigned(pair, signature, new X500Principal(attributes), clock.instant(), random);
            setEntry(alias, new PrivateKeyEntry(pair.getPrivate(), new Certificate[] {certificate}));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new KuraException(
                    KuraErrorCode.BAD_REQUEST, e, "keystore.key_pair: " + alias + " was not made: " + e.getMessage());
        }
    }

    @Override
    public String getCSR(KeyPair keyPair, X500Principal principal, String signerAlgorithm) throws KuraException {
        given(keyPair, principal, signerAlgorithm);
        try {
            return Certificates.request(keyPair, signerAlgorithm, principal);
        } catch (GeneralSecurityException e) {
            throw new KuraException(KuraErrorCode.BAD_REQUEST, e, "keystore.request: " + e.getMessage());
        }
    }

    @Override
    public String getCSR(String alias, X500Principal principal, String signerAlgorithm) throws KuraException {
        given(alias, principal, signerAlgorithm);
        KeyStore.Entry entry = getEntry(alias);
        if (entry == null) {
            throw new KuraException(KuraErrorCode.NOT_FOUND, "keystore.unknown: there is no entry " + alias + ".");
        }
        if (!(entry instanceof PrivateKeyEntry key)) {
            throw new KuraException(KuraErrorCode.BAD_REQUEST, "keystore.no_key: " + alias + " is no private key.");
        }
        return getCSR(
                new KeyPair(key.getCertificate().getPublicKey(), key.getPrivateKey()), principal, signerAlgorithm);
    }

    @Override
    public List<String> getAliases() throws KuraException {
        return opened(keystore -> Collections.list(keystore.store().aliases()));
    }

    @Override
    public synchronized Collection<CRL> getCRLs() throws KuraException {
        try {
            return new ArrayList<>(place.lists().all());
        } catch (IOException e) {
            throw new KuraException(KuraErrorCode.STORE_ERROR, e, "keystore.crl_file: " + e.getMessage());
        }
    }

    @Override
    public CertStore getCRLStore() throws KuraException {
        try {
            return CertStore.getInstance("Collection", new CollectionCertStoreParameters(getCRLs()));
        } catch (GeneralSecurityException e) {
            throw new KuraException(KuraErrorCode.CONFIGURATION_ERROR, e, e.getMessage());
        }
    }

    @Override
    public void addCRL(X509CRL crl) throws KuraException {
        given(crl);
        boolean added = opened(keystore -> {
            if (place.verify() && !isSignedByTrusted(crl, keystore.store())) {
                throw new KuraException(
                        KuraErrorCode.BAD_REQUEST,
                        "keystore.crl_not_trusted: no trusted certificate has signed the list of "
                                + crl.getIssuerX500Principal() + ". Add the issuer's certificate first.");
            }
            return place.lists().add(crl);
        });
        if (added) {
            changed.run();
        }
    }

    private static boolean isSignedByTrusted(X509CRL crl, KeyStore store) throws GeneralSecurityException {
        for (String alias : Collections.list(store.aliases())) {
            if (store.isCertificateEntry(alias)) {
                try {
                    crl.verify(store.getCertificate(alias).getPublicKey());
                    return true;
                } catch (GeneralSecurityException e) {
                    continue; // another's signature
                }
            }
        }
        return false;
    }

    private static void given(Object... arguments) {
        for (Object argument : arguments) {
            if (argument == null || argument instanceof String text && text.isBlank()) {
                throw new IllegalArgumentException("keystore.argument: an argument is missing or empty");
            }
        }
    }
}
