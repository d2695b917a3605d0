// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.conformance.check;

import io.penstock.kura.conformance.Host;
import io.penstock.kura.conformance.Instances;
import io.penstock.kura.conformance.Unmet;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.kura.channel.Channel;
import org.eclipse.kura.channel.ChannelFlag;
import org.eclipse.kura.channel.ChannelRecord;
import org.eclipse.kura.channel.ChannelType;
import org.eclipse.kura.configuration.ConfigurableComponent;
import org.eclipse.kura.driver.Driver;
import org.eclipse.kura.type.DataType;

/** A Modbus driver at a simulated pump on a free port, both made for one check. */
final class Pump implements AutoCloseable {

    private static final String SIMULATOR = "io.penstock.driver.simulator.pump";
    private static final String DRIVER = "io.penstock.driver.modbus";

    private final Instances instances;
    private final Tap tap;
    private final Driver driver;
    private final String pid;

    Pump(Host host) throws Exception {
        host.needs(SIMULATOR);
        host.needs(DRIVER);
        this.instances = new Instances(host);
        try {
            String pump = instances.make(SIMULATOR, "pump", Map.of("port", 0));
            this.tap = new Tap(port(host.component(ConfigurableComponent.class, pump)));
            this.pid = instances.make(DRIVER, "line", Map.of("host", "127.0.0.1", "port", tap.port()));
            this.driver = host.component(Driver.class, pid);
        } catch (Exception e) {
            instances.close();
            throw e;
        }
    }

    Driver driver() {
        return driver;
    }

    /** Connections that the driver has ever made. */
    int connections() {
        return tap.connections();
    }

    /** The driver's {@code kura.service.pid}. */
    String pid() {
        return pid;
    }

    /** The channel of a holding register. */
    static Channel register(int address) {
        var config = new HashMap<String, Object>(Map.of(
                "table", "HOLDING_REGISTER",
                "address", String.valueOf(address),
                "data.type", "UINT16",
                "byte.order", "BIG_ENDIAN",
                "word.order", "BIG_ENDIAN"));
        return new Channel("register " + address, ChannelType.READ_WRITE, DataType.INTEGER, config);
    }

    /** Reads a holding register. */
    int read(int address) throws Exception {
        ChannelRecord record = register(address).createReadRecord();
        driver.read(List.of(record));
        succeeded(record);
        return ((Number) record.getValue().getValue()).intValue();
    }

    static void succeeded(ChannelRecord record) throws Unmet {
        var status = record.getChannelStatus();
        Unmet.unless(
                status != null && status.getChannelFlag() == ChannelFlag.SUCCESS,
                record.getChannelName() + ": " + (status == null ? "no status" : status.getExceptionMessage()));
    }

    /** By reflection: the suite must also resolve where no simulator is installed. */
    private static int port(ConfigurableComponent simulator) throws ReflectiveOperationException {
        Method port = simulator.getClass().getMethod("port");
        return (int) port.invoke(simulator);
    }

    @Override
    public void close() throws Exception {
        try (tap) {
            instances.close();
        }
    }
}
