// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdministratorTest {

    @TempDir
    Path folder;

    private Administrator administrator() {
        return new Administrator(folder, Optional.empty());
    }

    @Test
    void theUptimeIsInMilliseconds() {
        new Root(folder).with("proc/uptime", "350735.47 234388.90\n"); // proc(5)
        assertThat(administrator().getUptime()).isEqualTo("350735470");
    }

    @Test
    void anUptimeThatCannotBeReadIsUnknown() {
        assertThat(administrator().getUptime()).isEqualTo("UNKNOWN");
        new Root(folder).with("proc/uptime", "soon\n");
        assertThat(administrator().getUptime()).isEqualTo("UNKNOWN");
    }

    @Test
    void restartsByTheOperatorsCommandOnly() {
        var mark = folder.resolve("restarted");
        administrator().reboot();
        assertThat(mark).doesNotExist();
        new Administrator(folder, Optional.of(List.of("touch", mark.toString()))).reboot();
        assertThat(mark).exists();
    }

    @Test
    void aCommandThatDoesNotExistHarmsNobody() {
        new Administrator(folder, Optional.of(List.of("/no/such/program"))).reboot();
        new Administrator(folder, Optional.of(List.of("false"))).reboot();
    }
}
