// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineTest {

    @TempDir
    Path folder;

    @Test
    void aBoardNamesItselfInItsDeviceTree() {
        var root = new Root(folder)
                .with("proc/device-tree/model", "Raspberry Pi 4 Model B Rev 1.4\0")
                .with("proc/device-tree/serial-number", "10000000a1b2c3d4\0")
                .with(
                        "proc/cpuinfo",
                        "processor\t: 0\nmodel name\t: ARMv7 Processor rev 3 (v7l)\n\nSerial\t\t: ffff\n");
        var machine = new Machine(root.path());
        assertThat(machine.modelName()).isEqualTo("Raspberry Pi 4 Model B Rev 1.4");
        assertThat(machine.modelId()).isEqualTo("Raspberry Pi 4 Model B Rev 1.4");
        assertThat(machine.serialNumber()).isEqualTo("10000000a1b2c3d4");
        assertThat(machine.cpuVersion()).isEqualTo("ARMv7 Processor rev 3 (v7l)");
        assertThat(machine.biosVersion()).isEqualTo("UNSUPPORTED");
    }

    @Test
    void aPcNamesItselfInItsDmiTable() {
        var root = new Root(folder)
                .with("sys/class/dmi/id/product_name", "IPC 227E\n")
                .with("sys/class/dmi/id/product_version", "2.0\n")
                .with("sys/class/dmi/id/bios_version", "20.01.11\n")
                .with("proc/sys/kernel/hostname", "pump-house\n")
                .with("proc/sys/kernel/version", "#1 SMP Debian 6.1.99-1\n")
                .with(
                        "etc/os-release",
                        "PRETTY_NAME=\"Debian GNU/Linux 12\"\nNAME=\"Debian GNU/Linux\"\nVERSION_ID=\"12\"\n");
        var machine = new Machine(root.path());
        assertThat(machine.modelName()).isEqualTo("IPC 227E");
        assertThat(machine.modelId()).isEqualTo("2.0");
        assertThat(machine.biosVersion()).isEqualTo("20.01.11");
        assertThat(machine.hostname()).isEqualTo("pump-house");
        assertThat(machine.osVersion("6.1.0")).isEqualTo("6.1.0 #1 SMP Debian 6.1.99-1");
        assertThat(machine.distribution()).isEqualTo("Debian GNU/Linux");
        assertThat(machine.distributionVersion()).isEqualTo("12");
    }

    @Test
    void whatTheMachineDoesNotTellIsUnknown() {
        var machine = new Machine(new Root(folder)
                .with("sys/class/dmi/id/product_name", " \n")
                .with("proc/cpuinfo", "no colon here\n:\n")
                .path());
        assertThat(machine.modelName()).isEqualTo("UNKNOWN");
        assertThat(machine.serialNumber()).isEqualTo("UNKNOWN");
        assertThat(machine.cpuVersion()).isEqualTo("UNKNOWN");
        assertThat(machine.hostname()).isEqualTo("UNKNOWN");
        assertThat(machine.distribution()).isEqualTo("UNKNOWN");
        assertThat(machine.osVersion("10.0")).isEqualTo("10.0");
    }
}
