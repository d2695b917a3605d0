// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkTest {

    @TempDir
    Path folder;

    private final String net = "sys/class/net/";

    @Test
    void hardwareGoesBeforeBridgesAndTheLoopbackIsNone() {
        var root = new Root(folder)
                .with(net + "lo/address", "00:00:00:00:00:00\n")
                .with(net + "br0/address", "02:42:ac:11:00:02\n")
                .with(net + "enp3s0/address", "00:1b:21:aa:bb:cc\n")
                .with(net + "enp3s0/device/vendor", "0x8086\n")
                .with(net + "wlan0/address", "00:1b:21:aa:bb:cd\n")
                .with(net + "wlan0/device/vendor", "0x8086\n");
        var network = new Network(root.path());
        assertThat(network.primary()).isEqualTo("enp3s0");
        assertThat(network.address("enp3s0")).contains("00:1B:21:AA:BB:CC");
        assertThat(network.address("lo")).isEmpty();
        assertThat(network.address("eth7")).isEmpty();
    }

    @Test
    void aContainerHasOnlySoftware() {
        new Root(folder).with(net + "eth0/address", "02:42:ac:11:00:02\n").with(net + "tun0/address", "\n");
        assertThat(new Network(folder).primary()).isEqualTo("eth0");
    }

    @Test
    void aMachineWithoutANetworkHasANameAndNoAddress() {
        assertThat(new Network(folder).primary()).isEqualTo("eth0");
        assertThat(new Network(folder).address("eth0")).isEmpty();
    }
}
