// SPDX-License-Identifier: Apache-2.0
package io.penstock.launcher;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** The bundles that a start brings up: the distribution's list, with what swaps have put in the place of some. */
final class BundleSet {

    /**
     * @param symbolicName Bundle-SymbolicName
     * @param startLevel when it starts; 1 is first
     * @param jar absolute path
     */
    record Entry(String symbolicName, int startLevel, Path jar) {

        String location() {
            return "reference:" + jar.toUri();
        }
    }

    static List<Entry> of(Home home) throws IOException {
        var replaced = new Properties();
        if (Files.exists(home.replaced())) {
            try (Reader in = Files.newBufferedReader(home.replaced())) {
                replaced.load(in);
            }
        }
        var entries = new ArrayList<Entry>();
        for (String line : Files.readAllLines(home.bundleList())) {
            if (!line.isBlank() && !line.startsWith("#")) {
                entries.add(entry(line.strip().split("\\s+"), home, replaced));
            }
        }
        return List.copyOf(entries);
    }

    private static Entry entry(String[] words, Home home, Properties replaced) {
        if (words.length != 3) {
            throw new LaunchException(
                    "home.bundle_list",
                    "A line of " + home.bundleList() + " is not `level symbolic-name file`: "
                            + String.join(" ", words));
        }
        String other = replaced.getProperty(words[1]);
        Path jar = other == null
                ? home.folder().resolve(words[2])
                : home.data().resolve("bundles").resolve(other);
        if (!Files.isRegularFile(jar)) {
            throw new LaunchException(
                    "home.bundle_missing",
                    jar + " is missing, but the gateway's bundle list names it. Restore the file, or "
                            + (other == null
                                    ? "unpack the distribution again."
                                    : "remove its line from " + home.replaced() + "."));
        }
        return new Entry(
                words[1], Integer.parseInt(words[0]), jar.toAbsolutePath().normalize());
    }

    private BundleSet() {}
}
