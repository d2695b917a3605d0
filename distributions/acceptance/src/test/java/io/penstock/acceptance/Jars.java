// SPDX-License-Identifier: Apache-2.0
package io.penstock.acceptance;

import io.penstock.acceptance.brake.Brake;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Bundles to install in a gateway. */
final class Jars {

    private final Path home;
    private final Path folder;

    /**
     * @param home of the gateway
     * @param folder for what is made
     */
    Jars(Path home, Path folder) {
        this.home = home;
        this.folder = folder;
    }

    /** One of the gateway's own, in another version. */
    Path version(String symbolicName, String version) throws IOException {
        Path own;
        try (var bundles = Files.list(home.resolve("bundles"))) {
            own = bundles.filter(each -> each.getFileName().toString().startsWith(symbolicName))
                    .findFirst()
                    .orElseThrow();
        }
        Path jar = folder.resolve(symbolicName + "-" + version + ".jar");
        try (var from = new JarFile(own.toFile())) {
            Manifest manifest = from.getManifest();
            manifest.getMainAttributes().putValue("Bundle-Version", version);
            try (var to = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
                for (JarEntry entry : Collections.list(from.entries())) {
                    if (!entry.isDirectory() && !entry.getName().equals(JarFile.MANIFEST_NAME)) {
                        to.putNextEntry(new JarEntry(entry.getName()));
                        try (InputStream in = from.getInputStream(entry)) {
                            in.transferTo(to);
                        }
                    }
                }
            }
        }
        return jar;
    }

    /** {@link Brake} as a bundle. */
    Path brake() throws IOException {
        var manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", Brake.class.getPackageName());
        main.putValue("Bundle-Version", "1.0.0");
        main.putValue("Bundle-Activator", Brake.class.getName());
        main.putValue("Import-Package", "org.osgi.framework,io.penstock.deploy.api,io.penstock.kura.seam.audit");
        Path jar = folder.resolve("brake.jar");
        String entry = Brake.class.getName().replace('.', '/') + ".class";
        try (var to = new JarOutputStream(Files.newOutputStream(jar), manifest);
                InputStream code = Brake.class.getClassLoader().getResourceAsStream(entry)) {
            to.putNextEntry(new JarEntry(entry));
            code.transferTo(to);
        }
        return jar;
    }
}
