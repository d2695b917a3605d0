// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.format;

import io.penstock.deploy.api.DeployException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names in an archive: each once, each below the archive's root. */
final class Names {

    private final String file;
    private final Set<String> seen = new HashSet<>();

    Names(String file) {
        this.file = file;
    }

    void check(String name) {
        if (name.startsWith("/") || name.startsWith("\\") || name.matches("[A-Za-z]:.*")) {
            throw new DeployException(
                    "format.absolute_name", file + " has the entry " + quoted(name) + ", which is an absolute path.");
        }
        for (String part : name.split("[/\\\\]", -1)) {
            if (part.equals("..") || part.equals(".")) {
                throw new DeployException(
                        "format.traversal", file + " has the entry " + quoted(name) + ", which leads out of it.");
            }
        }
        if (name.isEmpty() || name.length() > 1_000 || name.chars().anyMatch(Character::isISOControl)) {
            throw new DeployException("format.entry_name", file + " has an entry whose name is none: " + quoted(name));
        }
        if (!seen.add(name.toLowerCase(Locale.ROOT))) {
            throw new DeployException(
                    "format.duplicate_entry",
                    file + " has the entry " + quoted(name) + " twice, and one of them would hide the other.");
        }
    }

    private static String quoted(String name) {
        return '"' + name.replaceAll("\\p{Cntrl}", "?") + '"';
    }
}
