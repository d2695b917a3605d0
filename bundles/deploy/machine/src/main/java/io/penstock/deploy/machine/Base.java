// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.machine;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.framework.Bundle;

/** The distribution's own bundles: where a change goes back to. */
final class Base {

    private final Map<String, Path> jars;

    Base(Map<String, Path> jars) {
        this.jars = Map.copyOf(jars);
    }

    /** From the distribution's list: {@code level symbolic-name file}. */
    static Base listed(Path home) throws IOException {
        var jars = new TreeMap<String, Path>();
        for (String line : Files.readAllLines(home.resolve("conf/bundles.list"))) {
            String[] words = line.strip().split("\\s+");
            if (!line.startsWith("#") && words.length == 3) {
                jars.put(words[1], home.resolve(words[2]));
            }
        }
        return new Base(jars);
    }

    /** Where there is no list: what is installed, as long as it lies in files. */
    static Base installed(Bundle... bundles) {
        var jars = new TreeMap<String, Path>();
        for (Bundle bundle : bundles) {
            String location = bundle.getLocation().replaceFirst("^(initial@)?reference:", "");
            if (bundle.getSymbolicName() != null && location.startsWith("file:")) {
                Path file = Path.of(URI.create(location).getPath());
                if (Files.isRegularFile(file)) {
                    jars.put(bundle.getSymbolicName(), file);
                }
            }
        }
        return new Base(jars);
    }

    Optional<Path> jar(String symbolicName) {
        return Optional.ofNullable(jars.get(symbolicName));
    }
}
