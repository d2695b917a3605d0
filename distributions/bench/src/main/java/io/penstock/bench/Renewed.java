// SPDX-License-Identifier: Apache-2.0
package io.penstock.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** Makes a newer version of a shipped bundle, with the same content. */
public final class Renewed {

    private static final String CAPABILITY = "Provide-Capability";

    private final Path folder;

    /** @param folder where the new ones are written */
    public Renewed(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /** Named for the version and the shipped jar. */
    public Path version(Path shipped, String version) throws IOException {
        Path next = folder.resolve(version + "-" + shipped.getFileName());
        try (var from = new JarFile(shipped.toFile());
                var out = new JarOutputStream(Files.newOutputStream(next), manifest(from, version))) {
            out.setLevel(0); // it is read once
            for (var entry : from.stream().toList()) {
                if (!entry.isDirectory() && !entry.getName().equals(JarFile.MANIFEST_NAME)) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    out.write(content(from, entry, version));
                    out.closeEntry();
                }
            }
        }
        return next;
    }

    private static Manifest manifest(JarFile from, String version) throws IOException {
        var manifest = new Manifest(from.getManifest());
        manifest.getMainAttributes().putValue("Bundle-Version", version);
        String capability = manifest.getMainAttributes().getValue(CAPABILITY);
        if (capability != null && capability.contains("io.penstock.model")) {
            manifest.getMainAttributes()
                    .putValue(
                            CAPABILITY,
                            capability.replaceFirst(
                                    "version:Version=\"?[0-9.]+\"?", "version:Version=\"" + version + "\""));
        }
        return manifest;
    }

    private static byte[] content(JarFile from, ZipEntry entry, String version) throws IOException {
        try (InputStream in = from.getInputStream(entry)) {
            byte[] bytes = in.readAllBytes();
            return entry.getName().equals("model.json")
                    ? new String(bytes, StandardCharsets.UTF_8)
                            .replaceFirst("\"version\": \"[^\"]+\"", "\"version\": \"" + version + "\"")
                            .getBytes(StandardCharsets.UTF_8)
                    : bytes;
        }
    }
}
