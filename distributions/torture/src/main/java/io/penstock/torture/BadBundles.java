// SPDX-License-Identifier: Apache-2.0
package io.penstock.torture;

import io.penstock.bench.Renewed;
import io.penstock.torture.inside.Thrower;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;

/** Newer versions of shipped bundles, with one thing wrong. */
final class BadBundles {

    static final String FILTER = "io.penstock.filter.window";
    static final String MODEL = "io.penstock.inference.pump";
    static final String VERSION = "9.0.0";

    private final Home home;
    private final Renewed renewed;

    BadBundles(Home home, Path folder) throws IOException {
        this.home = home;
        this.renewed = new Renewed(folder);
    }

    /** A window that starts, and throws at each record. */
    Path filter() throws IOException {
        Path jar = renewed.version(home.bundle(FILTER), VERSION);
        String code = "/" + Thrower.class.getName().replace('.', '/') + ".class";
        try (FileSystem files = FileSystems.newFileSystem(jar);
                InputStream in = Thrower.class.getResourceAsStream(code)) {
            Files.createDirectories(files.getPath(code).getParent());
            Files.write(files.getPath(code), in.readAllBytes());
            replace(
                    files.getPath("/OSGI-INF/" + FILTER + ".xml"),
                    "class=\"[^\"]+\"",
                    "class=\"" + Thrower.class.getName() + "\"");
        }
        return jar;
    }

    /** A pump model whose first golden vector expects another score than it gives. */
    Path model() throws IOException {
        Path jar = renewed.version(home.bundle(MODEL), VERSION);
        try (FileSystem files = FileSystems.newFileSystem(jar)) {
            replace(files.getPath("/model.json"), "(\"score\": \\[\\s*)[0-9.E-]+", "$112345.0");
        }
        return jar;
    }

    private static void replace(Path file, String pattern, String by) throws IOException {
        String before = Files.readString(file);
        String after = before.replaceFirst(pattern, by);
        if (after.equals(before)) {
            throw new IOException(file + " is not what the drill takes it for: it has no " + pattern);
        }
        Files.writeString(file, after);
    }
}
