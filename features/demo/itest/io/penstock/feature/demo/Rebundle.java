// SPDX-License-Identifier: Apache-2.0
package io.penstock.feature.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.function.UnaryOperator;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.osgi.framework.Bundle;

/** Makes a newer version of an installed bundle, with the same content but for what a test changes. */
final class Rebundle {

    static Path version(Bundle bundle, String version, Path folder) throws IOException {
        return version(bundle, version, folder, UnaryOperator.identity());
    }

    /** @param descriptor changes a model's descriptor, where the bundle has one */
    static Path version(Bundle bundle, String version, Path folder, UnaryOperator<String> descriptor)
            throws IOException {
        Path jar = folder.resolve(bundle.getSymbolicName() + "-" + version + ".jar");
        Manifest manifest;
        try (InputStream in = bundle.getEntry("META-INF/MANIFEST.MF").openStream()) {
            manifest = new Manifest(in);
        }
        manifest.getMainAttributes().putValue("Bundle-Version", version);
        String capability = manifest.getMainAttributes().getValue("Provide-Capability");
        if (capability != null && capability.contains("io.penstock.model")) {
            manifest.getMainAttributes()
                    .putValue(
                            "Provide-Capability",
                            capability.replaceFirst(
                                    "version:Version=\"?[0-9.]+\"?", "version:Version=\"" + version + "\""));
        }
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            Enumeration<URL> entries = bundle.findEntries("/", "*", true);
            for (URL entry : Collections.list(entries)) {
                String name = entry.getPath().substring(1);
                if (!name.endsWith("/") && !name.equals("META-INF/MANIFEST.MF")) {
                    out.putNextEntry(new ZipEntry(name));
                    out.write(name.equals("model.json") ? changed(entry, descriptor) : bytes(entry));
                    out.closeEntry();
                }
            }
        }
        return jar;
    }

    private static byte[] changed(URL entry, UnaryOperator<String> change) throws IOException {
        return change.apply(new String(bytes(entry), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(URL entry) throws IOException {
        try (InputStream in = entry.openStream()) {
            var out = new ByteArrayOutputStream();
            in.transferTo(out);
            return out.toByteArray();
        }
    }

    private Rebundle() {}
}
