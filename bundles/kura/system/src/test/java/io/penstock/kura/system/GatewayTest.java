// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.kura.system.SystemService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;

class GatewayTest {

    @TempDir
    Path folder;

    private final Map<String, String> operator = new HashMap<>();

    @BeforeEach
    void useAFolder() {
        operator.put("penstock.data.dir", folder.resolve("data").toString());
        operator.put("penstock.home", folder.toString());
    }

    private Gateway gateway() {
        return new Gateway(
                new GatewayProperties(operator::get, "0.1.0", folder).collect(), () -> new Bundle[0], folder);
    }

    @Test
    void whatTheGatewayWritesLiesInTheDataFolder() {
        var gateway = gateway();
        assertThat(gateway.getKuraDataDirectory())
                .isEqualTo(folder.resolve("data").toString());
        assertThat(gateway.getKuraSnapshotsDirectory())
                .isEqualTo(folder.resolve("data/snapshots").toString());
        assertThat(gateway.getKuraUserConfigDirectory())
                .isEqualTo(folder.resolve("data/user").toString());
        assertThat(gateway.getKuraTemporaryConfigDirectory())
                .isEqualTo(folder.resolve("data/tmp").toString());
        assertThat(gateway.getProperties())
                .containsEntry("kura.packages", folder.resolve("data/packages").toString());
        assertThat(gateway.getKuraHome()).isEqualTo(folder.toString());
    }

    @Test
    void withoutADataFolderItIsTheOneBelowTheWorkingFolderAndAbsolute() {
        operator.clear();
        assertThat(gateway().getKuraDataDirectory())
                .isEqualTo(Path.of("data").toAbsolutePath().toString());
    }

    @Test
    void whatTheOperatorSetGoesBeforeWhatTheMachineTells() {
        new Root(folder).with("proc/sys/kernel/hostname", "a1b2c3\n");
        assertThat(gateway().getDeviceName()).isEqualTo("a1b2c3");
        operator.put("kura.device.name", " pump house ");
        operator.put("kura.primary.network.interface", "wlan0");
        operator.put("kura.snapshots", "/srv/snapshots");
        var gateway = gateway();
        assertThat(gateway.getDeviceName()).isEqualTo("pump house");
        assertThat(gateway.getHostname()).isEqualTo("a1b2c3");
        assertThat(gateway.getPrimaryNetworkInterfaceName()).isEqualTo("wlan0");
        assertThat(gateway.getPrimaryMacAddress()).isNull();
        assertThat(gateway.getKuraSnapshotsDirectory()).isEqualTo("/srv/snapshots");
    }

    @Test
    void aBlankPropertyIsNoProperty() {
        operator.put("kura.device.name", " ");
        assertThat(gateway().getDeviceName()).isEqualTo("UNKNOWN");
    }

    @Test
    void theKernelsBuildFollowsItsRelease() {
        new Root(folder).with("proc/sys/kernel/version", "#1 SMP\n");
        operator.put("os.version", "6.1.0");
        assertThat(gateway().getOsVersion()).isEqualTo("6.1.0 #1 SMP");
    }

    @Test
    void aNumberThatIsNoneFallsBackOnTheDefault() {
        operator.put("kura.snapshots.count", "many");
        operator.put("kura.wifi.top.channel", "13");
        assertThat(gateway().getKuraSnapshotsCount()).isEqualTo(10);
        assertThat(gateway().getKuraWifiTopChannel()).isEqualTo(13);
    }

    @Test
    void theVersionIsThatOfTheSoftwareAndReadsAsANumberToPackageSources() {
        assertThat(gateway().getKuraVersion()).isEqualTo("0.1.0");
        assertThat(gateway().getKuraMarketplaceCompatibilityVersion()).isEqualTo("0.1.0");
        operator.put("kura.marketplace.compatibility.version", "KURA_5.6.0-RC1");
        assertThat(gateway().getKuraMarketplaceCompatibilityVersion()).isEqualTo("5.6.0.RC1");
    }

    @Test
    void everyTextIsThere() throws Exception {
        for (var method : SystemService.class.getMethods()) {
            if (method.getReturnType() == String.class && !method.getName().equals("getPrimaryMacAddress")) {
                assertThat((String) method.invoke(gateway()))
                        .as(method.getName())
                        .isNotBlank();
            }
        }
    }

    @Test
    void changingAnAnswerDoesNotChangeTheGateway() {
        var gateway = gateway();
        gateway.getProperties().setProperty("kura.device.name", "x");
        assertThat(gateway.getDeviceName()).isEqualTo("UNKNOWN");
    }

    @Test
    void theServicesToHideAreAListOfPids() {
        assertThat(gateway().getDeviceManagementServiceIgnore()).isEmpty();
        operator.put("console.device.management.service.ignore", "a.B, c.D,");
        assertThat(gateway().getDeviceManagementServiceIgnore()).containsExactly("a.B", "c.D");
    }

    @Test
    void createsTheFoldersThatTheGatewayWritesTo() {
        Folders.create(gateway().getProperties());
        assertThat(folder.resolve("data/snapshots")).isDirectory();
        assertThat(folder.resolve("data/packages")).isDirectory();
    }

    @Test
    void aFolderThatCannotBeMadeSaysWhichAndWhatToDo() throws Exception {
        Files.writeString(folder.resolve("data"), "a file in the way");
        assertThatThrownBy(() -> Folders.create(gateway().getProperties()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("system.folder_not_writable: kura.data is " + folder.resolve("data"))
                .hasMessageContaining("penstock.data.dir");
    }
}
