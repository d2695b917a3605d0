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

/** @@DOC */
@ProviderType
public interface SslManagerService {
    /** @@DOC */
    SSLContext getSSLContext() throws GeneralSecurityException, IOException;
    /** @@DOC */
    SSLContext getSSLContext(String arg0) throws GeneralSecurityException, IOException;
    /** @@DOC */
    SSLSocketFactory getSSLSocketFactory() throws GeneralSecurityException, IOException;
    /** @@DOC */
    SSLSocketFactory getSSLSocketFactory(String arg0) throws GeneralSecurityException, IOException;
    /** @@DOC */
    SSLSocketFactory getSSLSocketFactory(String arg0, String arg1, String arg2, String arg3, char[] arg4, String arg5)
            throws GeneralSecurityException, IOException;
    /** @@DOC */
    SSLSocketFactory getSSLSocketFactory(
            String arg0, String arg1, String arg2, String arg3, char[] arg4, String arg5, boolean arg6)
            throws GeneralSecurityException, IOException;
    /** @@DOC */
    X509Certificate[] getTrustCertificates() throws GeneralSecurityException, IOException;
    /** @@DOC */
    void installTrustCertificate(String arg0, X509Certificate arg1) throws GeneralSecurityException, IOException;
    /** @@DOC */
    void deleteTrustCertificate(String arg0) throws GeneralSecurityException, IOException;
    /** @@DOC */
    void installPrivateKey(String arg0, PrivateKey arg1, char[] arg2, Certificate[] arg3)
            throws GeneralSecurityException, IOException;
}
