// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NativeLibrariesTest {

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, linux-x64",
        "Linux, x86_64, linux-x64",
        "Linux, aarch64, linux-aarch64",
        "Linux, arm, ''",
        "Linux, riscv64, ''",
        "Mac OS X, aarch64, ''",
        "Windows 11, amd64, ''"
    })
    void knowsTheMachinesThatItHasLibrariesFor(String system, String architecture, String platform) {
        assertThat(NativeLibraries.platform(system, architecture)).isEqualTo(platform);
    }

    @Test
    void theBundleHoldsTheLibrariesOfTwoPlatformsAndOfNoOther() throws Exception {
        try (var platforms = Files.list(natives())) {
            assertThat(platforms.map(p -> p.getFileName().toString()))
                    .containsExactlyInAnyOrder("linux-x64", "linux-aarch64");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"linux-x64", "linux-aarch64"})
    void noLibraryKnowsWhereToReportItsUse(String platform) throws Exception {
        Path library = natives().resolve(platform).resolve("libonnxruntime.so");
        var words = new String(Files.readAllBytes(library), StandardCharsets.ISO_8859_1);

        assertThat(words.contains("ORT_DISABLE_ALL")).isTrue(); // one of its words: it was read
        assertThat(words.contains("events.data.microsoft.com")).isFalse();
        assertThat(natives().resolve(platform).resolve("libonnxruntime4j_jni.so"))
                .exists();
    }

    private static Path natives() throws URISyntaxException { // of this bundle, not of the jar it was made of
        return Path.of(NativeLibraries.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .resolve("ai/onnxruntime/native");
    }
}
