// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.security.crypto;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.kura.KuraErrorCode;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.crypto.CryptoService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Kura's CryptoService. Any thread. An empty text stays empty, sealed and opened, as on Kura. */
class HostCrypto implements CryptoService {

    private static final Logger LOG = LoggerFactory.getLogger(HostCrypto.class);
    private static final String KEYSTORE_DEFAULT = "changeit"; // Java's and Kura's

    private final Seal seal;
    private final KuraSeal kura;
    private final StorePasswords stores;

    HostCrypto(Seal seal, KuraSeal kura, StorePasswords stores) {
        this.seal = seal;
        this.kura = kura;
        this.stores = stores;
    }

    @Override
    public char[] encryptAes(char[] value) throws KuraException {
        if (value.length == 0) {
            return value;
        }
        byte[] clear = bytes(value);
        try {
            return seal.seal(clear).toCharArray();
        } catch (GeneralSecurityException e) {
            throw new KuraException(KuraErrorCode.ENCODE_ERROR, e, e.getMessage());
        } finally {
            Arrays.fill(clear, (byte) 0);
        }
    }

    @Override
    public char[] decryptAes(char[] encryptedValue) throws KuraException {
        if (encryptedValue.length == 0) {
            return encryptedValue;
        }
        String text = String.valueOf(encryptedValue);
        try {
            Optional<byte[]> clear = seal.open(text);
            return chars(
                    clear.isPresent()
                            ? clear.get()
                            : kura.open(text)
                                    .orElseThrow(
                                            () -> new GeneralSecurityException(
                                                    "crypto.not_sealed: neither this gateway nor a Kura gateway encrypted it")));
        } catch (GeneralSecurityException e) {
            throw new KuraException(KuraErrorCode.DECODER_ERROR, e, e.getMessage());
        }
    }

    @Override
    public String encryptAes(String value) throws InvalidKeyException {
        try {
            return String.valueOf(encryptAes(value.toCharArray()));
        } catch (KuraException e) {
            throw new InvalidKeyException(e.getMessage(), e);
        }
    }

    @Override
    public String decryptAes(String encryptedValue) throws IOException {
        try {
            return String.valueOf(decryptAes(encryptedValue.toCharArray()));
        } catch (KuraException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public String hash(String value, String algorithm) throws NoSuchAlgorithmException {
        byte[] hash = MessageDigest.getInstance(algorithm).digest(value.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(hash);
    }

    @Override
    public String encodeBase64(String value) {
        return value == null ? null : Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String decodeBase64(String encodedValue) {
        return encodedValue == null
                ? null
                : new String(Base64.getDecoder().decode(encodedValue), StandardCharsets.UTF_8);
    }

    /** The default of Java's keystores where none was set, and where the one that was set can't be read. */
    @Override
    public char[] getKeyStorePassword(String keyStorePath) {
        try {
            Optional<String> sealed = stores.get(keyStorePath);
            return sealed.isPresent() ? decryptAes(sealed.get().toCharArray()) : KEYSTORE_DEFAULT.toCharArray();
        } catch (IOException | KuraException e) {
            LOG.warn(
                    "crypto.keystore_password: that of {} can't be read: {}. Set it anew",
                    keyStorePath,
                    e.getMessage());
            return KEYSTORE_DEFAULT.toCharArray();
        }
    }

    @Override
    public void setKeyStorePassword(String keyStorePath, char[] password) throws KuraException {
        try {
            stores.put(keyStorePath, String.valueOf(encryptAes(password)));
        } catch (IOException e) {
            throw new KuraException(KuraErrorCode.STORE_ERROR, e, e.getMessage());
        }
    }

    @Override
    public void setKeyStorePassword(String keyStorePath, String password) throws IOException {
        try {
            setKeyStorePassword(keyStorePath, password.toCharArray());
        } catch (KuraException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** No: what runs is checked by deploy, not by the framework's own security. */
    @Override
    public boolean isFrameworkSecure() {
        return false;
    }

    private static byte[] bytes(char[] text) {
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(text));
        byte[] bytes = Arrays.copyOf(encoded.array(), encoded.limit());
        Arrays.fill(encoded.array(), (byte) 0);
        return bytes;
    }

    private static char[] chars(byte[] text) {
        CharBuffer decoded = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(text));
        char[] chars = Arrays.copyOf(decoded.array(), decoded.limit());
        Arrays.fill(decoded.array(), '\0');
        return chars;
    }
}
