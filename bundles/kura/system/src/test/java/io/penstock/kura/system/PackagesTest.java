// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.kura.KuraProcessExecutionErrorException;
import org.eclipse.kura.system.SystemResourceInfo;
import org.eclipse.kura.system.SystemResourceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackagesTest {

    @TempDir
    Path folder;

    @Test
    void listsWhatDpkgHasInstalledAndNotWhatItRemoved() throws Exception {
        new Root(folder).with("var/lib/dpkg/status", """
                        Package: adduser
                        Status: install ok installed
                        Version: 3.134
                        Description: add users
                         Package: not a field but a continued line

                        Package: gone
                        Status: deinstall ok config-files
                        Version: 1.0

                        Package: broken

                        Package: zlib1g
                        Status: install ok installed
                        Version: 1:1.2.13.dfsg-1""");
        assertThat(new Packages(folder).installed())
                .extracting(SystemResourceInfo::getName, SystemResourceInfo::getVersion, SystemResourceInfo::getType)
                .containsExactly(
                        tuple("adduser", "3.134", SystemResourceType.DEB),
                        tuple("zlib1g", "1:1.2.13.dfsg-1", SystemResourceType.DEB));
    }

    @Test
    void listsWhatApkHasInstalled() throws Exception {
        new Root(folder).with("lib/apk/db/installed", "C:Q1x=\nP:musl\nV:1.2.4-r2\n\nP:busybox\nV:1.36.1-r5\n");
        assertThat(new Packages(folder).installed())
                .extracting(SystemResourceInfo::getName)
                .containsExactly("musl", "busybox");
    }

    @Test
    void aMachineWithoutEitherHasNone() throws Exception {
        assertThat(new Packages(folder).installed()).isEmpty();
    }

    @Test
    void aListThatCannotBeReadIsAnErrorAndNotAnEmptyList() throws Exception {
        var list = folder.resolve("var/lib/dpkg/status");
        Files.createDirectories(list);
        assertThatThrownBy(() -> new Packages(folder).installed())
                .isInstanceOf(KuraProcessExecutionErrorException.class)
                .hasMessageContaining(list.toString());
    }
}
