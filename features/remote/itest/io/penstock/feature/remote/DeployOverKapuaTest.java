// SPDX-License-Identifier: Apache-2.0
package io.penstock.feature.remote;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.penstock.cloud.simulator.KapuaMessage;
import io.penstock.cloud.simulator.KapuaReply;
import io.penstock.deploy.format.Limits;
import io.penstock.deploy.format.PackageWriter;
import io.penstock.feature.probe.Probe;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;

/** An operator who has only Kapua's console installs a package, updates it, and removes it. */
@ExtendWith(BundleContextExtension.class)
class DeployOverKapuaTest {

    private static final String HEATER = "org.acme.heater";

    @TempDir
    Path folder;

    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private BundleContext context;
    private Cloud cloud;
    private HttpServer server;

    @BeforeEach
    void boot(@InjectBundleContext BundleContext injected) throws Exception {
        context = injected;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] file = files.get(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(file == null ? 404 : 200, file == null ? -1 : file.length);
            if (file != null) {
                try (OutputStream out = exchange.getResponseBody()) {
                    out.write(file);
                }
            }
            exchange.close();
        });
        server.start();
        cloud = new Cloud(new Probe(context));
    }

    @AfterEach
    void close() throws Exception {
        cloud.close();
        server.stop(0);
    }

    @Test
    void aPackageIsInstalledUpdatedAndRemovedAndKapuaHearsTheTruth() throws Exception {
        publish("1.0.0");
        assertThat(download("1.0.0", 1, hash("/heater-1.0.0.dp"))).isEqualTo(200);
        outcome(1, "install", "COMPLETED");
        assertThat(version()).isEqualTo("1.0.0");
        assertThat(text(cloud.ask("GET", "packages", Map.of())))
                .contains("<name>heater</name><version>1.0.0</version>", "<bundle><name>" + HEATER + "</name>");

        publish("1.1.0");
        assertThat(download("1.1.0", 2, hash("/heater-1.1.0.dp"))).isEqualTo(200);
        outcome(2, "install", "COMPLETED");
        assertThat(version()).isEqualTo("1.1.0");

        assertThat(download("1.1.0", 3, "SHA256:00")).isEqualTo(200);
        assertThat(outcome(3, "download", "FAILED")).startsWith("deploy.hash: ");

        cloud.ask("EXEC", "uninstall", Map.of("dp.name", "heater", "dp.version", "1.1.0", "job.id", 4L));
        outcome(4, "uninstall", "COMPLETED");
        assertThat(version()).isEmpty();
        assertThat(text(cloud.ask("GET", "packages", Map.of()))).doesNotContain("heater");
        assertThat(cloud.kapua.deadLetters()).isEmpty();
        assertThat(cloud.kapua.forbidden()).isEmpty();
    }

    private int download(String version, long job, String hash) throws Exception {
        Map<String, Object> metrics = new HashMap<>();
        metrics.put("dp.uri", "http://127.0.0.1:" + server.getAddress().getPort() + "/heater-" + version + ".dp");
        metrics.put("dp.name", "heater");
        metrics.put("dp.version", version);
        metrics.put("dp.download.protocol", "HTTP");
        metrics.put("dp.download.hash", hash);
        metrics.put("dp.download.force", true);
        metrics.put("dp.install", true);
        metrics.put("dp.install.system.update", false);
        metrics.put("job.id", job);
        return (Integer) cloud.ask("EXEC", "download", metrics).payload().getMetric("response.code");
    }

    /** Waits for the end of a job; its error message, where it has one. */
    private String outcome(long job, String kind, String status) {
        Probe.eventually(() -> assertThat(cloud.kapua.notifications().stream()
                        .filter(each -> each.payload().getMetric("job.id").equals(job))
                        .map(each -> String.valueOf(each.payload().getMetric("dp." + kind + ".status"))))
                .contains(status));
        return cloud.kapua.notifications().stream()
                .filter(each -> each.payload().getMetric("job.id").equals(job))
                .map(KapuaMessage::payload)
                .map(payload -> String.valueOf(payload.getMetric("dp." + kind + ".error.message")))
                .filter(error -> !error.equals("null"))
                .findFirst()
                .orElse("");
    }

    private String version() {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> HEATER.equals(bundle.getSymbolicName()))
                .filter(bundle -> bundle.getState() == Bundle.ACTIVE)
                .map(bundle -> bundle.getVersion().toString())
                .findFirst()
                .orElse("");
    }

    private void publish(String version) throws IOException {
        var manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", HEATER);
        main.putValue("Bundle-Version", version);
        Path jar = folder.resolve("heater.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            out.finish();
        }
        var bytes = new ByteArrayOutputStream();
        new PackageWriter(Limits.USUAL).write(bytes, "heater", version, List.of(jar));
        files.put("/heater-" + version + ".dp", bytes.toByteArray());
    }

    private String hash(String file) throws Exception {
        return "SHA256:"
                + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(files.get(file)));
    }

    private static String text(KapuaReply reply) {
        return new String(reply.payload().getBody(), StandardCharsets.UTF_8);
    }
}
