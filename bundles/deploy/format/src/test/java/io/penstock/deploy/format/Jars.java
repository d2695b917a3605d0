// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Archives as tools and as attackers make them. */
final class Jars {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes);

    static byte[] bundle(String name, String version) throws IOException {
        return new Jars()
                .text("META-INF/MANIFEST.MF", manifest(name, version))
                .text("a/A.class", "no class")
                .bytes();
    }

    static byte[] model(String name, String version) throws IOException {
        return new Jars()
                .text(
                        "META-INF/MANIFEST.MF",
                        manifest(name, version) + "Provide-Capability: io.penstock.model;name=m\n")
                .text("model.onnx", "no model")
                .bytes();
    }

    static String manifest(String name, String version) {
        return "Manifest-Version: 1.0\nBundle-ManifestVersion: 2\nBundle-SymbolicName: " + name
                + ";singleton:=true\nBundle-Version: " + version + "\n";
    }

    static String packageManifest(Map<String, String> bundles) {
        var text = new StringBuilder(
                "Manifest-Version: 1.0\nDeploymentPackage-SymbolicName: pkg\nDeploymentPackage-Version: 1.2\n");
        bundles.forEach((entry, name) ->
                text.append("\nName: " + entry + "\nBundle-SymbolicName: " + name + "\nBundle-Version: 1.0.0\n"));
        return text.append('\n').toString();
    }

    Jars text(String name, String content) throws IOException {
        return entry(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Jars entry(String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
        return this;
    }

    byte[] bytes() throws IOException {
        zip.finish();
        return bytes.toByteArray();
    }
}
