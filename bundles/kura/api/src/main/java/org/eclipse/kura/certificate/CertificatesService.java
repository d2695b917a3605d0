// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.certificate;

import java.security.cert.Certificate;
import java.util.Enumeration;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface CertificatesService {
    /** @@DOC */
    void storeCertificate(Certificate arg0, String arg1) throws org.eclipse.kura.KuraException;
    /** @@DOC */
    Enumeration<String> listCACertificatesAliases();
    /** @@DOC */
    Enumeration<String> listSSLCertificatesAliases();
    /** @@DOC */
    Enumeration<String> listDMCertificatesAliases();
    /** @@DOC */
    Enumeration<String> listBundleCertificatesAliases();
    /** @@DOC */
    Certificate returnCertificate(String arg0) throws org.eclipse.kura.KuraException;
    /** @@DOC */
    void removeCertificate(String arg0) throws org.eclipse.kura.KuraException;
    /** @@DOC */
    boolean verifySignature(
            org.eclipse.kura.message.KuraApplicationTopic arg0, org.eclipse.kura.message.KuraPayload arg1);
    /** @@DOC */
    List<org.eclipse.kura.certificate.KuraCertificateEntry> getCertificates() throws org.eclipse.kura.KuraException;
    /** @@DOC */
    org.eclipse.kura.certificate.KuraCertificateEntry getCertificateEntry(String arg0)
            throws org.eclipse.kura.KuraException;
    /** @@DOC */
    void updateCertificate(org.eclipse.kura.certificate.KuraCertificateEntry arg0)
            throws org.eclipse.kura.KuraException;
    /** @@DOC */
    void addCertificate(org.eclipse.kura.certificate.KuraCertificateEntry arg0) throws org.eclipse.kura.KuraException;
    /** @@DOC */
    void deleteCertificate(String arg0) throws org.eclipse.kura.KuraException;
}
