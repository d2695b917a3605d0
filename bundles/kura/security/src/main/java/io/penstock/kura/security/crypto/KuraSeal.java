// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.security.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Opens what a Kura 5 gateway encrypted, so that its snapshot can be taken over: {@code [Base64 of nonce]-[Base64 of
 * ciphertext and tag]}, AES/GCM. Nothing is sealed this way: unless the operator changed it, the key is the same on
 * every Kura gateway of the world.
 */
final class KuraSeal {

    /** Kura's own system property, and its value where it is not set. */
    static final String KEY_PROPERTY = "org.eclipse.kura.core.crypto.secretKey";

    static final String DEFAULT_KEY = "rv;ipse329183!@#";

    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9+/]{16})-([A-Za-z0-9+/]{22,}=*)");
    private static final int TAG_BITS = 128;

    private final byte[] key;

    /** @param key of 16, 24 or 32 bytes in UTF-8 */
    KuraSeal(String key) {
        this.key = key.getBytes(StandardCharsets.UTF_8);
    }

    /** Empty for a text of another form, or of another key. */
    Optional<byte[]> open(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            byte[] nonce = Base64.getDecoder().decode(form.group(1));
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return Optional.of(cipher.doFinal(Base64.getDecoder().decode(form.group(2))));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
