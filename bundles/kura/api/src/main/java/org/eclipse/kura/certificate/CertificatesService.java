// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.certificate;

import java.security.cert.Certificate;
import java.util.Enumeration;
import java.util.List;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.message.KuraApplicationTopic;
import org.eclipse.kura.message.KuraPayload;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The certificates that the gateway trusts, over all its keystores.
 *
 * <p>The methods that take or answer bare aliases are older; those of {@link KuraCertificateEntry} replace them.
 */
@ProviderType
public interface CertificatesService {

    void storeCertificate(Certificate certificate, String alias) throws KuraException;

    Enumeration<String> listCACertificatesAliases();

    Enumeration<String> listSSLCertificatesAliases();

    /** Of the certificates that sign the cloud's messages. */
    Enumeration<String> listDMCertificatesAliases();

    /** Of the certificates that sign bundles. */
    Enumeration<String> listBundleCertificatesAliases();

    Certificate returnCertificate(String alias) throws KuraException;

    void removeCertificate(String alias) throws KuraException;

    /** Whether a message comes from whom the gateway trusts to manage it. */
    boolean verifySignature(KuraApplicationTopic applicationTopic, KuraPayload payload);

    List<KuraCertificateEntry> getCertificates() throws KuraException;

    /** @param id as {@link KuraCertificateEntry#getCertificateId()} */
    KuraCertificateEntry getCertificateEntry(String id) throws KuraException;

    void updateCertificate(KuraCertificateEntry certificate) throws KuraException;

    void addCertificate(KuraCertificateEntry certificate) throws KuraException;

    /** @param id as {@link KuraCertificateEntry#getCertificateId()} */
    void deleteCertificate(String id) throws KuraException;
}
