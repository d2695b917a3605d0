// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The network interfaces of Linux and their addresses. */
final class Network {

    private static final String NO_ADDRESS = "00:00:00:00:00:00";

    private final Path interfaces;

    /** @param root {@code /}, unless a test has files of its own */
    Network(Path root) {
        this.interfaces = root.resolve("sys/class/net");
    }

    /**
     * The interface that tells this machine from others: of those with an address the first by name, hardware before
     * software such as bridges, and {@code eth0} if there is none.
     */
    String primary() {
        try (var all = Files.list(interfaces)) {
            return all.filter(link -> address(link.getFileName().toString()).isPresent())
                    .min(Comparator.comparing((Path link) -> !Files.exists(link.resolve("device")))
                            .thenComparing(link -> link.getFileName().toString()))
                    .map(link -> link.getFileName().toString())
                    .orElse("eth0");
        } catch (IOException e) {
            return "eth0"; // not Linux, or a sandbox without /sys
        }
    }

    /** As {@code 00:11:22:AA:BB:CC}. */
    Optional<String> address(String name) {
        return TextFile.read(interfaces.resolve(name).resolve("address"))
                .map(address -> address.toUpperCase(Locale.ROOT))
                .filter(address -> address.length() == NO_ADDRESS.length() && !address.equals(NO_ADDRESS));
    }
}
