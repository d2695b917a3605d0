// SPDX-License-Identifier: Apache-2.0
package io.penstock.feature.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.feature.cloud.Cloud;
import io.penstock.feature.probe.Probe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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

    private BundleContext context;
    private Console console;
    private Shelf shelf;

    @BeforeEach
    void boot(@InjectBundleContext BundleContext injected) throws Exception {
        context = injected;
        shelf = new Shelf();
        console = new Console(new Probe(context));
    }

    @AfterEach
    void close() throws Exception {
        console.close();
        shelf.close();
    }

    @Test
    void aPackageIsInstalledUpdatedAndRemovedAndKapuaHearsTheTruth() throws Exception {
        assertThat(install("1.0.0", 1, Map.of())).isEqualTo(200);
        assertThat(console.end(1, "install").status()).isEqualTo("COMPLETED");
        assertThat(version()).isEqualTo("1.0.0");
        assertThat(Cloud.text(console.ask("GET", "packages", Map.of())))
                .contains("<name>heater</name><version>1.0.0</version>", "<bundle><name>" + HEATER + "</name>");

        assertThat(install("1.1.0", 2, Map.of())).isEqualTo(200);
        assertThat(console.end(2, "install").status()).isEqualTo("COMPLETED");
        assertThat(version()).isEqualTo("1.1.0");

        assertThat(install("1.1.0", 3, Map.of("dp.download.hash", "SHA256:00"))).isEqualTo(200);
        assertThat(console.end(3, "download").status()).isEqualTo("FAILED");
        assertThat(console.end(3, "download").error()).startsWith("deploy.hash: ");

        console.ask("EXEC", "uninstall", Map.of("dp.name", "heater", "dp.version", "1.1.0", "job.id", 4L));
        assertThat(console.end(4, "uninstall").status()).isEqualTo("COMPLETED");
        assertThat(version()).isEmpty();
        assertThat(Cloud.text(console.ask("GET", "packages", Map.of()))).doesNotContain("heater");
        console.isContent();
    }

    private int install(String version, long job, Map<String, Object> changed) throws Exception {
        Map<String, Object> metrics = shelf.request(job, "heater", version, List.of(heater(version)));
        metrics.putAll(changed);
        return (Integer) console.ask("EXEC", "download", metrics).payload().getMetric("response.code");
    }

    private String version() {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> HEATER.equals(bundle.getSymbolicName()))
                .filter(bundle -> bundle.getState() == Bundle.ACTIVE)
                .map(bundle -> bundle.getVersion().toString())
                .findFirst()
                .orElse("");
    }

    private Path heater(String version) throws IOException {
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
        return jar;
    }
}
