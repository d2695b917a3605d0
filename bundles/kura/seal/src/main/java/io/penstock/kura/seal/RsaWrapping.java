// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.seal;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.spec.MGF1ParameterSpec;
import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;

/** A pair of RSA keys: a file keeps its random key encrypted, RSA-OAEP with SHA-256 (RFC 8017, 7.1). */
final class RsaWrapping implements Wrapping {

    private static final int KEY = 32;
    private static final OAEPParameterSpec OAEP =
            new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT);

    private final KeyStore.PrivateKeyEntry pair;

    RsaWrapping(KeyStore.PrivateKeyEntry pair) {
        this.pair = pair;
    }

    @Override
    public byte[] id() throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256")
                .digest(pair.getCertificate().getPublicKey().getEncoded());
    }

    @Override
    public Fresh fresh(SecureRandom random) throws GeneralSecurityException {
        var key = new byte[KEY];
        random.nextBytes(key);
        Cipher rsa = Cipher.getInstance("RSA/ECB/OAEPPadding");
        rsa.init(Cipher.ENCRYPT_MODE, pair.getCertificate().getPublicKey(), OAEP, random);
        return new Fresh(key, rsa.doFinal(key));
    }

    @Override
    public byte[] unwrap(byte[] wrapped) throws GeneralSecurityException {
        Cipher rsa = Cipher.getInstance("RSA/ECB/OAEPPadding");
        rsa.init(Cipher.DECRYPT_MODE, pair.getPrivateKey(), OAEP);
        return rsa.doFinal(wrapped);
    }
}
