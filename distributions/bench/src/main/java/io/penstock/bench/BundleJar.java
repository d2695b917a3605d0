// SPDX-License-Identifier: Apache-2.0
package io.penstock.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** A bundle that is made while the bench runs. */
public final class BundleJar {

    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    public BundleJar(String symbolicName, String version) {
        headers.put("Manifest-Version", "1.0");
        headers.put("Bundle-ManifestVersion", "2");
        headers.put("Bundle-SymbolicName", symbolicName);
        headers.put("Bundle-Version", version);
    }

    public BundleJar header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public BundleJar entry(String name, byte[] bytes) {
        entries.put(name, bytes);
        return this;
    }

    public BundleJar entry(String name, String text) {
        return entry(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A class of the bench's, and those inside it. */
    public BundleJar type(Class<?> type) throws IOException {
        String file = type.getName().replace('.', '/') + ".class";
        try (InputStream in = type.getClassLoader().getResourceAsStream(file)) {
            return entry(file, in.readAllBytes());
        }
    }

    /** A component of a class that the bundle has; {@code more} stands in the XML as it is. */
    public BundleJar component(String name, Class<?> type, String attributes, String more) throws IOException {
        String file = "OSGI-INF/" + name + ".xml";
        headers.merge("Service-Component", file, (a, b) -> a + "," + b);
        return type(type)
                .entry(
                        file,
                        "<scr:component xmlns:scr=\"http://www.osgi.org/xmlns/scr/v1.3.0\" name=\"" + name + "\" "
                                + attributes + "><implementation class=\"" + type.getName() + "\"/>" + more
                                + "</scr:component>");
    }

    public Path write(Path jar) throws IOException {
        var manifest = new Manifest();
        headers.forEach((name, value) -> manifest.getMainAttributes().putValue(name, value));
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
                out.closeEntry();
            }
        }
        return jar;
    }
}
