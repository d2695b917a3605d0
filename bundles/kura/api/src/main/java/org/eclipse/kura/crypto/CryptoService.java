// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.crypto;

import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.BadPaddingException;
import javax.crypto.IllegalBlockSizeException;
import javax.crypto.NoSuchPaddingException;
import org.eclipse.kura.KuraException;
import org.osgi.annotation.versioning.ProviderType;

/** Encrypts, decrypts, hashes and encodes, and knows the passwords of keystores. */
@ProviderType
public interface CryptoService {

    char[] encryptAes(char[] value) throws KuraException;

    /** @throws KuraException also if the text was not encrypted here */
    char[] decryptAes(char[] encryptedValue) throws KuraException;

    /** Older than {@link #encryptAes(char[])}; a string cannot be wiped. */
    String encryptAes(String value)
            throws NoSuchAlgorithmException, NoSuchPaddingException, InvalidKeyException, IllegalBlockSizeException,
                    BadPaddingException;

    /** Older than {@link #decryptAes(char[])}; a string cannot be wiped. */
    String decryptAes(String encryptedValue)
            throws NoSuchAlgorithmException, NoSuchPaddingException, InvalidKeyException, IOException,
                    IllegalBlockSizeException, BadPaddingException;

    /** The SHA-1 hash in Base64. */
    default String sha1Hash(String value) throws NoSuchAlgorithmException, UnsupportedEncodingException {
        return hash(value, "SHA-1");
    }

    /** The SHA-256 hash in Base64. */
    default String sha256Hash(String value) throws NoSuchAlgorithmException, UnsupportedEncodingException {
        return hash(value, "SHA-256");
    }

    /**
     * The hash in Base64.
     *
     * @param algorithm a name of {@link java.security.MessageDigest}
     */
    String hash(String value, String algorithm) throws NoSuchAlgorithmException, UnsupportedEncodingException;

    /** {@code null} for {@code null}. */
    String encodeBase64(String value) throws NoSuchAlgorithmException, UnsupportedEncodingException;

    /** {@code null} for {@code null}. */
    String decodeBase64(String encodedValue) throws NoSuchAlgorithmException, UnsupportedEncodingException;

    /** @param keyStorePath the keystore's file, or another name that only it has */
    char[] getKeyStorePassword(String keyStorePath);

    /** Remembers a keystore's password, encrypted. */
    void setKeyStorePassword(String keyStorePath, char[] password) throws KuraException;

    /** Older than {@link #setKeyStorePassword(String, char[])}; a string cannot be wiped. */
    void setKeyStorePassword(String keyStorePath, String password) throws IOException;

    /** Whether the gateway checks what it runs. */
    boolean isFrameworkSecure();
}
