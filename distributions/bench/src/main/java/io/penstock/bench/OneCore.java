// SPDX-License-Identifier: Apache-2.0
package io.penstock.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One core of those that this process may use, for what is a ping-pong of two threads: else where they run is measured. */
final class OneCore {

    private static final Path TASKSET = Path.of("/usr/bin/taskset"); // util-linux

    private OneCore() {}

    /** What a command begins with that is to run there; nothing where this machine has no way. */
    static List<String> command() throws IOException {
        if (!Files.isExecutable(TASKSET)) {
            return List.of();
        }
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("Cpus_allowed_list:"))
                .map(line -> line.replaceAll("\\D*(\\d+).*", "$1"))
                .findFirst()
                .map(core -> List.of(TASKSET.toString(), "-c", core))
                .orElse(List.of());
    }
}
