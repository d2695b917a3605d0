// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

    @TempDir
    private Path folder;

    @Test
    void withoutAWordModelsAreTriedByTheJavaThatRunsAndRefusedWhereThatCannotBe() {
        Options options = options(Map.of());

        assertThat(options.limits().java()).isEqualTo(System.getProperty("java.home") + "/bin/java");
        assertThat(options.limits().deadline()).isEqualTo(Duration.ofSeconds(20));
        assertThat(options.limits().memoryMegabytes()).isEqualTo(512);
        assertThat(options.openUnseen()).isFalse();
        assertThat(options.shipped()).isEmpty();
    }

    @Test
    void theFolderIsOursOrInKuras() {
        assertThat(options(Map.of("penstock.data.dir", "/ours")).data(Path.of("/kuras")))
                .isEqualTo(Path.of("/ours"));
        assertThat(options(Map.of()).data(Path.of("/kuras"))).isEqualTo(Path.of("/kuras/penstock"));
    }

    @Test
    void theDistributionsOwnModelsAreReadFromItsFolder() throws Exception {
        Files.createDirectories(folder.resolve("conf"));
        Files.writeString(folder.resolve("conf/models.list"), "ab12 pump-anomaly 1.0.0\ncd34 pump-monitor 1.0.0\n");

        assertThat(options(Map.of("penstock.home", folder.toString())).shipped())
                .containsExactlyInAnyOrder("ab12", "cd34");
        assertThat(options(Map.of("penstock.home", folder + "/none")).shipped()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "penstock.admission.deadline.s, 0",
        "penstock.admission.memory.mb, 15",
        "penstock.admission.memory.mb, much",
        "penstock.admission.without.child, maybe"
    })
    void whatCannotBeIsRefused(String key, String value) {
        Options options = options(Map.of(key, value));
        assertThatIllegalArgumentException().isThrownBy(() -> {
            options.limits();
            options.openUnseen();
        });
    }

    private static Options options(Map<String, String> properties) {
        return new Options(properties::get);
    }
}
