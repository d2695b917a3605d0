// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.system;

import static org.eclipse.kura.system.SystemService.KEY_KURA_DATA_DIR;
import static org.eclipse.kura.system.SystemService.KEY_KURA_FRAMEWORK_CONFIG_DIR;
import static org.eclipse.kura.system.SystemService.KEY_KURA_HOME_DIR;
import static org.eclipse.kura.system.SystemService.KEY_KURA_PACKAGES_DIR;
import static org.eclipse.kura.system.SystemService.KEY_KURA_PLUGINS_DIR;
import static org.eclipse.kura.system.SystemService.KEY_KURA_SNAPSHOTS_DIR;
import static org.eclipse.kura.system.SystemService.KEY_KURA_STYLE_DIR;
import static org.eclipse.kura.system.SystemService.KEY_KURA_TMP_DIR;
import static org.eclipse.kura.system.SystemService.KEY_KURA_USER_CONFIG_DIR;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Where Kura's directories lie unless a property says otherwise. */
final class Folders {

    private static final List<String> WRITTEN_TO = List.of(
            KEY_KURA_DATA_DIR,
            KEY_KURA_USER_CONFIG_DIR,
            KEY_KURA_SNAPSHOTS_DIR,
            KEY_KURA_PACKAGES_DIR,
            KEY_KURA_TMP_DIR);

    private Folders() {}

    /**
     * @param home what came with the software and is replaced by an update
     * @param data what the gateway writes
     */
    static Map<String, String> defaults(Path home, Path data) {
        return Map.of(
                KEY_KURA_HOME_DIR, absolute(home),
                KEY_KURA_FRAMEWORK_CONFIG_DIR, absolute(home.resolve("conf")),
                KEY_KURA_PLUGINS_DIR, absolute(home.resolve("bundles")),
                KEY_KURA_STYLE_DIR, absolute(home.resolve("style")),
                KEY_KURA_DATA_DIR, absolute(data),
                KEY_KURA_USER_CONFIG_DIR, absolute(data.resolve("user")),
                KEY_KURA_SNAPSHOTS_DIR, absolute(data.resolve("snapshots")),
                KEY_KURA_PACKAGES_DIR, absolute(data.resolve("packages")),
                KEY_KURA_TMP_DIR, absolute(data.resolve("tmp")));
    }

    /** Creates those that the gateway writes to. */
    static void create(Properties properties) {
        for (var key : WRITTEN_TO) {
            var folder = Path.of(properties.getProperty(key));
            try {
                Files.createDirectories(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(
                        "system.folder_not_writable: " + key + " is " + folder
                                + ", which cannot be created. Set penstock.data.dir to a folder that the gateway may"
                                + " write to.",
                        e);
            }
        }
    }

    private static String absolute(Path folder) {
        return folder.toAbsolutePath().normalize().toString();
    }
}
