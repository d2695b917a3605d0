// SPDX-License-Identifier: Apache-2.0
package io.penstock.feature.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.deploy.api.Action;
import io.penstock.deploy.api.Deployment;
import io.penstock.deploy.api.InstalledSet;
import io.penstock.deploy.api.Origin;
import io.penstock.deploy.api.Phase;
import io.penstock.deploy.api.Progress;
import io.penstock.deploy.api.Submission;
import io.penstock.deploy.api.Terms;
import io.penstock.deploy.format.Limits;
import io.penstock.deploy.format.PackageWriter;
import io.penstock.feature.probe.ModelJar;
import io.penstock.feature.probe.Probe;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Installs and removes through the deploy machine, with no trial. */
final class Installer {

    static final String HEATER = "org.acme.heater";

    private final Deployment machine;
    private final Path folder;

    Installer(Probe probe, Path folder) {
        this.machine = probe.service(Deployment.class);
        this.folder = folder;
    }

    /** The package that the recorded gateway had. */
    void heater() throws IOException {
        Path jar = folder.resolve("heater.jar");
        var manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", HEATER);
        main.putValue("Bundle-Version", "1.0.0");
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            out.finish();
        }
        Path file = folder.resolve("heater.dp");
        try (var out = Files.newOutputStream(file)) {
            new PackageWriter(Limits.USUAL).write(out, "heater", "1.0.0", List.of(jar));
        }
        confirmed(new Action.Install(file));
    }

    void model(String name, String version) throws IOException {
        Path file = folder.resolve(UUID.randomUUID() + ".jar");
        try (InputStream jar = new ModelJar(name, version).open()) {
            Files.copy(jar, file);
        }
        confirmed(new Action.Install(file));
    }

    /** Takes everything away that is not of the distribution, also what a test left that failed. */
    void clear() {
        List<String> names = machine.installed().bundles().stream()
                .map(InstalledSet.Member::symbolicName)
                .toList();
        if (!names.isEmpty()) {
            confirmed(new Action.Remove(names));
        }
    }

    long set() {
        return machine.installed().id();
    }

    private void confirmed(Action action) {
        var terms = new Terms(false, 0, Duration.ZERO);
        String id = UUID.randomUUID().toString();
        machine.submit(new Submission(id, new Origin("test", "me"), action, terms));
        Probe.eventually(() ->
                assertThat(machine.progress(id).orElseThrow().phase().isEnd()).isTrue());
        Progress end = machine.progress(id).orElseThrow();
        assertThat(end.phase()).as(end.message()).isEqualTo(Phase.CONFIRMED);
    }
}
