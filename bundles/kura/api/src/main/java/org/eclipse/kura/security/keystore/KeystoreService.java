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

/** @@DOC */
@ProviderType
public interface KeystoreService {
    /** @@DOC */
    KeyStore getKeyStore() throws KuraException;
    /** @@DOC */
    KeyStore.Entry getEntry(String arg0) throws KuraException;
    /** @@DOC */
    void setEntry(String arg0, KeyStore.Entry arg1) throws KuraException;
    /** @@DOC */
    Map<String, KeyStore.Entry> getEntries() throws KuraException;
    /** @@DOC */
    void deleteEntry(String arg0) throws KuraException;
    /** @@DOC */
    List<KeyManager> getKeyManagers(String arg0) throws KuraException;
    /** @@DOC */
    List<KeyManager> getKeyManagers(String arg0, String arg1) throws KuraException;
    /** @@DOC */
    void createKeyPair(String arg0, String arg1, int arg2, String arg3, String arg4) throws KuraException;
    /** @@DOC */
    void createKeyPair(String arg0, String arg1, int arg2, String arg3, String arg4, SecureRandom arg5)
            throws KuraException;
    /** @@DOC */
    void createKeyPair(
            String arg0, String arg1, AlgorithmParameterSpec arg2, String arg3, String arg4, SecureRandom arg5)
            throws KuraException;
    /** @@DOC */
    void createKeyPair(String arg0, String arg1, AlgorithmParameterSpec arg2, String arg3, String arg4)
            throws KuraException;
    /** @@DOC */
    String getCSR(KeyPair arg0, X500Principal arg1, String arg2) throws KuraException;
    /** @@DOC */
    String getCSR(String arg0, X500Principal arg1, String arg2) throws KuraException;
    /** @@DOC */
    List<String> getAliases() throws KuraException;
    /** @@DOC */
    Collection<CRL> getCRLs() throws KuraException;
    /** @@DOC */
    CertStore getCRLStore() throws KuraException;
    /** @@DOC */
    void addCRL(X509CRL arg0) throws KuraException;
}
