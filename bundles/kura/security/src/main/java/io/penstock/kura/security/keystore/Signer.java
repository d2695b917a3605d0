// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.security.keystore;

import java.security.GeneralSecurityException;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Locale;
import java.util.Map;

/**
 * A signature algorithm by Java's name, with its identifier (RFC 8017, appendix A.2.4; RFC 5758, 3.2; RFC 8410, 3).
 *
 * @param identifier the {@code AlgorithmIdentifier} in DER
 */
record Signer(String name, byte[] identifier) {

    private static final String RSA = "1.2.840.113549.1.1.";
    private static final String ECDSA = "1.2.840.10045.4.3.";

    private static final Map<String, byte[]> IDENTIFIERS = Map.ofEntries(
            Map.entry("SHA256WITHRSA", Der.sequence(Der.oid(RSA + 11), Der.nothing())),
            Map.entry("SHA384WITHRSA", Der.sequence(Der.oid(RSA + 12), Der.nothing())),
            Map.entry("SHA512WITHRSA", Der.sequence(Der.oid(RSA + 13), Der.nothing())),
            Map.entry("SHA256WITHECDSA", Der.sequence(Der.oid(ECDSA + 2))),
            Map.entry("SHA384WITHECDSA", Der.sequence(Der.oid(ECDSA + 3))),
            Map.entry("SHA512WITHECDSA", Der.sequence(Der.oid(ECDSA + 4))),
            Map.entry("ED25519", Der.sequence(Der.oid("1.3.101.112"))),
            Map.entry("ED448", Der.sequence(Der.oid("1.3.101.113"))));

    static Signer named(String name) throws NoSuchAlgorithmException {
        byte[] identifier = IDENTIFIERS.get(name.toUpperCase(Locale.ROOT));
        if (identifier == null) {
            throw new NoSuchAlgorithmException("keystore.signature: there is no signature " + name
                    + " here. Use one of SHA256, SHA384, SHA512 with RSA or ECDSA, Ed25519, Ed448.");
        }
        return new Signer(name, identifier);
    }

    /** The signed form of X.509: what is signed, how, and the signature. */
    byte[] sign(PrivateKey key, byte[] content) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(name);
        signature.initSign(key);
        signature.update(content);
        return Der.sequence(content, identifier, Der.bits(signature.sign()));
    }
}
