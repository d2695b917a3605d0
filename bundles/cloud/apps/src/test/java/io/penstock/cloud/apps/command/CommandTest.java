// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.apps.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.cloud.request.Application;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.cloudconnection.message.KuraMessage;
import org.eclipse.kura.message.KuraPayload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs({OS.LINUX, OS.MAC})
class CommandTest {

    @TempDir
    Path folder;

    private int requests;

    @Test
    void nothingRunsWhereItIsSwitchedOffOrHasNoPassword() {
        Path trace = folder.resolve("trace");
        Map<String, Object> touch = Map.of("command.command", "touch", "command.argument0", trace.toString());
        assertThatThrownBy(() -> run(settings(false, "pw"), touch)).hasMessageContaining("command.not_enabled: ");
        assertThatThrownBy(() -> run(settings(true, ""), touch)).hasMessageContaining("command.no_password: ");
        for (String wrong : List.of("", "p", "pwx")) {
            Map<String, Object> metrics = new HashMap<>(touch);
            metrics.put("command.password", wrong);
            assertThatThrownBy(() -> run(settings(true, "pw"), metrics)).hasMessageContaining("command.password: ");
        }
        assertThat(trace).doesNotExist();
    }

    @Test
    void aProgramGetsItsArgumentsInputFolderAndEnvironmentAndNoOther() throws Exception {
        KuraPayload reply = run(Map.of(
                "command.command", "/bin/sh",
                "command.argument0", "-c",
                "command.argument1", "cat; pwd; env | sort; echo \"$1\" >&2; exit 3",
                "command.argument2", "sh",
                "command.argument3", "; not a shell's",
                "command.stdin", "in\n",
                "command.environment.pair0", "A=1=2",
                "command.working.directory", folder.toString()));
        assertThat(reply.getMetric("command.stdout"))
                .asString()
                .startsWith("in\n" + folder.toRealPath() + "\n")
                .contains("A=1=2\n", "SET=yes\n")
                .doesNotContain("HOME=", "USER=");
        assertThat(reply.getMetric("command.stderr")).isEqualTo("; not a shell's\n");
        assertThat(reply.getMetric("command.exit.code")).isEqualTo(3);
        assertThat(reply.getMetric("command.timedout")).isEqualTo(false);
    }

    @Test
    void aProgramThatTakesTooLongIsEndedWithItsChildren() throws Exception {
        long started = System.nanoTime();
        KuraPayload reply = run(Map.of(
                "command.command", "/bin/sh",
                "command.argument0", "-c",
                "command.argument1", "sleep 61 & echo $!; sleep 62",
                "command.timeout", 300));
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(10));
        assertThat(reply.getMetric("command.timedout")).isEqualTo(true);
        assertThat(reply.getMetric("command.exit.code")).isEqualTo(137);
        long child = Long.parseLong(reply.getMetric("command.stdout").toString().trim());
        Awaitility.await()
                .until(() ->
                        !ProcessHandle.of(child).map(ProcessHandle::isAlive).orElse(false));
    }

    @Test
    void anOutputIsKeptSoFarAndNoFurther() throws Exception {
        KuraPayload reply = run(Map.of(
                "command.command", "/bin/sh",
                "command.argument0", "-c",
                "command.argument1", "head -c 5000000 /dev/zero | tr '\\0' x; echo done >&2"));
        assertThat(reply.getMetric("command.stdout").toString())
                .hasSizeLessThan(66_000)
                .endsWith("[cut after 65536 bytes]");
        assertThat(reply.getMetric("command.stderr")).isEqualTo("done\n"); // it went on
    }

    @Test
    void whatCannotBeRunIsRefused() {
        Map<String, Map<String, Object>> bad = Map.of(
                "command.missing", Map.of(),
                "command.not_started", Map.of("command.command", "/no/such/program"),
                "command.working_directory", Map.of("command.command", "ls", "command.working.directory", "/no/such"),
                "command.environment", Map.of("command.command", "ls", "command.environment.pair0", "=x"),
                "request.metric_type", Map.of("command.command", "ls", "command.timeout", "5"),
                "command.character", Map.of("command.command", "l\0s"));
        bad.forEach((reason, metrics) ->
                assertThatThrownBy(() -> run(metrics)).as(reason).hasMessageContaining(reason + ": "));
    }

    @Test
    void nobodyWaitsForAProgramInTheBackground() throws Exception {
        Path trace = folder.resolve("trace");
        KuraPayload reply = run(
                Map.of("command.command", "touch", "command.argument0", trace.toString(), "command.run.async", true));
        assertThat(reply.getMetric("command.exit.code")).isEqualTo(0);
        Awaitility.await().untilAsserted(() -> assertThat(trace).exists());
    }

    private KuraPayload run(Map<String, Object> metrics) throws KuraException {
        Map<String, Object> all = new HashMap<>(metrics);
        all.put("command.password", "pw");
        return run(settings(true, "pw"), all);
    }

    private KuraPayload run(CommandSettings settings, Map<String, Object> metrics) throws KuraException {
        var application = new Application("CMD-V1", (event, facts) -> {}, new CommandRoutes(settings).routes());
        var payload = new KuraPayload();
        payload.addMetric("request.id", String.valueOf(requests++));
        metrics.forEach(payload::addMetric);
        return application
                .doExec(null, new KuraMessage(payload, Map.of("args", List.of("command"))))
                .getPayload();
    }

    private CommandSettings settings(boolean enabled, String password) {
        return new CommandSettings(enabled, password, folder, Duration.ofSeconds(20), Map.of("SET", "yes"));
    }
}
