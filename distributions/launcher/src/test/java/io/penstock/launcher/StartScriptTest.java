// SPDX-License-Identifier: Apache-2.0
package io.penstock.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that starts this program, with a java that only says what it was given. */
class StartScriptTest {

    @TempDir
    private Path folder;

    private Path java;
    private Path data;

    @BeforeEach
    void aJava() throws IOException {
        java = Files.writeString(folder.resolve("java"), "#!/bin/sh\necho \"$@\"\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        data = folder.resolve("data");
    }

    @Test
    void makesNoDataFolderUnlessItRuns() throws Exception {
        for (String line : List.of("run --help", "install run", "status", "--version run")) {
            assertThat(said(line)).endsWith("io.penstock.launcher.Start " + line);
            assertThat(data).as(line).doesNotExist();
        }
        assertThat(said("run")).endsWith("io.penstock.launcher.Start run");
        assertThat(data).isDirectory();
    }

    @Test
    void keepsItsArchiveInTheFolderThatTheCommandLineNames() throws Exception {
        for (String line : List.of("--data " + folder + "/a run", "run --quiet --data=" + folder + "/b")) {
            assertThat(said(line)).endsWith("io.penstock.launcher.Start " + line);
        }
        assertThat(folder.resolve("a")).isDirectory();
        assertThat(folder.resolve("b")).isDirectory();
        assertThat(data).doesNotExist();
    }

    private String said(String line) throws Exception {
        var command = new ArrayList<>(
                List.of("sh", Path.of("../gateway/files/penstock").toString()));
        command.addAll(List.of(line.split(" ")));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PENSTOCK_JAVA", java.toString());
        builder.environment().put("PENSTOCK_DATA", data.toString());
        builder.environment().put("PENSTOCK_NO_ARCHIVE", "1");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said.strip();
    }
}
