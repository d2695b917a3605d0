// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.modbus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.driver.simulator.MemoryDevice;
import io.penstock.driver.simulator.Misbehaviour;
import io.penstock.driver.simulator.ModbusServer;
import io.penstock.kura.seam.LinkStatistics.State;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.kura.channel.ChannelRecord;
import org.eclipse.kura.driver.Driver.ConnectionException;
import org.eclipse.kura.type.DataType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(20)
class ModbusDriverTest {

    private static final Map<String, Object> PROPERTIES =
            Map.of("kura.service.pid", "pump-line", "service.pid", "io.penstock.driver.modbus~1");

    private ModbusServer server;

    @BeforeEach
    void starts() throws IOException {
        server = ModbusServer.onLoopback(new MemoryDevice(), new Misbehaviour());
    }

    @AfterEach
    void stops() {
        server.close();
    }

    @Test
    void asksNothingOfTheDeviceBeforeTheFirstRead() {
        server.close();
        var driver = driver(Map.of());
        driver.prepareRead(List.of(register()));
        assertThat(driver.state()).isEqualTo(State.IDLE);
        assertThat(driver.failures()).isZero();
        driver.stop();
    }

    @Test
    void tellsWhetherItsDeviceAnswers() throws Exception {
        var driver = driver(Map.of());
        var prepared = driver.prepareRead(List.of(register()));
        assertThat(prepared.execute().get(0).getValue().getValue()).isEqualTo(0);
        assertThat(driver.state()).isEqualTo(State.UP);
        assertThat(driver.pid()).isEqualTo("pump-line");
        assertThat(driver.peer()).isEqualTo("modbus 127.0.0.1:" + server.port() + " unit 1");
        driver.stop();
    }

    /** Kura calls updated once or twice after activation, with what it was activated with. */
    @Test
    void keepsItsConnectionWhenItIsUpdatedWithTheSameOrWithOtherTimes() throws Exception {
        var driver = driver(Map.of());
        var prepared = driver.prepareRead(List.of(register()));
        prepared.execute();
        driver.updated(config(Map.of()));
        driver.updated(config(Map.of("timeout_ms", 500, "largest_gap", 3, "unit_id", 5)));
        prepared.execute();
        assertThat(server.connections()).isEqualTo(1);
        assertThat(driver.peer()).endsWith(" unit 5");
        driver.stop();
    }

    @Test
    void goesToAnotherDeviceWhenItIsUpdatedSo() throws Exception {
        try (var other = ModbusServer.onLoopback(new MemoryDevice(), new Misbehaviour())) {
            var driver = driver(Map.of());
            var prepared = driver.prepareRead(List.of(register()));
            prepared.execute();
            driver.updated(config(Map.of("port", other.port())));
            prepared.execute();
            assertThat(other.requests()).isEqualTo(1);
            driver.stop();
        }
    }

    @Test
    void readsBesideItsPredecessorAndLeavesItsConnectionAlone() throws Exception {
        var old = driver(Map.of());
        var before = old.prepareRead(List.of(register()));
        before.execute();
        var successor = driver(Map.of());
        successor.prepareRead(List.of(register())).execute();
        before.execute();
        assertThat(server.connections()).isEqualTo(2);
        old.stop();
        assertThatThrownBy(before::execute)
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("successor");
        successor.prepareRead(List.of(register())).execute();
        assertThat(server.connections()).isEqualTo(2);
        successor.stop();
    }

    @Test
    void saysThatItCannotListen() {
        var driver = driver(Map.of());
        assertThatThrownBy(() -> driver.registerChannelListener(Map.of(), event -> {}))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageStartingWith("modbus.no_listeners: ");
        driver.unregisterChannelListener(event -> {});
        driver.stop();
    }

    @ParameterizedTest
    @CsvSource({
        "host,             '',    host is empty",
        "port,             0,     port is 0; allowed: 1 to 65535",
        "unit_id,          256,   unit.id is 256; allowed: 0 to 255",
        "timeout_ms,       9,     timeout.ms is 9; allowed: 10 to 60000",
        "max_registers,    126,   max.registers is 126; allowed: 1 to 125",
        "largest_gap,      125,   largest.gap is 125; allowed: 0 to 124",
        "backoff_min_ms,   20000, 'backoff.min.ms is 20000, more than backoff.max.ms, 10000'",
    })
    void refusesAConfigurationThatCannotBe(String key, String value, String problem) {
        Object typed = key.equals("host") ? value : (Object) Integer.valueOf(value);
        assertThatThrownBy(() -> driver(Map.of(key, typed)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("modbus.config: " + problem);
    }

    /** Kura finds a driver's factory only where component name, factory PID, OCD id and file name agree. */
    @Test
    void describesItselfAsKuraNeedsIt() throws IOException {
        var pid = ModbusConfig.PID;
        assertThat(resource("/OSGI-INF/" + pid + ".xml"))
                .contains("name=\"" + pid + "\"", "configuration-policy=\"require\"", "immediate=\"true\"")
                .contains("modified=\"updated\"", "interface=\"org.eclipse.kura.driver.Driver\"")
                .contains("interface=\"org.eclipse.kura.configuration.ConfigurableComponent\"")
                .contains("http://www.osgi.org/xmlns/scr/v1.4.0")
                .doesNotContain("service.pid");
        assertThat(resource("/OSGI-INF/metatype/" + pid + ".xml"))
                .contains("<OCD id=\"" + pid + "\"", "factoryPid=\"" + pid + "\"");
    }

    /** j2mod is inside; what it needs for serial lines, and a real Kura does not have, is not asked for. */
    @Test
    void needsNoBundleForSerialLines() throws IOException {
        assertThat(resource("/META-INF/MANIFEST.MF").replace("\r\n ", "").replace("\n ", ""))
                .contains("org.eclipse.kura.driver;version=\"[1.0,1.1)\"", "org.slf4j;version=\"[1.7,2)\"")
                .contains("org.eclipse.kura.core.configuration.metatype;version=\"[1.0,2)\"")
                .doesNotContain("fazecast", "com.ghgande", "DynamicImport", "Export-Package");
    }

    private static String resource(String path) throws IOException {
        var own = ModbusDriver.class.getProtectionDomain().getCodeSource().getLocation();
        try (var in = new URL(own, path.substring(1)).openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private ModbusDriver driver(Map<String, Object> changes) {
        return new ModbusDriver(config(changes), PROPERTIES);
    }

    /** The annotation as SCR makes it: the given values, else the defaults. */
    private ModbusConfig config(Map<String, Object> changes) {
        var values = new HashMap<String, Object>(Map.of("host", "127.0.0.1", "port", server.port()));
        values.putAll(changes);
        return (ModbusConfig) Proxy.newProxyInstance(
                ModbusConfig.class.getClassLoader(),
                new Class<?>[] {ModbusConfig.class, Annotation.class},
                (proxy, method, args) -> values.getOrDefault(method.getName(), method.getDefaultValue()));
    }

    private static ChannelRecord register() {
        return Channels.read("a", DataType.INTEGER, Channels.keys("HOLDING_REGISTER", 0, "INT16"));
    }
}
