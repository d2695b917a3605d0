// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.security.keystore;

import io.penstock.kura.files.DurableFile;
import io.penstock.kura.files.FileLayer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CRL;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.security.auth.x500.X500Principal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One revocation list for each issuer, in PEM in a file beside the keystore. The caller has the lock. */
final class RevocationLists {

    private static final Logger LOG = LoggerFactory.getLogger(RevocationLists.class);

    private final FileLayer files;
    private final Path path;

    RevocationLists(FileLayer files, Path path) {
        this.files = files;
        this.path = path;
    }

    /** None where the file is of another form, such as a Kura gateway's: lists are fetched anew. */
    List<X509CRL> all() throws IOException {
        if (!files.exists(path)) {
            return List.of();
        }
        try {
            Collection<? extends CRL> read =
                    CertificateFactory.getInstance("X.509").generateCRLs(new ByteArrayInputStream(files.read(path)));
            return read.stream().map(X509CRL.class::cast).toList();
        } catch (GeneralSecurityException e) {
            LOG.warn("keystore.crl_file: {} is passed over: {}. Add the lists anew", path, e.getMessage());
            return List.of();
        }
    }

    /** Puts it in the place of the issuer's list before; false where that one is not older. */
    boolean add(X509CRL list) throws IOException, GeneralSecurityException {
        Map<X500Principal, X509CRL> byIssuer = new LinkedHashMap<>();
        all().forEach(each -> byIssuer.put(each.getIssuerX500Principal(), each));
        X509CRL before = byIssuer.get(list.getIssuerX500Principal());
        if (before != null && !before.getThisUpdate().before(list.getThisUpdate())) {
            return false;
        }
        byIssuer.put(list.getIssuerX500Principal(), list);
        var pem = new StringBuilder();
        for (X509CRL each : new ArrayList<>(byIssuer.values())) {
            pem.append(Certificates.pem("X509 CRL", each.getEncoded()));
        }
        new DurableFile(files, path).replace(pem.toString().getBytes(StandardCharsets.US_ASCII));
        return true;
    }
}
