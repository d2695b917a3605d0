// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.swap;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.zip.ZipException;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;

/**
 * A file that says it is a bundle.
 *
 * @param jar the file
 * @param symbolicName Bundle-SymbolicName without directives
 * @param version Bundle-Version
 * @param sha256 of the file, in hex
 */
record Candidate(Path jar, String symbolicName, Version version, String sha256) {

    static Candidate read(Path jar) {
        if (!Files.isRegularFile(jar)) {
            throw new SwapException("swap.no_file", jar + " is not a file. Give the path of a bundle's jar.");
        }
        try (var file = new JarFile(jar.toFile())) {
            if (file.getManifest() == null) {
                throw notABundle(jar, "it has no manifest");
            }
            Attributes main = file.getManifest().getMainAttributes();
            String name = main.getValue(Constants.BUNDLE_SYMBOLICNAME);
            if (name == null) {
                throw notABundle(jar, "its manifest has no Bundle-SymbolicName");
            }
            if (main.getValue(Constants.FRAGMENT_HOST) != null) {
                throw new SwapException(
                        "swap.fragment", jar + " is a fragment. A fragment joins its host only at a restart.");
            }
            Version version = Version.parseVersion(main.getValue(Constants.BUNDLE_VERSION));
            return new Candidate(jar, name.split(";", 2)[0].strip(), version, sha256(jar));
        } catch (ZipException | IllegalArgumentException e) {
            throw notABundle(jar, e.getMessage());
        } catch (IOException e) {
            throw new SwapException("swap.unreadable", jar + " cannot be read: " + e.getMessage(), e);
        }
    }

    static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return sha256(in);
        }
    }

    static String sha256(InputStream in) throws IOException {
        try {
            var digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"));
            digest.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }

    private static SwapException notABundle(Path jar, String why) {
        return new SwapException("swap.not_a_bundle", jar + " is not an OSGi bundle: " + why + ".");
    }
}
