// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.admission.child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What this process has of the machine's memory, in kilobytes; 0 where the machine does not tell (proc(5)). */
final class Memory {

    private static final Path STATUS = Path.of("/proc/self/status");

    /** In memory now. */
    static long now() {
        return field("VmRSS:");
    }

    /** The most there ever was. */
    static long most() {
        return field("VmHWM:");
    }

    private static long field(String name) {
        try {
            for (String line : Files.readAllLines(STATUS)) {
                if (line.startsWith(name)) {
                    return Long.parseLong(line.replaceAll("\\D", ""));
                }
            }
        } catch (IOException e) {
            return 0;
        }
        return 0;
    }

    private Memory() {}
}
