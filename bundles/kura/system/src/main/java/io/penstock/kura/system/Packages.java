// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.eclipse.kura.KuraProcessExecutionErrorException;
import org.eclipse.kura.system.SystemResourceInfo;
import org.eclipse.kura.system.SystemResourceType;

/**
 * The installed packages of Debian and Alpine, read from the package manager's own files rather than by running it. An
 * rpm database is not text; where there is nothing else, the list is empty.
 */
final class Packages {

    private final Path dpkg;
    private final Path apk;

    /** @param root {@code /}, unless a test has files of its own */
    Packages(Path root) {
        this.dpkg = root.resolve("var/lib/dpkg/status");
        this.apk = root.resolve("lib/apk/db/installed");
    }

    List<SystemResourceInfo> installed() throws KuraProcessExecutionErrorException {
        var packages = new ArrayList<SystemResourceInfo>();
        read(dpkg, "Package", "Version", SystemResourceType.DEB, packages);
        read(apk, "P", "V", SystemResourceType.APK, packages);
        return packages;
    }

    /** Both files are blocks of {@code key:value} with an empty line after each. */
    private static void read(
            Path file, String name, String version, SystemResourceType type, List<SystemResourceInfo> into)
            throws KuraProcessExecutionErrorException {
        if (!Files.exists(file)) {
            return;
        }
        var block = new HashMap<String, String>();
        try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
            for (var line : (Iterable<String>) lines::iterator) {
                if (line.isEmpty()) {
                    add(block, name, version, type, into);
                    block.clear();
                } else if (line.indexOf(':') > 0) {
                    int colon = line.indexOf(':');
                    block.put(
                            line.substring(0, colon), line.substring(colon + 1).strip());
                }
            }
            add(block, name, version, type, into);
        } catch (IOException | UncheckedIOException e) {
            throw new KuraProcessExecutionErrorException(e, "the list of packages in " + file + " cannot be read");
        }
    }

    private static void add(
            HashMap<String, String> block,
            String name,
            String version,
            SystemResourceType type,
            List<SystemResourceInfo> into) {
        boolean removed =
                !block.getOrDefault("Status", "installed").endsWith("installed"); // dpkg keeps what it removed
        if (!removed && block.containsKey(name) && block.containsKey(version)) {
            into.add(new SystemResourceInfo(block.get(name), block.get(version), type));
        }
    }
}
