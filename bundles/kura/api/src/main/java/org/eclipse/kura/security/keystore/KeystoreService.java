// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.security.keystore;

import java.security.KeyPair;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.CRL;
import java.security.cert.CertStore;
import java.security.cert.X509CRL;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManager;
import javax.security.auth.x500.X500Principal;
import org.eclipse.kura.KuraException;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One keystore.
 *
 * <p>Every call throws {@link KuraException} if the keystore cannot be read or written, and
 * {@link IllegalArgumentException} for an argument that is {@code null} or empty. Algorithms bear Java's standard names;
 * attributes are an X.500 name such as {@code CN=gateway, O=plant}.
 */
@ProviderType
public interface KeystoreService {

    KeyStore getKeyStore() throws KuraException;

    /** {@code null} if there is none. */
    KeyStore.Entry getEntry(String alias) throws KuraException;

    void setEntry(String alias, KeyStore.Entry entry) throws KuraException;

    /** By alias. */
    Map<String, KeyStore.Entry> getEntries() throws KuraException;

    /** Does nothing if there is no such entry. */
    void deleteEntry(String alias) throws KuraException;

    List<KeyManager> getKeyManagers(String algorithm) throws KuraException;

    /** @param provider name of the Java security provider that makes them */
    List<KeyManager> getKeyManagers(String algorithm, String provider) throws KuraException;

    /**
     * Makes a key pair with a certificate that it signs itself.
     *
     * @param keySize in bits
     */
    void createKeyPair(String alias, String algorithm, int keySize, String signatureAlgorithm, String attributes)
            throws KuraException;

    void createKeyPair(
            String alias,
            String algorithm,
            int keySize,
            String signatureAlgorithm,
            String attributes,
            SecureRandom secureRandom)
            throws KuraException;

    /** @param algorithmParameter for instance the curve of an elliptic key */
    void createKeyPair(
            String alias,
            String algorithm,
            AlgorithmParameterSpec algorithmParameter,
            String signatureAlgorithm,
            String attributes,
            SecureRandom secureRandom)
            throws KuraException;

    void createKeyPair(
            String alias,
            String algorithm,
            AlgorithmParameterSpec algorithmParameter,
            String signatureAlgorithm,
            String attributes)
            throws KuraException;

    /** A certificate signing request (PKCS #10) in PEM. */
    String getCSR(KeyPair keyPair, X500Principal principal, String signerAlgorithm) throws KuraException;

    /** The same for a key pair of this keystore. */
    String getCSR(String alias, X500Principal principal, String signerAlgorithm) throws KuraException;

    List<String> getAliases() throws KuraException;

    /** The revocation lists that were fetched or added. */
    Collection<CRL> getCRLs() throws KuraException;

    CertStore getCRLStore() throws KuraException;

    void addCRL(X509CRL crl) throws KuraException;
}
