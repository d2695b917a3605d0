// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.security.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.kura.files.Disk;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.kura.KuraException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CryptoTest {

    private Path folder;
    private Path keys;

    @BeforeEach
    void folder(@TempDir Path folder) {
        this.folder = folder;
        this.keys = folder.resolve("penstock/crypto.keys");
    }

    private HostCrypto crypto() throws IOException {
        var random = new SecureRandom();
        return new HostCrypto(
                new Seal(KeyRing.open(new Disk(), keys, random), random),
                new KuraSeal(KuraSeal.DEFAULT_KEY),
                new StorePasswords(new Disk(), folder.resolve("penstock/passwords")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret", "a", "\u20AC\uD83D\uDE00", "aes1:", "with\u0000zero"})
    void whatIsSealedOpens(String text) throws Exception {
        HostCrypto crypto = crypto();
        char[] sealed = crypto.encryptAes(text.toCharArray());
        assertThat(String.valueOf(sealed))
                .matches("aes1:[0-9a-f]{8}:[A-Za-z0-9+/]+=*")
                .doesNotContain("secret");
        assertThat(crypto.decryptAes(sealed)).containsExactly(text.toCharArray());
        assertThat(crypto.decryptAes(crypto.encryptAes(text))).isEqualTo(text);
    }

    @Test
    void nothingIsSealedTwiceAlike() throws Exception {
        HostCrypto crypto = crypto();
        Set<String> sealed = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            sealed.add(crypto.encryptAes("secret"));
        }
        assertThat(sealed).hasSize(100);
    }

    @Test
    void anEmptyTextStaysEmpty() throws Exception {
        assertThat(crypto().encryptAes(new char[0])).isEmpty();
        assertThat(crypto().decryptAes(new char[0])).isEmpty();
    }

    @Test
    void nothingThatWasChangedOpens() throws Exception {
        HostCrypto crypto = crypto();
        char[] sealed = crypto.encryptAes("secret".toCharArray());
        for (int i = 0; i < sealed.length; i++) {
            char[] changed = sealed.clone();
            changed[i] = changed[i] == 'A' ? 'B' : 'A';
            assertThatThrownBy(() -> crypto.decryptAes(changed)).isInstanceOf(KuraException.class);
        }
        for (int length = 1; length < sealed.length; length++) {
            char[] cut = java.util.Arrays.copyOf(sealed, length);
            assertThatThrownBy(() -> crypto.decryptAes(cut)).isInstanceOf(KuraException.class);
        }
        assertThatThrownBy(() -> crypto.decryptAes("secret")).isInstanceOf(IOException.class);
    }

    /** A ciphertext can't be passed off as one of another form or key. */
    @Test
    void theTextInFrontIsAuthenticated() throws Exception {
        String head = crypto().encryptAes("secret").substring(0, 14);
        byte[] key = Base64.getDecoder().decode(Files.readString(keys).strip());
        for (String associated : new String[] {head, "aes2" + head.substring(4), ""}) {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            byte[] nonce = new byte[12];
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
            cipher.updateAAD(associated.getBytes(StandardCharsets.US_ASCII));
            byte[] sealed = ByteBuffer.allocate(12 + 16 + 6)
                    .put(nonce)
                    .put(cipher.doFinal("secret".getBytes(StandardCharsets.US_ASCII)))
                    .array();
            String text = head + Base64.getEncoder().encodeToString(sealed);
            if (associated.equals(head)) {
                assertThat(crypto().decryptAes(text)).isEqualTo("secret");
            } else {
                assertThatThrownBy(() -> crypto().decryptAes(text)).isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void theKeyIsItsOwnersAndStays() throws Exception {
        char[] sealed = crypto().encryptAes("secret".toCharArray());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys)))
                .isEqualTo("rw-------");
        assertThat(Base64.getDecoder().decode(Files.readString(keys).strip())).hasSize(32);
        assertThat(crypto().decryptAes(sealed)).containsExactly("secret".toCharArray());
    }

    @Test
    void aNewFirstKeySealsAndTheOldOneStillOpens() throws Exception {
        String old = String.valueOf(crypto().encryptAes("old".toCharArray()));
        Files.writeString(keys, Base64.getEncoder().encodeToString(new byte[32]) + "\n" + Files.readString(keys));
        HostCrypto rotated = crypto();
        String fresh = rotated.encryptAes("fresh");
        assertThat(fresh.substring(0, 14)).isNotEqualTo(old.substring(0, 14));
        assertThat(rotated.decryptAes(old)).isEqualTo("old");
        assertThat(rotated.decryptAes(fresh)).isEqualTo("fresh");
        Files.writeString(keys, Files.readString(keys).lines().findFirst().orElseThrow());
        assertThatThrownBy(() -> crypto().decryptAes(old.toCharArray())).hasMessageContaining("crypto.unknown_key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "not base64!", "QUJD", "\u0000"})
    void aBrokenFileOfKeysIsNotReplaced(String content) throws Exception {
        Files.createDirectories(keys.getParent());
        Files.writeString(keys, content);
        assertThatThrownBy(this::crypto).isInstanceOf(IOException.class).hasMessageStartingWith("crypto.key_file");
        assertThat(keys).hasContent(content);
    }

    /** The form of Kura 5.6 (org.eclipse.kura.core.crypto): nonce and ciphertext in Base64, a minus between them. */
    @Test
    void whatAKuraGatewayEncryptedOpens() throws Exception {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        byte[] nonce = "123456789012".getBytes(StandardCharsets.US_ASCII);
        cipher.init(
                Cipher.ENCRYPT_MODE,
                new SecretKeySpec("rv;ipse329183!@#".getBytes(StandardCharsets.US_ASCII), "AES"),
                new GCMParameterSpec(128, nonce));
        Base64.Encoder base64 = Base64.getEncoder();
        String text = base64.encodeToString(nonce) + "-"
                + base64.encodeToString(cipher.doFinal("from kura".getBytes(StandardCharsets.UTF_8)));

        assertThat(crypto().decryptAes(text)).isEqualTo("from kura");
        assertThatThrownBy(() -> crypto().decryptAes(text.replace('-', '_'))).isInstanceOf(IOException.class);
        assertThat(new KuraSeal("another key 1234").open(text)).isEmpty();
    }

    @Test
    void aKeystoresPasswordIsRememberedSealed() throws Exception {
        crypto().setKeyStorePassword("/a b=c.ks", "first".toCharArray());
        crypto().setKeyStorePassword("/other.ks", "second");
        assertThat(crypto().getKeyStorePassword("/a b=c.ks")).containsExactly("first".toCharArray());
        assertThat(crypto().getKeyStorePassword("/other.ks")).containsExactly("second".toCharArray());
        assertThat(crypto().getKeyStorePassword("/unknown.ks")).containsExactly("changeit".toCharArray());
        assertThat(Files.readString(folder.resolve("penstock/passwords"))).doesNotContain("first", "second");
    }

    /** FIPS 180-4, the example "abc". */
    @Test
    void hashesAreThoseOfTheStandard() throws Exception {
        assertThat(crypto().sha256Hash("abc")).isEqualTo("ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
        assertThat(crypto().sha1Hash("abc")).isEqualTo("qZk+NkcGgWq6PiVxeFDCbJzQ2J0=");
        assertThatThrownBy(() -> crypto().hash("abc", "CRC"))
                .isInstanceOf(java.security.NoSuchAlgorithmException.class);
    }

    /** RFC 4648, 10. */
    @Test
    void base64IsThatOfTheStandard() throws Exception {
        assertThat(crypto().encodeBase64("fooba")).isEqualTo("Zm9vYmE=");
        assertThat(crypto().decodeBase64("Zm9vYmE=")).isEqualTo("fooba");
        assertThat(crypto().encodeBase64(null)).isNull();
        assertThat(crypto().decodeBase64(null)).isNull();
    }
}
