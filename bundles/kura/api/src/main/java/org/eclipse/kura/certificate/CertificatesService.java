// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.certificate;

import java.security.cert.Certificate;
import java.util.Enumeration;
import java.util.List;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.message.KuraApplicationTopic;
import org.eclipse.kura.message.KuraPayload;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface CertificatesService {
    /** @@DOC */
    void storeCertificate(Certificate arg0, String arg1) throws KuraException;
    /** @@DOC */
    Enumeration<String> listCACertificatesAliases();
    /** @@DOC */
    Enumeration<String> listSSLCertificatesAliases();
    /** @@DOC */
    Enumeration<String> listDMCertificatesAliases();
    /** @@DOC */
    Enumeration<String> listBundleCertificatesAliases();
    /** @@DOC */
    Certificate returnCertificate(String arg0) throws KuraException;
    /** @@DOC */
    void removeCertificate(String arg0) throws KuraException;
    /** @@DOC */
    boolean verifySignature(KuraApplicationTopic arg0, KuraPayload arg1);
    /** @@DOC */
    List<KuraCertificateEntry> getCertificates() throws KuraException;
    /** @@DOC */
    KuraCertificateEntry getCertificateEntry(String arg0) throws KuraException;
    /** @@DOC */
    void updateCertificate(KuraCertificateEntry arg0) throws KuraException;
    /** @@DOC */
    void addCertificate(KuraCertificateEntry arg0) throws KuraException;
    /** @@DOC */
    void deleteCertificate(String arg0) throws KuraException;
}
