// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.trust.manifest;

import com.google.gson.stream.JsonWriter;
import io.penstock.deploy.api.DeployException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/**
 * A signature that lies beside what it signs.
 *
 * @param algorithm by Java's name
 * @param chain the signer's certificate first, then the one that issued it, and so on
 * @param signature over the exact bytes of the manifest
 */
public record Detached(String algorithm, List<X509Certificate> chain, byte[] signature) {

    private static final long FORMAT = 1;
    private static final int LONGEST = 1 << 17;
    private static final int CHAIN = 8;
    private static final Set<String> FIELDS = Set.of("format", "algorithm", "certificates", "signature");
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    public Detached {
        chain = List.copyOf(chain);
    }

    public static Detached sign(byte[] manifest, String algorithm, PrivateKey key, List<X509Certificate> chain)
            throws GeneralSecurityException {
        Signature signature = Signature.getInstance(algorithm);
        signature.initSign(key);
        signature.update(manifest);
        return new Detached(algorithm, chain, signature.sign());
    }

    /** Whether the first certificate's key made this signature over these bytes. */
    public boolean fits(byte[] manifest) throws GeneralSecurityException {
        Signature check = Signature.getInstance(algorithm);
        check.initVerify(chain.get(0).getPublicKey());
        check.update(manifest);
        return check.verify(signature);
    }

    public byte[] write() {
        var text = new StringWriter();
        try (var out = new JsonWriter(text)) {
            out.setIndent("  ");
            out.beginObject();
            out.name("format").value(FORMAT);
            out.name("algorithm").value(algorithm);
            out.name("certificates").beginArray();
            for (X509Certificate each : chain) {
                out.value(pem(each));
            }
            out.endArray();
            out.name("signature").value(Base64.getEncoder().encodeToString(signature));
            out.endObject();
        } catch (IOException | GeneralSecurityException e) {
            throw new UncheckedIOException(
                    new IOException(e)); // a StringWriter throws none, a read certificate encodes
        }
        return (text + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String pem(X509Certificate certificate) throws GeneralSecurityException {
        return "-----BEGIN CERTIFICATE-----\n" + LINES.encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }

    /** @throws DeployException {@code trust.malformed} */
    public static Detached read(byte[] json) {
        try {
            if (json.length > LONGEST) {
                throw new IOException("it is longer than " + LONGEST + " bytes");
            }
            Fields fields = Fields.read(json, FIELDS);
            if (fields.number("format") != FORMAT) {
                throw new IOException("its format is " + fields.number("format") + ", not " + FORMAT);
            }
            var chain = new ArrayList<X509Certificate>();
            var factory = CertificateFactory.getInstance("X.509");
            for (String pem : fields.texts("certificates")) {
                chain.add((X509Certificate)
                        factory.generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII))));
            }
            if (chain.isEmpty() || chain.size() > CHAIN) {
                throw new IOException("it has " + chain.size() + " certificates");
            }
            return new Detached(
                    fields.text("algorithm"), chain, Base64.getDecoder().decode(fields.text("signature")));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new DeployException(
                    "trust.malformed",
                    "The signature file is not one of ours: " + e.getMessage() + ". Sign the unit again.",
                    e);
        }
    }
}
