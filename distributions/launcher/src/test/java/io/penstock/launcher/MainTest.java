// SPDX-License-Identifier: Apache-2.0
package io.penstock.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    @BeforeEach
    void aHome() throws IOException {
        Files.createDirectories(folder.resolve("conf"));
        Files.writeString(folder.resolve("conf/bundles.list"), "");
        System.setProperty("penstock.home", folder.toString());
    }

    @AfterEach
    void noHome() {
        System.clearProperty("penstock.home");
    }

    @Test
    void saysThatNoGatewayRunsAndHowToStartOne() {
        assertThat(run("status", "--data", folder.resolve("data").toString())).isEqualTo(1);
        assertThat(err.toString()).contains("penstock run").contains("[gateway.not_running]");
    }

    @Test
    void refusesToSwapAFileThatIsNotThere() {
        assertThat(run("swap", "missing.jar")).isEqualTo(1);
        assertThat(err.toString()).contains("missing.jar is not a file").contains("[deploy.no_file]");
    }

    @Test
    void refusesATrialThatCannotBeBeforeItAsksTheGateway() throws IOException {
        String jar = Files.writeString(folder.resolve("x.jar"), "x").toString();
        assertThat(run("install", jar, "--trial=-5s")).isEqualTo(1);
        assertThat(run("undo", "--trial", "soon")).isEqualTo(1);
        assertThat(err.toString()).contains("-5s is no time", "soon is no time").contains("[deploy.time]");
        assertThat(run("install", jar, "--records=-1")).isEqualTo(1);
        assertThat(err.toString()).contains("[deploy.records]");
    }

    @Test
    void aFailingFileHasAReasonAndWhatToDo() throws IOException {
        String missing = folder.resolve("missing.pem").toString();
        assertThat(run("anchor", "add", missing, "--data", folder.toString())).isEqualTo(1);
        assertThat(err.toString()).contains(missing + " is not there. Check the path. [file.missing]");
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(run("keys", "--out", file.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("Check the path and its disk. [file.failed]");
    }

    @Test
    void doesNotStartWhereItsPortIsTaken() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> CommandPort.check(Integer.toString(other.getLocalPort())))
                    .hasMessageContaining("Port " + other.getLocalPort())
                    .hasMessageContaining("conf/gateway.properties");
        }
        assertThatThrownBy(() -> CommandPort.check("70000")).hasMessageContaining("1 to 65535");
        CommandPort.check("0");
    }

    @Test
    void packsNothingThatIsNoBundle() throws IOException {
        Path text = Files.writeString(folder.resolve("x.jar"), "no bundle");
        assertThat(run("pack", text.toString(), "-o", folder.resolve("x.dp").toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("[format.broken]");
        assertThat(folder.resolve("x.dp.part")).doesNotExist();
        assertThat(run("pack", text.toString(), text.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("[pack.no_name]");
    }

    @Test
    void refusesAnUnknownCommandWithTheUsage() {
        assertThat(run("fly")).isEqualTo(2);
        assertThat(err.toString()).contains("fly").contains("Usage: penstock");
    }

    @Test
    void explainsTheBenchAndSaysWhereItIsMissing() {
        var out = new StringWriter();
        assertThat(Main.commandLine().setOut(new PrintWriter(out, true)).execute("bench", "--help"))
                .isZero();
        assertThat(out.toString()).contains("--rows", "--rounds", "--quick", "--out");
        assertThat(run("bench")).isEqualTo(1);
        assertThat(err.toString()).contains("io.penstock.bench.jar is missing").contains("[bench.missing]");
    }

    @Test
    void explainsTheDrillAndSaysWhereItIsMissing() {
        var out = new StringWriter();
        assertThat(Main.commandLine().setOut(new PrintWriter(out, true)).execute("drill", "--help"))
                .isZero();
        assertThat(out.toString()).contains("DEPLOY-V2", "Exit code 1");
        assertThat(run("drill")).isEqualTo(1);
        assertThat(err.toString())
                .contains("io.penstock.torture.jar is missing")
                .contains("[drill.missing]");
    }

    private int run(String... args) {
        return Main.commandLine().setErr(new PrintWriter(err, true)).execute(args);
    }
}
