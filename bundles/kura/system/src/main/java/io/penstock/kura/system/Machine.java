// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.system;

import static org.eclipse.kura.system.SystemService.UNKNOWN;
import static org.eclipse.kura.system.SystemService.UNSUPPORTED;

import java.nio.file.Path;

/** What hardware and operating system tell through the files of Linux; on another system nearly all is unknown. */
final class Machine {

    private final Path root;

    /** @param root {@code /}, unless a test has files of its own */
    Machine(Path root) {
        this.root = root;
    }

    String hostname() {
        return TextFile.read(root.resolve("proc/sys/kernel/hostname")).orElse(UNKNOWN);
    }

    /** A board with a device tree names itself there, a PC in its DMI table. */
    String modelName() {
        return TextFile.read(root.resolve("proc/device-tree/model"))
                .or(() -> TextFile.read(dmi("product_name")))
                .orElse(UNKNOWN);
    }

    String modelId() {
        return TextFile.read(dmi("product_version")).orElseGet(this::modelName);
    }

    String serialNumber() {
        return TextFile.read(root.resolve("proc/device-tree/serial-number"))
                .or(() -> TextFile.read(dmi("product_serial")))
                .or(() -> TextFile.value(cpuinfo(), "Serial", ':'))
                .orElse(UNKNOWN);
    }

    String biosVersion() {
        return TextFile.read(dmi("bios_version")).orElse(UNSUPPORTED);
    }

    String cpuVersion() {
        return TextFile.value(cpuinfo(), "model name", ':')
                .or(() -> TextFile.value(cpuinfo(), "Model", ':'))
                .orElse(UNKNOWN);
    }

    /** @param release the kernel's release, which Java knows; its build is added */
    String osVersion(String release) {
        return TextFile.read(root.resolve("proc/sys/kernel/version"))
                .map(build -> release + " " + build)
                .orElse(release);
    }

    String distribution() {
        return osRelease("NAME");
    }

    String distributionVersion() {
        return osRelease("VERSION_ID");
    }

    private String osRelease(String key) { // os-release(5)
        return TextFile.value(root.resolve("etc/os-release"), key, '=').orElse(UNKNOWN);
    }

    private Path dmi(String name) {
        return root.resolve("sys/class/dmi/id").resolve(name);
    }

    private Path cpuinfo() {
        return root.resolve("proc/cpuinfo");
    }
}
