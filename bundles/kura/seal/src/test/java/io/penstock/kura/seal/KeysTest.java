// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class KeysTest {

    private static final byte[] CLEAR = "what nobody shall read".getBytes(StandardCharsets.UTF_8);
    private static final byte[] BOUND = {1, 2, 3};

    @Test
    void aKeyThatIsMadeIsASecretKeyWhereTheKeystoreHoldsOne() throws Exception {
        var keystore = new Keystores("PKCS12");
        byte[] sealed = SealedContent.seal(keystore.keys().named("data", true), CLEAR, BOUND);
        assertThat(keystore.store().entryInstanceOf("data", KeyStore.SecretKeyEntry.class))
                .isTrue();
        assertThat(open(keystore, sealed)).isEqualTo(CLEAR);
    }

    @Test
    void andAPairOfRsaKeysWhereItHoldsNone() throws Exception {
        var keystore = new Keystores("JKS");
        byte[] sealed = SealedContent.seal(keystore.keys().named("data", true), CLEAR, BOUND);
        assertThat(keystore.store().entryInstanceOf("data", KeyStore.PrivateKeyEntry.class))
                .isTrue();
        assertThat(open(keystore, sealed)).isEqualTo(CLEAR);
        for (int at = 8; at < sealed.length; at += 7) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            assertThatExceptionOfType(SealException.class).as("byte %d", at).isThrownBy(() -> open(keystore, changed));
        }
    }

    @Test
    void twoThatFindNoKeyMakeOne() throws Exception {
        var keystore = new Keystores("PKCS12");
        var service = keystore.service();
        var barrier = new CyclicBarrier(2);
        var ids = new FutureTask<?>[2];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = new FutureTask<>(() -> {
                var random = new SecureRandom();
                barrier.await();
                return new Keys(new KeystoreEntries(Optional.of(service), random), random)
                        .named("data", true)
                        .id();
            });
            new Thread(ids[i]).start();
        }
        assertThat(ids[0].get()).isEqualTo(ids[1].get());
    }

    @Test
    void aRenamedKeyIsFoundByItsId() throws Exception {
        var keystore = new Keystores("PKCS12");
        byte[] sealed = SealedContent.seal(keystore.keys().named("data", true), CLEAR, BOUND);
        keystore.service().setEntry("old", keystore.entries().entry("data").orElseThrow());
        keystore.store().deleteEntry("data");
        keystore.pair("other", "EC", 256); // entries of no use are passed over
        assertThat(open(keystore, sealed)).isEqualTo(CLEAR);
    }

    @Test
    void aMissingKeyAndAnotherKeyOfItsNameAreToldApart() throws Exception {
        var keystore = new Keystores("PKCS12");
        byte[] sealed = SealedContent.seal(keystore.keys().named("data", true), CLEAR, BOUND);
        keystore.store().deleteEntry("data");
        assertThatExceptionOfType(SealException.KeyMissing.class)
                .isThrownBy(() -> open(keystore, sealed))
                .withMessageContaining("data");
        keystore.entries().make("data");
        assertThatExceptionOfType(SealException.KeyWrong.class).isThrownBy(() -> open(keystore, sealed));
        assertThatExceptionOfType(SealException.KeyMissing.class)
                .isThrownBy(() -> keystore.keys().named("none", false));
        var nowhere = new Keys(new KeystoreEntries(Optional.empty(), new SecureRandom()), new SecureRandom());
        assertThatExceptionOfType(SealException.KeyMissing.class).isThrownBy(() -> nowhere.named("data", true));
    }

    @Test
    void keysThatWrapNothingWellAreRefused() throws Exception {
        var keystore = new Keystores("PKCS12");
        keystore.pair("short", "RSA", 1024);
        keystore.pair("curve", "EC", 256);
        for (String alias : new String[] {"short", "curve"}) {
            assertThatExceptionOfType(SealException.KeyWrong.class)
                    .isThrownBy(() -> keystore.keys().named(alias, true))
                    .withMessageContaining(alias);
        }
    }

    @Test
    void theKeystoreIsAskedOnceForAKey() throws Exception {
        var keystore = new Keystores("PKCS12");
        keystore.entries().make("data");
        Keys keys = keystore.keys();
        Key key = keys.named("data", false);
        int asked = keystore.asked();
        for (int i = 0; i < 100; i++) {
            byte[] sealed = SealedContent.seal(key, CLEAR, BOUND);
            SealedContent.of(sealed).orElseThrow().open(keys, BOUND);
        }
        assertThat(keystore.asked()).isEqualTo(asked);
    }

    private static byte[] open(Keystores keystore, byte[] sealed) throws SealException {
        return SealedContent.of(sealed).orElseThrow().open(keystore.keys(), BOUND);
    }
}
