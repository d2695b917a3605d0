// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.seal;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;

/** A secret key: a file keeps 256 random bits, from which the key makes the file's (NIST SP 800-108, with HMAC). */
final class SecretWrapping implements Wrapping {

    private static final int SALT = 32;

    private final byte[] secret;

    SecretWrapping(byte[] secret) {
        this.secret = secret.clone();
    }

    @Override
    public byte[] id() throws GeneralSecurityException {
        return Mac256.of(secret, "penstock key id");
    }

    @Override
    public Fresh fresh(SecureRandom random) throws GeneralSecurityException {
        var salt = new byte[SALT];
        random.nextBytes(salt);
        return new Fresh(unwrap(salt), salt);
    }

    @Override
    public byte[] unwrap(byte[] salt) throws GeneralSecurityException {
        return Mac256.of(secret, "penstock data key", salt);
    }
}
