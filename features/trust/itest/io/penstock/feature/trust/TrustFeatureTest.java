// SPDX-License-Identifier: Apache-2.0
package io.penstock.feature.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.deploy.api.Action;
import io.penstock.deploy.api.Deployment;
import io.penstock.deploy.api.Origin;
import io.penstock.deploy.api.Phase;
import io.penstock.deploy.api.Progress;
import io.penstock.deploy.api.Submission;
import io.penstock.deploy.api.Terms;
import io.penstock.deploy.api.Verifier;
import io.penstock.feature.probe.Probe;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore.TrustedCertificateEntry;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.eclipse.kura.configuration.ConfigurationService;
import org.eclipse.kura.security.keystore.KeystoreService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;

/** Before a class is loaded, somebody whom the operator trusts has vouched for it. */
@ExtendWith(BundleContextExtension.class)
class TrustFeatureTest {

    private static final String NAME = "io.penstock.feature.trust.guest";
    private static final String LOADED = "penstock.guest.loaded";

    private static final String ANCHORED = "(KeystoreService.target=\\(kura.service.pid=TrustKeystore\\))";

    /** The class of the guest: it leaves a trace when it is loaded. */
    public static final class Guest implements BundleActivator {

        static {
            System.setProperty(LOADED, "yes");
        }

        @Override
        public void start(BundleContext context) {
            // being loaded is enough
        }

        @Override
        public void stop(BundleContext context) {
            // nothing was begun
        }
    }

    @TempDir
    Path folder;

    @Test
    void withAnAnchorNobodyElsesClassIsLoaded(@InjectBundleContext BundleContext context) throws Exception {
        var probe = new Probe(context);
        var signer = new Signer(folder);
        Deployment machine = anchored(context, probe, signer);
        Path guest = guest();

        assertThat(end(machine, "unsigned", guest).reason()).contains("trust.unsigned");
        assertThat(installed(context)).isFalse();
        assertThat(System.getProperty(LOADED)).isNull();
        Path data = Path.of(context.getProperty("penstock.data.dir"));
        assertThat(Files.readString(data.resolve("audit/audit-00000001.jsonl")))
                .contains("trust.refused", "trust.unsigned", NAME);

        signer.sign(guest, NAME, "1.0.0");
        assertThat(end(machine, "signed", guest).phase()).isEqualTo(Phase.CONFIRMED);

        assertThat(installed(context)).isTrue();
        assertThat(System.getProperty(LOADED)).isEqualTo("yes");
        assertThat(Files.readString(data.resolve("trust/confirmed.json"))).contains("bundle:" + NAME);
    }

    private static Progress end(Deployment machine, String id, Path jar) {
        machine.submit(new Submission(
                id, new Origin("test", "test"), new Action.Install(jar), new Terms(false, 0, Duration.ZERO)));
        Probe.eventually(() ->
                assertThat(machine.progress(id).orElseThrow().phase().isEnd()).isTrue());
        return machine.progress(id).orElseThrow();
    }

    private static Deployment anchored(BundleContext context, Probe probe, Signer signer) throws Exception {
        probe.create(
                "org.eclipse.kura.core.keystore.FilesystemKeystoreServiceImpl",
                "TrustKeystore",
                Map.of("keystore.path", "security/trust.p12"));
        probe.component(KeystoreService.class, "TrustKeystore")
                .setEntry("anchor", new TrustedCertificateEntry(signer.anchor()));
        probe.service(ConfigurationService.class)
                .updateConfiguration(
                        "io.penstock.deploy.trust",
                        Map.of("KeystoreService.target", "(kura.service.pid=TrustKeystore)"),
                        false);
        Probe.eventually(() -> assertThat(context.getServiceReferences(Verifier.class, ANCHORED))
                .hasSize(1));
        return probe.service(Deployment.class);
    }

    private static boolean installed(BundleContext context) {
        return Arrays.stream(context.getBundles()).map(Bundle::getSymbolicName).anyMatch(NAME::equals);
    }

    private Path guest() throws Exception {
        var manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.putValue("Manifest-Version", "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", NAME);
        main.putValue("Bundle-Version", "1.0.0");
        main.putValue("Bundle-Activator", Guest.class.getName());
        main.putValue("Import-Package", "org.osgi.framework");
        Path jar = folder.resolve("guest.jar");
        String entry = Guest.class.getName().replace('.', '/') + ".class";
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                InputStream in = getClass().getClassLoader().getResourceAsStream(entry)) {
            out.putNextEntry(new JarEntry(entry));
            in.transferTo(out);
            out.closeEntry();
        }
        return jar;
    }
}
