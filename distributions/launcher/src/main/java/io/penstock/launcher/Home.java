// SPDX-License-Identifier: Apache-2.0
package io.penstock.launcher;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The two folders of a gateway.
 *
 * @param folder what was downloaded or built: {@code bundles/}, {@code conf/}; never written to
 * @param data what this gateway keeps: framework cache, snapshots, outbox, keys
 */
record Home(Path folder, Path data) {

    Home {
        folder = folder.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
        if (!Files.isRegularFile(folder.resolve("conf/bundles.list"))) {
            throw new LaunchException(
                    "home.incomplete",
                    folder
                            + " has no conf/bundles.list. Build it with `mvn package`, or set PENSTOCK_HOME to the folder"
                            + " of an unpacked distribution.");
        }
    }

    static Home of(Path data) {
        return new Home(Path.of(System.getProperty("penstock.home", ".")), data);
    }

    Path bundleList() {
        return folder.resolve("conf/bundles.list");
    }

    Path properties() {
        return folder.resolve("conf/gateway.properties");
    }

    /** Where to reach the running gateway: written by its command endpoint, readable by the owner only. */
    Path endpoint() {
        return data.resolve("command.properties");
    }

    /** Sets of bundles that differ from those of the folder; the deploy machine's. */
    Path kept() {
        return data.resolve("bundles");
    }
}
