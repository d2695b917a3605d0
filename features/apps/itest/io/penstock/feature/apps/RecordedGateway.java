// SPDX-License-Identifier: Apache-2.0
package io.penstock.feature.apps;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.feature.probe.Probe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.List;
import java.util.Map;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.asset.Asset;
import org.eclipse.kura.configuration.ConfigurationService;
import org.eclipse.kura.security.keystore.KeystoreService;
import org.eclipse.kura.system.SystemService;

/** Makes this gateway into one with what the recorded one had, so far as the requests are about it. */
final class RecordedGateway implements AutoCloseable {

    private static final List<String> MADE = List.of("plc1", "plc", "SSLKeystore");

    private final Probe probe;
    private final ConfigurationService configurations;

    RecordedGateway(Probe probe) throws KuraException {
        this.probe = probe;
        this.configurations = probe.service(ConfigurationService.class);
        probe.create(PlcConfig.PID, "plc", Map.of());
        probe.create(
                "org.eclipse.kura.wire.WireAsset",
                "plc1",
                Map.ofEntries(
                        Map.entry("driver.pid", "plc"),
                        Map.entry("temp#+name", "temp"),
                        Map.entry("temp#+type", "READ"),
                        Map.entry("temp#+value.type", "DOUBLE"),
                        Map.entry("temp#+enabled", "true"),
                        Map.entry("sp#+name", "sp"),
                        Map.entry("sp#+type", "READ_WRITE"),
                        Map.entry("sp#+value.type", "INTEGER"),
                        Map.entry("sp#+enabled", "true")));
        probe.create(
                "org.eclipse.kura.core.keystore.FilesystemKeystoreServiceImpl",
                "SSLKeystore",
                Map.of("keystore.path", "recorded.ks"));
        configurations.updateConfiguration(
                HeaterConfig.PID, Map.of("set.point", 21.0, "mode", "eco", "pw", "secret"), false);
        Asset asset = probe.component(Asset.class, "plc1");
        Probe.eventually(() -> assertThat(asset.readAllChannels()).anyMatch(record -> record.getValue() != null));
        trusted();
    }

    /** {@code ca} is a trusted certificate. */
    private void trusted() throws KuraException {
        KeystoreService keystore = probe.component(KeystoreService.class, "SSLKeystore");
        keystore.createKeyPair("made", "RSA", 2048, "SHA256withRSA", "CN=x");
        Certificate certificate = ((KeyStore.PrivateKeyEntry) keystore.getEntry("made")).getCertificate();
        keystore.deleteEntry("made");
        keystore.setEntry("ca", new KeyStore.TrustedCertificateEntry(certificate));
    }

    /** {@code ca} is a private key, which a request for a certificate needs. */
    void key() throws KuraException {
        KeystoreService keystore = probe.component(KeystoreService.class, "SSLKeystore");
        keystore.deleteEntry("ca");
        keystore.createKeyPair("ca", "RSA", 2048, "SHA256withRSA", "CN=x");
    }

    /** Commands are on, with the password of the recorded request. */
    void commands() throws KuraException {
        configurations.updateConfiguration(
                "io.penstock.cloud.apps.command",
                Map.of("command.enable", true, "command.password.value", "pw"),
                false);
    }

    /** What is configured now is the snapshot 0, so that going back to it takes nothing away. */
    void snapshotZero() throws KuraException, IOException {
        Path folder = Path.of(probe.service(SystemService.class).getKuraSnapshotsDirectory());
        long now = configurations.snapshot();
        Files.copy(
                folder.resolve("snapshot_" + now + ".xml"),
                folder.resolve("snapshot_0.xml"),
                StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws KuraException {
        for (String pid : MADE) {
            probe.delete(pid);
        }
    }
}
