// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.apps.keystore;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.penstock.cloud.request.Refusal;
import java.security.KeyStore;
import java.security.PublicKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.DSAPublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** An entry as it is shown: certificates whole, of keys never more than their kind. */
final class EntryJson {

    private EntryJson() {}

    static JsonObject summary(String keystore, String alias, KeyStore.Entry entry) throws Refusal {
        var json = new JsonObject();
        json.addProperty("keystoreServicePid", keystore);
        json.addProperty("alias", alias);
        json.addProperty("type", type(entry));
        if (certificate(entry).orElse(null) instanceof X509Certificate certificate) {
            json.addProperty("subjectDN", certificate.getSubjectX500Principal().getName());
            names(certificate).ifPresent(names -> json.add("subjectAN", names));
            json.addProperty("issuer", certificate.getIssuerX500Principal().getName());
            json.addProperty("startDate", certificate.getNotBefore().getTime());
            json.addProperty("expirationDate", certificate.getNotAfter().getTime());
            json.addProperty("algorithm", certificate.getPublicKey().getAlgorithm());
            bits(certificate.getPublicKey()).ifPresent(bits -> json.addProperty("size", bits));
        }
        return json;
    }

    static JsonObject whole(String keystore, String alias, KeyStore.Entry entry) throws Refusal {
        JsonObject json = summary(keystore, alias, entry);
        if (entry instanceof KeyStore.PrivateKeyEntry key) {
            var chain = new JsonArray();
            for (Certificate each : key.getCertificateChain()) {
                chain.add(Pem.of(each));
            }
            json.add("certificateChain", chain);
        } else if (entry instanceof KeyStore.TrustedCertificateEntry trusted) {
            json.addProperty("certificate", Pem.of(trusted.getTrustedCertificate()));
        }
        return json;
    }

    private static String type(KeyStore.Entry entry) {
        if (entry instanceof KeyStore.PrivateKeyEntry) {
            return "PRIVATE_KEY";
        }
        return entry instanceof KeyStore.TrustedCertificateEntry ? "TRUSTED_CERTIFICATE" : "SECRET_KEY";
    }

    private static Optional<Certificate> certificate(KeyStore.Entry entry) {
        if (entry instanceof KeyStore.PrivateKeyEntry key) {
            return Optional.of(key.getCertificate());
        }
        return entry instanceof KeyStore.TrustedCertificateEntry trusted
                ? Optional.of(trusted.getTrustedCertificate())
                : Optional.empty();
    }

    private static Optional<JsonArray> names(X509Certificate certificate) throws Refusal {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            if (names == null) { // as the JDK has it
                return Optional.empty();
            }
            var all = new JsonArray();
            names.forEach(name -> all.add(String.valueOf(name.get(1)))); // kind and name
            return Optional.of(all);
        } catch (CertificateParsingException e) {
            throw Refusal.failed("keystore.certificate", "A certificate cannot be read: " + e.getMessage() + ".");
        }
    }

    private static Optional<Integer> bits(PublicKey key) {
        if (key instanceof RSAPublicKey rsa) {
            return Optional.of(rsa.getModulus().bitLength());
        }
        if (key instanceof ECPublicKey elliptic) {
            return Optional.of(elliptic.getParams().getCurve().getField().getFieldSize());
        }
        return key instanceof DSAPublicKey dsa
                ? Optional.of(dsa.getParams().getP().bitLength())
                : Optional.empty();
    }
}
