// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.security.keystore;

import java.security.KeyPair;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.CRL;
import java.security.cert.CertStore;
import java.security.cert.X509CRL;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface KeystoreService {
    /** @@DOC */
    KeyStore getKeyStore() throws org.eclipse.kura.KuraException;
    /** @@DOC */
    KeyStore.Entry getEntry(String arg0) throws org.eclipse.kura.KuraException;
    /** @@DOC */
    void setEntry(String arg0, KeyStore.Entry arg1) throws org.eclipse.kura.KuraException;
    /** @@DOC */
    Map<String, KeyStore.Entry> getEntries() throws org.eclipse.kura.KuraException;
    /** @@DOC */
    void deleteEntry(String arg0) throws org.eclipse.kura.KuraException;
    /** @@DOC */
    List<javax.net.ssl.KeyManager> getKeyManagers(String arg0) throws org.eclipse.kura.KuraException;
    /** @@DOC */
    List<javax.net.ssl.KeyManager> getKeyManagers(String arg0, String arg1) throws org.eclipse.kura.KuraException;
    /** @@DOC */
    void createKeyPair(String arg0, String arg1, int arg2, String arg3, String arg4)
            throws org.eclipse.kura.KuraException;
    /** @@DOC */
    void createKeyPair(String arg0, String arg1, int arg2, String arg3, String arg4, SecureRandom arg5)
            throws org.eclipse.kura.KuraException;
    /** @@DOC */
    void createKeyPair(
            String arg0,
            String arg1,
            java.security.spec.AlgorithmParameterSpec arg2,
            String arg3,
            String arg4,
            SecureRandom arg5)
            throws org.eclipse.kura.KuraException;
    /** @@DOC */
    void createKeyPair(
            String arg0, String arg1, java.security.spec.AlgorithmParameterSpec arg2, String arg3, String arg4)
            throws org.eclipse.kura.KuraException;
    /** @@DOC */
    String getCSR(KeyPair arg0, javax.security.auth.x500.X500Principal arg1, String arg2)
            throws org.eclipse.kura.KuraException;
    /** @@DOC */
    String getCSR(String arg0, javax.security.auth.x500.X500Principal arg1, String arg2)
            throws org.eclipse.kura.KuraException;
    /** @@DOC */
    List<String> getAliases() throws org.eclipse.kura.KuraException;
    /** @@DOC */
    Collection<CRL> getCRLs() throws org.eclipse.kura.KuraException;
    /** @@DOC */
    CertStore getCRLStore() throws org.eclipse.kura.KuraException;
    /** @@DOC */
    void addCRL(X509CRL arg0) throws org.eclipse.kura.KuraException;
}
