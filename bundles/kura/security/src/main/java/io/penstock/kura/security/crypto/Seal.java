// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.security.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * {@code aes1:[key id]:[Base64 of nonce, ciphertext and tag]}: AES-256/GCM (NIST SP 800-38D) with a random nonce of 96
 * bits and a tag of 128; the text in front of the Base64 is authenticated too. What is sealed differs each time.
 */
final class Seal {

    private static final Pattern FORM = Pattern.compile("(aes1:([0-9a-f]{8}):)([A-Za-z0-9+/]+=*)");
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final KeyRing keys;
    private final SecureRandom random;

    Seal(KeyRing keys, SecureRandom random) {
        this.keys = keys;
        this.random = random;
    }

    String seal(byte[] clear) throws GeneralSecurityException {
        String id = keys.current();
        String head = "aes1:" + id + ":";
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        Cipher cipher = cipher(Cipher.ENCRYPT_MODE, keys.key(id).orElseThrow(), nonce, head);
        byte[] sealed = Arrays.copyOf(nonce, NONCE + cipher.getOutputSize(clear.length));
        cipher.doFinal(clear, 0, clear.length, sealed, NONCE);
        return head + Base64.getEncoder().encodeToString(sealed);
    }

    /**
     * Opens what {@link #seal} gave; empty for a text of another form.
     *
     * @throws GeneralSecurityException where it was changed, or sealed with a key that is not in the ring
     */
    Optional<byte[]> open(String text) throws GeneralSecurityException {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        SecretKey key = keys.key(form.group(2))
                .orElseThrow(() -> new GeneralSecurityException("crypto.unknown_key: sealed with the key "
                        + form.group(2) + ", which this gateway does not have"));
        byte[] sealed = decoded(form.group(3));
        byte[] nonce = Arrays.copyOf(sealed, NONCE);
        Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, nonce, form.group(1));
        return Optional.of(cipher.doFinal(sealed, NONCE, sealed.length - NONCE));
    }

    private static byte[] decoded(String base64) throws GeneralSecurityException {
        try {
            byte[] sealed = Base64.getDecoder().decode(base64);
            boolean only = Base64.getEncoder().encodeToString(sealed).equals(base64); // one text for one content
            if (only && sealed.length >= NONCE + TAG_BITS / 8) {
                return sealed;
            }
        } catch (IllegalArgumentException e) {
            throw new GeneralSecurityException("crypto.malformed: not Base64", e);
        }
        throw new GeneralSecurityException("crypto.malformed: not the Base64 of a nonce, a ciphertext and a tag");
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String head) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(head.getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }
}
