// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.trust;

import io.penstock.deploy.api.DeployException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/**
 * A bundle as it lies on the disk: its headers and the names in it. Nothing of it is run.
 *
 * @param path of it in its unit, for messages
 * @param headers main attributes of its manifest
 * @param entries names in the jar
 */
record BundleFile(String path, Manifest headers, List<String> entries) {

    private static final int LONGEST = 1 << 20;

    /** @throws DeployException {@code trust.not_a_bundle} */
    public static BundleFile read(String path, Path file) {
        try (var jar = new JarFile(file.toFile(), false)) {
            List<String> names = Collections.list(jar.entries()).stream()
                    .map(ZipEntry::getName)
                    .toList();
            if (names.stream().filter(JarFile.MANIFEST_NAME::equalsIgnoreCase).count() != 1) {
                throw new IOException("it has not just one manifest");
            }
            return new BundleFile(path, headers(jar), names);
        } catch (IOException | SecurityException e) {
            throw new DeployException(
                    "trust.not_a_bundle", path + " is not a bundle: " + e.getMessage() + ". Build it again.", e);
        }
    }

    private static Manifest headers(JarFile jar) throws IOException {
        ZipEntry entry = jar.getEntry(JarFile.MANIFEST_NAME);
        if (entry == null) {
            throw new IOException("its manifest is not called " + JarFile.MANIFEST_NAME);
        }
        try (InputStream in = jar.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new IOException("its manifest is longer than " + LONGEST + " bytes");
            }
            return new Manifest(new ByteArrayInputStream(bytes));
        }
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.getMainAttributes().getValue(name));
    }

    /** A header's first clause without its attributes. */
    Optional<String> name(String header) {
        return header(header).map(value -> value.split("[;,]", 2)[0].strip());
    }
}
