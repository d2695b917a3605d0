// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody sends who wishes the gateway ill: refused with a reason, and without any effect. */
class HostileOrderTest {

    private static final String HUGE = "a".repeat(1 << 20);

    @TempDir
    Path folder;

    private Scene scene;

    @BeforeEach
    void open() throws Exception {
        scene = new Scene(folder);
        scene.server.files.put("/heater.dp", new byte[10]);
    }

    @AfterEach
    void close() {
        assertThat(scene.server.asked).isEmpty();
        assertThat(scene.machine.submitted).isEmpty();
        assertThat(scene.told).isEmpty();
        assertThat(folder).isEmptyDirectory(); // neither a file nor a job
        scene.close();
    }

    private void refused(String resource, String metric, Object value, String reason) {
        Map<String, Object> order = new HashMap<>(scene.order());
        order.put(metric, value);
        assertThatThrownBy(() -> scene.ask(resource, order))
                .hasMessageContaining(reason + ": ")
                .satisfies(e -> assertThat(e.getMessage().length()).isLessThan(500));
    }

    static Stream<Arguments> metrics() {
        return Stream.of(
                Arguments.of("dp.uri", 7, "request.metric_type"),
                Arguments.of("dp.uri", new byte[] {1}, "request.metric_type"),
                Arguments.of("dp.name", 1.5, "request.metric_type"),
                Arguments.of("dp.version", 1L, "request.metric_type"),
                Arguments.of("job.id", 7, "request.metric_type"),
                Arguments.of("job.id", "7", "request.metric_type"),
                Arguments.of("dp.install", "true", "request.metric_type"),
                Arguments.of("dp.install.system.update", 0, "request.metric_type"),
                Arguments.of("dp.install.verifier.uri", true, "request.metric_type"),
                Arguments.of("dp.reboot", "no", "request.metric_type"),
                Arguments.of("dp.download.protocol", 1, "request.metric_type"),
                Arguments.of("dp.download.block.size", 4096L, "request.metric_type"),
                Arguments.of("dp.download.block.delay", "1", "request.metric_type"),
                Arguments.of("dp.download.notify.block.size", 1.0, "request.metric_type"),
                Arguments.of("dp.download.timeout", "soon", "request.metric_type"),
                Arguments.of("dp.download.resume", 1, "request.metric_type"),
                Arguments.of("dp.download.force", "yes", "request.metric_type"),
                Arguments.of("dp.download.username", 1, "request.metric_type"),
                Arguments.of("dp.download.password", new byte[] {1}, "request.metric_type"),
                Arguments.of("dp.download.hash", 1L, "request.metric_type"),
                Arguments.of("request.type", 1, "request.metric_type"),
                Arguments.of("hook.properties", 1, "request.metric_type"),
                Arguments.of("dp.download.block.size", -1, "deploy.out_of_bounds"),
                Arguments.of("dp.download.block.size", Integer.MIN_VALUE, "deploy.out_of_bounds"),
                Arguments.of("dp.download.block.delay", -1, "deploy.out_of_bounds"),
                Arguments.of("dp.download.block.delay", Integer.MAX_VALUE, "deploy.out_of_bounds"),
                Arguments.of("dp.download.notify.block.size", -1, "deploy.out_of_bounds"),
                Arguments.of("dp.download.timeout", -1, "deploy.out_of_bounds"),
                Arguments.of("dp.download.timeout", Integer.MAX_VALUE, "deploy.out_of_bounds"),
                Arguments.of("dp.uri", "http://h/" + HUGE, "deploy.uri"),
                Arguments.of("dp.name", HUGE, "request.name"),
                Arguments.of("dp.name", "\u00e4".repeat(120), "request.name"),
                Arguments.of("dp.version", HUGE, "request.name"),
                Arguments.of("dp.download.username", HUGE, "deploy.out_of_bounds"),
                Arguments.of("dp.download.password", HUGE, "deploy.out_of_bounds"),
                Arguments.of("dp.download.username", "me:you", "deploy.user"),
                Arguments.of("dp.download.username", "me\r\nX: y", "deploy.out_of_bounds"),
                Arguments.of("dp.download.hash", "SHA256:" + HUGE, "deploy.out_of_bounds"),
                Arguments.of("dp.download.hash", "SHA256:no hex", "deploy.hash_form"),
                Arguments.of("dp.download.hash", "SHA256:", "deploy.hash_form"),
                Arguments.of("request.type", HUGE, "deploy.out_of_bounds"),
                Arguments.of("hook.properties", "{\"a\":\"" + HUGE + "\"}", "deploy.out_of_bounds"),
                Arguments.of("hook.properties", "[".repeat(60_000), "json.malformed"),
                Arguments.of("hook.properties", "[1]", "json.malformed"),
                Arguments.of("dp.download.protocol", "FTP", "deploy.protocol"),
                Arguments.of("dp.download.protocol", "file", "deploy.protocol"),
                Arguments.of("requester.client.id", "a/b", "deploy.requester"),
                Arguments.of("requester.client.id", "#", "deploy.requester"),
                Arguments.of("requester.client.id", "", "deploy.requester"),
                Arguments.of("requester.client.id", HUGE, "deploy.requester"));
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void refusesAMetric(String metric, Object value, String reason) {
        refused("EXEC/download", metric, value, reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "jar:file:///x.jar!/y.dp",
                "jar:http://h/x.jar!/y.dp",
                "ftp://h/x.dp",
                "mailto:a@b",
                "reference:file:/x.jar",
                "javascript:1",
                "/etc/passwd",
                "//h/x.dp",
                "http:",
                "http:///x.dp",
                "http:x.dp",
                "https://me:secret@h/x.dp",
                "http://me@h/x.dp",
                "http://h/x y",
                "http://h/x#y",
                "http://h_h:x/y",
                "\u0000"
            })
    void refusesAnAddress(String uri) {
        refused("EXEC/download", "dp.uri", uri, "deploy.uri");
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", ".", "../evil", "a/b", "/etc", "a\\b", "..\\evil", "a..b", "a\nb", "a\u0000b"})
    void refusesAPathInANameAndInAVersion(String path) {
        for (String metric : new String[] {"dp.name", "dp.version"}) {
            for (String resource : new String[] {"EXEC/download", "EXEC/install", "EXEC/uninstall"}) {
                refused(resource, metric, path, "request.name");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"EXEC/download", "EXEC/install", "EXEC/uninstall"})
    void refusesARequestWithoutAJob(String resource) {
        Map<String, Object> order = scene.order();
        order.remove("job.id");
        assertThatThrownBy(() -> scene.ask(resource, order)).hasMessageContaining("deploy.missing: ");
    }

    @Test
    void aPasswordInAnAddressIsNotRepeated() {
        Map<String, Object> order = scene.order();
        order.put("dp.uri", "http://me:secret@h/x.dp");
        assertThatThrownBy(() -> scene.ask("EXEC/download", order))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("secret"));
    }
}
