// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.inference.wire.procedure.Fitted;
import io.penstock.kura.files.Disk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calibrations that are sealed: what is in the files, and what becomes of them when keys change, go, or lie. */
class SealedCalibrationTest {

    private static final Kept KEPT = new Kept(
            new Fitted("standard/1", List.of("secret-feature"), Map.of("mean", new double[] {0.1})),
            "threshold/1",
            new byte[] {1, -2, 3});

    @TempDir
    private Path folder;

    private final TestKeys keys = TestKeys.with("one", "two");

    @Test
    void nothingOfACalibrationStandsInItsFile() throws IOException {
        open("one").save("pump", 0, KEPT);
        assertThat(content()).contains("PENSEAL1").doesNotContain("secret").doesNotContain("threshold");
        assertThat(open("one").load("pump", 0).orElseThrow().fitted().same(KEPT.fitted()))
                .isTrue();
    }

    @Test
    void aChangeOfTheKeySealsAnewWhatIsThere() throws IOException {
        CalibrationFiles files = open("");
        files.save("pump", 0, KEPT);
        files.seal(keys.sealing("one"));
        assertThat(content()).doesNotContain("secret");
        files.seal(keys.sealing("two"));
        keys.remove("one");
        assertThat(files.load("pump", 0)).isPresent();
        assertThat(open("two").load("pump", 0)).isPresent();
        open("");
        assertThat(content()).contains("secret");
        keys.remove("two");
        assertThat(open("").load("pump", 0)).isPresent();
    }

    @Test
    void withoutItsKeyItDoesNotStartAndTouchesNothing() throws IOException {
        open("one").save("pump", 0, KEPT);
        Map<Path, String> before = files();
        KeyStore.Entry key = keys.remove("one");
        for (Sealing sealing : List.of(keys.sealing("two"), keys.sealing(""), keys.sealing("one", true))) {
            assertThatThrownBy(() -> open(sealing))
                    .isInstanceOf(KeyException.class)
                    .hasMessageContaining("calibration.key_missing");
        }
        assertThat(keys.entry("one")).as("a lost key is not made anew").isEmpty();
        keys.make("one");
        assertThatThrownBy(() -> open("one")).hasMessageContaining("calibration.key_wrong");
        assertThat(files()).isEqualTo(before);
        keys.put("one", key);
        assertThat(open("one").load("pump", 0)).isPresent();
    }

    @Test
    void aKeyIsMadeIfTheOperatorSaysSo() throws IOException {
        assertThatThrownBy(() -> open("new")).hasMessageContaining("calibration.key_missing");
        open(keys.sealing("new", true)).save("pump", 0, KEPT);
        assertThat(open("new").load("pump", 0)).isPresent();
    }

    @Test
    void aFileOfAnotherAssetOrWithAChangedByteCountsAsNone() throws IOException {
        CalibrationFiles files = open("one");
        files.save("pump", 0, KEPT);
        Path pump = files().keySet().iterator().next();
        byte[] whole = Files.readAllBytes(pump);
        for (int at = 8; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= 1;
            Files.write(pump, changed);
            int place = at;
            try {
                assertThat(files.load("pump", 0)).as("byte %d", place).isEmpty();
            } catch (java.io.UncheckedIOException e) {
                assertThat(e).as("byte %d, of the key's id", place).hasMessageContaining("calibration.key_");
            }
        }
        files.save("valve", 0, KEPT);
        Path valve = files().keySet().stream()
                .filter(file -> !file.equals(pump))
                .findFirst()
                .orElseThrow();
        Files.write(valve, whole);
        assertThat(files.load("valve", 0)).isEmpty();
    }

    @Test
    void aFileThatCannotBeSealedAnewStaysReadable() throws IOException {
        CalibrationFiles files = open("one");
        files.save("pump", 0, KEPT);
        Path file = files().keySet().iterator().next();
        Files.createDirectory(file.resolveSibling(file.getFileName() + ".part"));
        Files.createFile(file.resolveSibling(file.getFileName() + ".part").resolve("in the way"));
        files.seal(keys.sealing("two"));
        assertThat(files.load("pump", 0)).isPresent();
        assertThat(open("two").load("pump", 0)).isPresent();
    }

    private CalibrationFiles open(String key) throws IOException {
        return open(keys.sealing(key));
    }

    private CalibrationFiles open(Sealing sealing) throws IOException {
        var files = new CalibrationFiles(new Disk(), folder.resolve("stage"));
        files.seal(sealing);
        return files;
    }

    private Map<Path, String> files() throws IOException {
        Map<Path, String> files = new TreeMap<>();
        try (var all = Files.list(folder.resolve("stage"))) {
            for (Path file : all.toList()) {
                files.put(file, Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    private String content() throws IOException {
        return files().values().toString();
    }
}
