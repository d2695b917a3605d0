// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.swap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CandidateTest {

    @TempDir
    private Path folder;

    @Test
    void readsNameAndVersionWithoutDirectives() throws IOException {
        Candidate candidate =
                Candidate.read(jar("Bundle-SymbolicName", "a.b;singleton:=true", "Bundle-Version", "1.2.3.q"));
        assertThat(candidate.symbolicName()).isEqualTo("a.b");
        assertThat(candidate.version()).hasToString("1.2.3.q");
        assertThat(candidate.sha256()).hasSize(64);
    }

    @ParameterizedTest
    @CsvSource({"Implementation-Title, x, swap.not_a_bundle", "Bundle-SymbolicName, f, swap.fragment"})
    void refusesWhatCannotBeSwapped(String header, String value, String reason) throws IOException {
        Path jar = reason.equals("swap.fragment") ? jar(header, value, "Fragment-Host", "h") : jar(header, value);
        assertThatThrownBy(() -> Candidate.read(jar))
                .isInstanceOfSatisfying(
                        SwapException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @Test
    void refusesAFileThatIsNoJarAndOneThatIsNotThere() throws IOException {
        Path text = Files.writeString(folder.resolve("text.jar"), "not a zip");
        assertThatThrownBy(() -> Candidate.read(text))
                .isInstanceOfSatisfying(
                        SwapException.class, e -> assertThat(e.reason()).isEqualTo("swap.not_a_bundle"));
        assertThatThrownBy(() -> Candidate.read(folder.resolve("none.jar")))
                .isInstanceOfSatisfying(
                        SwapException.class, e -> assertThat(e.reason()).isEqualTo("swap.no_file"));
    }

    private Path jar(String... headers) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
        for (int i = 0; i < headers.length; i += 2) {
            manifest.getMainAttributes().putValue(headers[i], headers[i + 1]);
        }
        Path jar = folder.resolve("bundle.jar");
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
        return jar;
    }
}
