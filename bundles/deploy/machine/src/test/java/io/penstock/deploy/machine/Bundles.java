// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.machine;

import io.penstock.deploy.format.Limits;
import io.penstock.deploy.format.PackageWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.osgi.framework.BundleActivator;

/** Bundles of a manifest and one class, and packages of them. */
final class Bundles {

    private final Path folder;

    Bundles(Path folder) {
        this.folder = folder;
    }

    Path serving(String name, String version) throws IOException {
        return bundle(name, version, Serving.class, "");
    }

    Path bundle(String name, String version, Class<? extends BundleActivator> activator, String more)
            throws IOException {
        String manifest = "Manifest-Version: 1.0\nBundle-ManifestVersion: 2\nBundle-SymbolicName: " + name
                + "\nBundle-Version: " + version + "\nBundle-Activator: " + activator.getName()
                + "\nImport-Package: org.osgi.framework\n" + more + "\n";
        Path jar = folder.resolve(name + "-" + version + ".jar");
        String file = activator.getName().replace('.', '/') + ".class";
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                InputStream in = activator.getClassLoader().getResourceAsStream(file)) {
            out.putNextEntry(new JarEntry("META-INF/MANIFEST.MF"));
            out.write(manifest.getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new JarEntry(file));
            in.transferTo(out);
        }
        return jar;
    }

    Path model(String name, String version, String content) throws IOException {
        Path jar = folder.resolve(name + "-" + version + ".jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("META-INF/MANIFEST.MF"));
            out.write(("Manifest-Version: 1.0\nBundle-ManifestVersion: 2\nBundle-SymbolicName: " + name
                            + "\nBundle-Version: " + version + "\nProvide-Capability: io.penstock.model;name=m\n\n")
                    .getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new JarEntry("model.onnx"));
            out.write(content.getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new JarEntry("model.json"));
            out.write("{}".getBytes(StandardCharsets.UTF_8));
        }
        return jar;
    }

    Path together(String name, String version, Path... bundles) throws IOException {
        Path file = folder.resolve(name + "-" + version + ".dp");
        try (OutputStream out = Files.newOutputStream(file)) {
            new PackageWriter(Limits.USUAL).write(out, name, version, List.of(bundles));
        }
        return file;
    }
}
