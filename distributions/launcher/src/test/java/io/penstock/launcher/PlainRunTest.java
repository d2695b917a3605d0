// SPDX-License-Identifier: Apache-2.0
package io.penstock.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainRunTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"run --quiet --data x", "run --data=x --quiet", "--data x run --quiet", "--data=x run --quiet"})
    void readsAPlainRunAsPicocliDoes(String arguments) {
        assertThat(PlainRun.of(List.of(arguments.split(" ")))).contains(new PlainRun(Path.of("x"), true));
    }

    @Test
    void takesTheDataFolderOfTheStartScript() {
        String before = System.getProperty("penstock.data.dir", "");
        System.setProperty("penstock.data.dir", "there");
        try {
            assertThat(PlainRun.of(List.of("run"))).contains(new PlainRun(Path.of("there"), false));
        } finally {
            if (before.isEmpty()) {
                System.clearProperty("penstock.data.dir");
            } else {
                System.setProperty("penstock.data.dir", before);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status",
                "run --help",
                "run run",
                "--quiet run",
                "run --quiet --quiet",
                "run --data",
                "run --data=",
                "run --data --quiet",
                "run --data=a --data=b",
                "run --data=${sys:user.home}",
                "help run",
                "--data x"
            })
    void leavesEverythingElseToPicocli(String arguments) {
        assertThat(PlainRun.of(List.of(arguments.split(" ")))).isEmpty();
    }
}
