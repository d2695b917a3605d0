// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.security.keystore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.kura.security.keystore.Doubles.PowerCut;
import io.penstock.kura.security.keystore.Doubles.Steps;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.eclipse.kura.KuraException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningTest {

    private Path file;

    @BeforeEach
    void file(@TempDir Path folder) {
        file = folder.resolve("keys.p12");
    }

    private static Opening.Result open(Steps steps, Settings settings) {
        return new Opening(steps.files(), steps.crypto(), new SecureRandom()).open(settings);
    }

    private static HostKeystore keystore(Opening.Result result) {
        return new HostKeystore(result.place(), Clock.systemUTC(), () -> {});
    }

    private KeyStore load(String password) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, password.toCharArray());
        }
        return store;
    }

    @Test
    void aFileThatIsNotThereIsMade() throws Exception {
        var steps = new Steps(100);
        assertThat(keystore(open(steps, Doubles.settings(file, "p0", false))).getAliases())
                .isEmpty();
        assertThat(load("p0").size()).isZero();
    }

    @Test
    void aPasswordThatIsChangedInTheConfigurationIsChangedInTheFile() throws Exception {
        var steps = new Steps(100);
        keystore(open(steps, Doubles.settings(file, "p0", false)))
                .createKeyPair("key", "EC", 256, "SHA256withECDSA", "CN=a");

        HostKeystore changed = keystore(open(steps, Doubles.settings(file, "p1", false)));

        assertThat(changed.getEntry("key")).isInstanceOf(KeyStore.PrivateKeyEntry.class);
        assertThat(load("p1").getKey("key", "p1".toCharArray())).isNotNull();
        assertThatThrownBy(() -> load("p0")).isInstanceOf(java.io.IOException.class);
    }

    @Test
    void aChosenPasswordIsRandomAndGivenToTheConfiguration() throws Exception {
        var steps = new Steps(100);
        String chosen = String.valueOf(
                open(steps, Doubles.settings(file, "p0", true)).chosen().orElseThrow());
        assertThat(chosen).hasSizeGreaterThan(28).isNotEqualTo("p0");
        assertThat(load(chosen)).isNotNull();
        // the configuration did not learn of it: the next start gives the same again
        String again = String.valueOf(
                open(steps, Doubles.settings(file, "p0", true)).chosen().orElseThrow());
        assertThat(again).isEqualTo(chosen);
    }

    /** Cut at each step of making, of choosing a password twice, and of configuring one: it always opens afterwards. */
    @Test
    void aPowerCutLocksNobodyOut() throws Exception {
        int cuts = 0;
        for (List<Settings> course : List.of(
                List.of(Doubles.settings(file, "p0", false), Doubles.settings(file, "p0", true)),
                List.of(Doubles.settings(file, "p0", true), Doubles.settings(file, "p0", true)),
                List.of(Doubles.settings(file, "p0", false), Doubles.settings(file, "p1", false)),
                List.of(Doubles.settings(file, "p0", true), Doubles.settings(file, "p1", true)))) {
            for (int step = 0; ; step++) {
                Files.deleteIfExists(file);
                var steps = new Steps(step);
                try {
                    course.forEach(settings -> open(steps, settings));
                } catch (PowerCut e) {
                    cuts++;
                }
                var after = new Steps(100);
                after.remembered.putAll(steps.remembered);
                Opening.Result result = open(after, course.get(1));
                assertThat(keystore(result).getAliases())
                        .as("cut at step %d", step)
                        .isEmpty();
                if (!steps.isCut()) {
                    break;
                }
            }
        }
        assertThat(cuts).isGreaterThan(15);
    }

    @Test
    void aFileOfAnotherPasswordIsTriedAgainAtEachUse() throws Exception {
        var others = new Steps(100);
        open(others, Doubles.settings(file, "unknown", false));
        HostKeystore keystore = keystore(open(new Steps(100), Doubles.settings(file, "p0", false)));
        assertThatThrownBy(keystore::getAliases)
                .isInstanceOf(KuraException.class)
                .hasMessageContaining("keystore.not_opened")
                .hasMessageContaining("keystore.password");
        Files.delete(file);
        open(new Steps(100), Doubles.settings(file, "p0", false));
        assertThat(keystore.getAliases()).isEmpty();
    }

    @Test
    void whatIsNoKeystoreIsLeftAsItIs() throws Exception {
        Files.writeString(file, "not a keystore");
        HostKeystore keystore = keystore(open(new Steps(100), Doubles.settings(file, "p0", false)));
        assertThatThrownBy(keystore::getKeyStore).hasMessageContaining("keystore.not_opened");
        assertThat(file).hasContent("not a keystore");
    }

    @Test
    void aRelativePathBeginsInTheDataFolder() {
        var crypto = new Steps(0).crypto();
        Path data = Path.of("/data");
        assertThat(Settings.of(Doubles.config(Map.of("keystore_path", "security/a.p12")), data, crypto)
                        .path())
                .isEqualTo(Path.of("/data/security/a.p12"));
        var absolute = Settings.of(Doubles.config(Map.of("keystore_path", "/opt/a.p12")), data, crypto);
        assertThat(absolute.path()).isEqualTo(Path.of("/opt/a.p12"));
        assertThat(absolute.lists()).isEqualTo(Path.of("/opt/a.p12.crl"));
        assertThatThrownBy(() -> Settings.of(Doubles.config(Map.of()), data, crypto))
                .hasMessageStartingWith("keystore.path");
    }
}
