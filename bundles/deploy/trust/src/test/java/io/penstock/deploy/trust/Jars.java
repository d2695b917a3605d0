// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.trust;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small bundles for tests. */
final class Jars {

    private Jars() {}

    static Path code(Path folder, String name, String version, String... headers) throws IOException {
        return jar(folder, name, version, List.of("a/A.class"), headers);
    }

    static Path model(Path folder, String name, String version, String... headers) throws IOException {
        return modelWith(folder, name, version, List.of("model.onnx"), headers);
    }

    static Path modelWith(Path folder, String name, String version, List<String> entries, String... headers)
            throws IOException {
        String[] all = Arrays.copyOf(headers, headers.length + 1);
        all[headers.length] = "Provide-Capability: io.penstock.model;name=" + name;
        return jar(folder, name, version, entries, all);
    }

    private static Path jar(Path folder, String name, String version, List<String> entries, String... headers)
            throws IOException {
        var manifest = new Manifest();
        var main = manifest.getMainAttributes();
        main.putValue("Manifest-Version", "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", name);
        main.putValue("Bundle-Version", version);
        for (String header : headers) {
            String[] parts = header.split(": ", 2);
            main.putValue(parts[0], parts[1]);
        }
        Path file = folder.resolve(name + "-" + version + ".jar");
        try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(entry(JarFile.MANIFEST_NAME));
            manifest.write(out);
            for (String entry : entries) {
                out.putNextEntry(entry(entry));
                out.write((name + version).getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return file;
    }

    /** The same bytes whenever it is made. */
    private static ZipEntry entry(String name) {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
        return entry;
    }
}
