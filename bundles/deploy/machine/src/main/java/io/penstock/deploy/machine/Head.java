// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.machine;

import io.penstock.deploy.api.DeployException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.jar.JarFile;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;

/**
 * What a bundle's manifest says.
 *
 * @param headers its main attributes
 */
record Head(String symbolicName, String version, Map<String, String> headers) {

    /** @throws DeployException {@code deploy.not_a_bundle} */
    static Head of(Path jar) throws IOException {
        try (var file = new JarFile(jar.toFile(), false)) {
            var headers = new HashMap<String, String>();
            if (file.getManifest() != null) {
                file.getManifest()
                        .getMainAttributes()
                        .forEach((name, value) -> headers.put(name.toString(), value.toString()));
            }
            String name = headers.get(Constants.BUNDLE_SYMBOLICNAME);
            if (name == null) {
                throw notABundle(jar, "its manifest has no Bundle-SymbolicName");
            }
            Version version = Version.parseVersion(headers.get(Constants.BUNDLE_VERSION));
            return new Head(name.split(";", 2)[0].strip(), version.toString(), Map.copyOf(headers));
        } catch (java.util.zip.ZipException | IllegalArgumentException | SecurityException e) {
            throw notABundle(jar, e.getMessage());
        }
    }

    boolean fragment() {
        return headers.containsKey(Constants.FRAGMENT_HOST);
    }

    boolean model() {
        return headers.getOrDefault(Constants.PROVIDE_CAPABILITY, "").contains("io.penstock.model");
    }

    static String sha256(Path file) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), digest())) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        }
    }

    static String sha256(InputStream content) throws IOException {
        var in = new DigestInputStream(content, digest());
        in.transferTo(java.io.OutputStream.nullOutputStream());
        return HexFormat.of().formatHex(in.getMessageDigest().digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }

    private static DeployException notABundle(Path jar, String why) {
        return new DeployException("deploy.not_a_bundle", jar.getFileName() + " is not an OSGi bundle: " + why + ".");
    }
}
