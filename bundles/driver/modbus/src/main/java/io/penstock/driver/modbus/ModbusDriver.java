// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.modbus;

import io.penstock.kura.seam.LinkStatistics;
import java.util.List;
import java.util.Map;
import org.eclipse.kura.channel.ChannelRecord;
import org.eclipse.kura.channel.listener.ChannelListener;
import org.eclipse.kura.configuration.ConfigurableComponent;
import org.eclipse.kura.driver.ChannelDescriptor;
import org.eclipse.kura.driver.Driver;
import org.eclipse.kura.driver.PreparedRead;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;

/**
 * A Modbus TCP line: one socket, one request in flight, used by whoever reads or writes.
 *
 * <p>Activation does not connect: a device that is switched off must not keep the gateway from starting, and a new
 * version of this bundle must not take a connection from the old one before it is asked for something.
 */
@Component(
        name = ModbusConfig.PID,
        immediate = true,
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        service = {Driver.class, ConfigurableComponent.class, LinkStatistics.class})
@Designate(ocd = ModbusConfig.class, factory = true)
public final class ModbusDriver implements Driver, ConfigurableComponent, LinkStatistics {

    private final String pid;
    private final LinkState link;
    private final ModbusDevice device;

    @Activate
    public ModbusDriver(ModbusConfig config, Map<String, Object> properties) {
        this.pid = String.valueOf(properties.getOrDefault("kura.service.pid", properties.get("service.pid")));
        this.link = new LinkState(pid);
        var line = new Line(Connection::open, new Backoff(System::nanoTime, Math::random), link);
        this.device = new ModbusDevice(Settings.of(config), line, System::currentTimeMillis);
    }

    @Modified
    void updated(ModbusConfig config) {
        device.update(Settings.of(config));
    }

    @Deactivate
    void stop() {
        device.close();
    }

    @Override
    public void connect() throws ConnectionException {
        device.connect();
    }

    @Override
    public void disconnect() throws ConnectionException {
        device.disconnect();
    }

    @Override
    public ChannelDescriptor getChannelDescriptor() {
        return new Descriptor();
    }

    @Override
    public void read(List<ChannelRecord> channelRecords) throws ConnectionException {
        device.read(device.plan(channelRecords), channelRecords);
    }

    @Override
    public void write(List<ChannelRecord> channelRecords) throws ConnectionException {
        device.write(channelRecords);
    }

    @Override
    public PreparedRead prepareRead(List<ChannelRecord> channelRecords) {
        return new PreparedModbusRead(device, channelRecords);
    }

    @Override
    public void registerChannelListener(Map<String, Object> channelConfig, ChannelListener channelListener) {
        throw new UnsupportedOperationException(
                "modbus.no_listeners: a Modbus device does not speak unasked; read the channel by a timer instead");
    }

    @Override
    public void unregisterChannelListener(ChannelListener channelListener) {
        // none was ever registered
    }

    @Override
    public String pid() {
        return pid;
    }

    @Override
    public String peer() {
        return "modbus " + device.settings().endpoint() + " unit "
                + device.settings().unit();
    }

    @Override
    public State state() {
        return link.seen().state();
    }

    @Override
    public String reason() {
        return link.seen().reason();
    }

    @Override
    public long connects() {
        return link.connects();
    }

    @Override
    public long failures() {
        return link.failures();
    }
}
