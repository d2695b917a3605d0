// SPDX-License-Identifier: Apache-2.0
package io.penstock.feature.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** An anchor with a key for code, and what it signs: written from the bundle's README, without its classes. */
final class Signer {

    private static final String CODE = "2.25.106762608467232358075722461265955563170.1";
    private static final char[] PASSWORD = "changeit".toCharArray();

    private final KeyStore store;

    Signer(Path folder) throws Exception {
        Path file = folder.resolve("keys.p12");
        pair(file, "anchor", "-ext", "bc:critical=ca:true");
        pair(file, "signing", "-signer", "anchor", "-ext", "eku=" + CODE);
        this.store = KeyStore.getInstance(file.toFile(), PASSWORD);
    }

    private static void pair(Path file, String alias, String... more) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                alias,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=" + alias,
                "-keystore",
                file.toString(),
                "-storepass",
                String.valueOf(PASSWORD)));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    Certificate anchor() throws Exception {
        return store.getCertificate("anchor");
    }

    /** Lays manifest and signature beside a bundle. */
    void sign(Path jar, String name, String version) throws Exception {
        Instant now = Instant.now();
        String manifest = "{\"format\":1,\"name\":\"" + name + "\",\"version\":\"" + version
                + "\",\"security_version\":0,\"created\":\"" + now + "\",\"expires\":\"" + now.plus(Duration.ofDays(1))
                + "\",\"items\":[{\"path\":\"" + jar.getFileName() + "\",\"symbolic_name\":\"" + name
                + "\",\"version\":\"" + version + "\",\"sha256\":\""
                + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar)))
                + "\",\"size\":" + Files.size(jar) + ",\"role\":\"code\"}]}";
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign((PrivateKey) store.getKey("signing", PASSWORD));
        signature.update(manifest.getBytes(StandardCharsets.UTF_8));
        String pem = "-----BEGIN CERTIFICATE-----\\n"
                + Base64.getEncoder()
                        .encodeToString(store.getCertificate("signing").getEncoded())
                + "\\n-----END CERTIFICATE-----\\n";
        Files.writeString(jar.resolveSibling(jar.getFileName() + ".set.json"), manifest);
        Files.writeString(
                jar.resolveSibling(jar.getFileName() + ".set.sig"),
                "{\"format\":1,\"algorithm\":\"SHA256withECDSA\",\"certificates\":[\"" + pem + "\"],\"signature\":\""
                        + Base64.getEncoder().encodeToString(signature.sign()) + "\"}");
    }
}
