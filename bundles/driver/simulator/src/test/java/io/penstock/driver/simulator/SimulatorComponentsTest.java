// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatorComponentsTest {

    @Test
    void listensAndTakesSamplesAtItsRate() throws IOException {
        var rig = Rig.of(pump(0, "1 s leak"));
        try (rig;
                var client = new Socket(InetAddress.getLoopbackAddress(), rig.port())) {
            client.setSoTimeout(5000);
            Awaitility.await().until(() -> sampleCounter(client) > 5);
        }
    }

    @Test
    void keepsItsConnectionsWhenItIsUpdatedWithNothingNew() throws IOException {
        try (var pump = new Restartable<>(pump(0, ""), Rig::of);
                var client =
                        new Socket(InetAddress.getLoopbackAddress(), pump.rig().port())) {
            client.setSoTimeout(5000);
            var before = pump.rig();
            pump.update(pump(0, ""));
            assertThat(pump.rig()).isSameAs(before);
            assertThat(sampleCounter(client)).isPositive();
            pump.update(pump(0, "1 s leak"));
            assertThat(pump.rig()).isNotSameAs(before);
            assertThat(client.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void startsAgainAfterAnUpdateThatFailed() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var pump = new Restartable<>(pump(0, ""), Rig::of)) {
            assertThatThrownBy(() -> pump.update(pump(taken.getLocalPort(), "")))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("simulator.port: cannot listen");
            pump.update(pump(0, ""));
            new Socket(InetAddress.getLoopbackAddress(), pump.rig().port()).close();
        }
    }

    @Test
    void playsAFileByItsClock(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("x.csv"), "a,b\n1,2\n3,4\n");
        var address = Address.of("127.0.0.1", 0);
        var rig = Rig.of(new PlayerSettings(address, file, 500, false, PlayerDevice.Pace.CLOCK));
        try (rig;
                var client = new Socket(InetAddress.getLoopbackAddress(), rig.port())) {
            client.setSoTimeout(5000);
            Awaitility.await().until(() -> exchange(client, "00 01 00 00 00 06 01 04 03 E8 00 03", 15)[14] == 1);
        }
    }

    @Test
    void saysThatTheFileIsMissing() {
        var settings = new PlayerSettings(
                Address.of("127.0.0.1", 0), Path.of("no/such.csv"), 1, false, PlayerDevice.Pace.CLOCK);
        assertThatThrownBy(() -> Rig.of(settings)).hasMessageContaining("no/such.csv is not there");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 1001, Double.NaN})
    void refusesARateThatIsNone(double rate) {
        assertThatThrownBy(() -> new PumpSettings(Address.of("127.0.0.1", 0), rate, 0.255, 1, ""))
                .hasMessageStartingWith("simulator.rate: ");
    }

    @Test
    void refusesAnAddressThatIsNone() {
        assertThatThrownBy(() -> Address.of("127.0.0.1", 65_536)).hasMessageStartingWith("simulator.port: 65536");
        assertThatThrownBy(() -> Address.of(" ", 0)).hasMessageStartingWith("simulator.address: ' '");
    }

    /** Kura finds a factory only where component name, factory PID, OCD id and file name agree. */
    @ParameterizedTest
    @ValueSource(strings = {PumpSimulatorConfig.PID, PlayerSimulatorConfig.PID})
    void describesItselfAsKuraNeedsIt(String pid) throws IOException {
        var component = resource("/OSGI-INF/" + pid + ".xml");
        assertThat(component)
                .contains("name=\"" + pid + "\"", "configuration-policy=\"require\"", "immediate=\"true\"")
                .contains("modified=\"updated\"", "org.eclipse.kura.configuration.ConfigurableComponent")
                .contains("http://www.osgi.org/xmlns/scr/v1.4.0")
                .doesNotContain("service.pid");
        assertThat(resource("/OSGI-INF/metatype/" + pid + ".xml"))
                .contains("<OCD id=\"" + pid + "\"", "factoryPid=\"" + pid + "\"");
    }

    private static String resource(String path) throws IOException {
        try (var in = PumpSimulator.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static PumpSettings pump(int port, String script) {
        return new PumpSettings(Address.of("127.0.0.1", port), 500, PumpModel.DEFAULT_SPEED, 1, script);
    }

    private static int sampleCounter(Socket client) throws IOException {
        var reply = exchange(client, "00 01 00 00 00 06 01 04 00 10 00 02", 13);
        return ByteBuffer.wrap(reply).getInt(9);
    }

    private static byte[] exchange(Socket client, String request, int bytes) throws IOException {
        client.getOutputStream().write(Hex.bytes(request));
        return client.getInputStream().readNBytes(bytes);
    }
}
