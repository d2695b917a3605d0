// SPDX-License-Identifier: Apache-2.0
package io.penstock.feature.demo;

import io.penstock.feature.line.Rebundle;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import org.osgi.framework.Bundle;

/** The window's bundle with {@link Broken} in it. */
final class BrokenFilter {

    static Path of(Bundle window, String version, Path folder) throws IOException {
        Path jar = Rebundle.version(window, version, folder);
        String entry = Broken.class.getName().replace('.', '/') + ".class";
        try (FileSystem files = FileSystems.newFileSystem(jar);
                InputStream code = Broken.class.getClassLoader().getResourceAsStream(entry)) {
            Path inside = files.getPath("/" + entry);
            Files.createDirectories(inside.getParent());
            Files.write(inside, code.readAllBytes());
            Path description = files.getPath("/OSGI-INF/io.penstock.filter.window.xml");
            String text = Files.readString(description, StandardCharsets.UTF_8);
            Files.writeString(
                    description, text.replace("io.penstock.filter.window.WindowFilter", Broken.class.getName()));
        }
        return jar;
    }

    private BrokenFilter() {}
}
