// SPDX-License-Identifier: Apache-2.0
package io.penstock.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The distribution as the tortured gateway sees it: its own start script, bundles and configuration, and one bundle
 * more.
 */
final class Home {

    private final Path folder;

    /** @param folder is laid out, with links to what was shipped */
    Home(Path shipped, Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        Files.copy(shipped.resolve("penstock"), folder.resolve("penstock"));
        if (!folder.resolve("penstock").toFile().setExecutable(true)) {
            throw new IOException("cannot make " + folder.resolve("penstock") + " executable");
        }
        Files.createSymbolicLink(folder.resolve("lib"), shipped.resolve("lib"));
        Files.createSymbolicLink(folder.resolve("bundles"), shipped.resolve("bundles"));
        Path conf = Files.createDirectories(folder.resolve("conf"));
        try (var files = Files.list(shipped.resolve("conf"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, conf.resolve(file.getFileName()));
            }
        }
        var list = new ArrayList<>(Files.readAllLines(conf.resolve("bundles.list")));
        list.add("10 " + ClockBundle.NAME + " " + ClockBundle.write(folder));
        Files.write(conf.resolve("bundles.list"), list);
    }

    Path script() {
        return folder.resolve("penstock");
    }

    /** The shipped jar of a bundle. */
    Path bundle(String symbolicName) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("conf/bundles.list"));
        return lines.stream()
                .map(line -> line.split(" "))
                .filter(words -> words[1].equals(symbolicName))
                .map(words -> folder.resolve(words[2]))
                .findFirst()
                .orElseThrow(() -> new IOException("the distribution has no bundle " + symbolicName));
    }
}
