// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.ssl;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Makes TLS contexts and socket factories of the configured keystore, protocol and ciphers, which check the host's name
 * if configured so.
 *
 * <p>The methods that name files or change a keystore are older than
 * {@link org.eclipse.kura.security.keystore.KeystoreService}, which does that now.
 */
@ProviderType
public interface SslManagerService {

    SSLContext getSSLContext() throws GeneralSecurityException, IOException;

    /** @param keyAlias the key to show to the other side; without such a key none is shown */
    SSLContext getSSLContext(String keyAlias) throws GeneralSecurityException, IOException;

    SSLSocketFactory getSSLSocketFactory() throws GeneralSecurityException, IOException;

    /** @param keyAlias the key to show to the other side; without such a key none is shown */
    SSLSocketFactory getSSLSocketFactory(String keyAlias) throws GeneralSecurityException, IOException;

    /** @param cipherSuites Java's names, separated by commas */
    SSLSocketFactory getSSLSocketFactory(
            String protocol,
            String cipherSuites,
            String trustStorePath,
            String keyStorePath,
            char[] keyStorePassword,
            String keyAlias)
            throws GeneralSecurityException, IOException;

    /** @param cipherSuites Java's names, separated by commas */
    SSLSocketFactory getSSLSocketFactory(
            String protocol,
            String cipherSuites,
            String trustStorePath,
            String keyStorePath,
            char[] keyStorePassword,
            String keyAlias,
            boolean hostnameVerification)
            throws GeneralSecurityException, IOException;

    X509Certificate[] getTrustCertificates() throws GeneralSecurityException, IOException;

    void installTrustCertificate(String alias, X509Certificate certificate)
            throws GeneralSecurityException, IOException;

    void deleteTrustCertificate(String alias) throws GeneralSecurityException, IOException;

    /** @param certificateChain the key's own certificate first */
    void installPrivateKey(String alias, PrivateKey privateKey, char[] password, Certificate[] certificateChain)
            throws GeneralSecurityException, IOException;
}
