// SPDX-License-Identifier: Apache-2.0
package io.penstock.feature.apps;

import java.util.List;
import java.util.Map;
import org.eclipse.kura.channel.ChannelFlag;
import org.eclipse.kura.channel.ChannelRecord;
import org.eclipse.kura.channel.ChannelStatus;
import org.eclipse.kura.channel.listener.ChannelListener;
import org.eclipse.kura.configuration.ConfigurableComponent;
import org.eclipse.kura.driver.ChannelDescriptor;
import org.eclipse.kura.driver.Driver;
import org.eclipse.kura.driver.PreparedRead;
import org.eclipse.kura.type.TypedValues;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;

/** The device that the recorded gateway had: {@code temp} is 21.5, and {@code sp} can be written, not read. */
@Component(
        name = PlcConfig.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        service = {Driver.class, ConfigurableComponent.class})
@Designate(ocd = PlcConfig.class, factory = true)
public final class Plc implements Driver, ConfigurableComponent {

    @Activate
    public Plc() {
        // nothing to open
    }

    @Override
    public void connect() {
        // always there
    }

    @Override
    public void disconnect() {
        // always there
    }

    @Override
    public ChannelDescriptor getChannelDescriptor() {
        return () -> List.of();
    }

    @Override
    public void read(List<ChannelRecord> records) {
        for (ChannelRecord record : records) {
            if (record.getChannelName().equals("temp")) {
                record.setValue(TypedValues.newDoubleValue(21.5));
                record.setChannelStatus(new ChannelStatus(ChannelFlag.SUCCESS));
            } else {
                record.setChannelStatus(new ChannelStatus(ChannelFlag.FAILURE, "bad address", null));
            }
            record.setTimestamp(1_758_000_000_000L);
        }
    }

    @Override
    public void write(List<ChannelRecord> records) {
        for (ChannelRecord record : records) {
            record.setChannelStatus(new ChannelStatus(ChannelFlag.SUCCESS));
            record.setTimestamp(1_758_000_000_000L);
        }
    }

    @Override
    public PreparedRead prepareRead(List<ChannelRecord> records) {
        throw new UnsupportedOperationException("not asked for here");
    }

    @Override
    public void registerChannelListener(Map<String, Object> channel, ChannelListener listener) {
        throw new UnsupportedOperationException("it does not speak unasked");
    }

    @Override
    public void unregisterChannelListener(ChannelListener listener) {
        // none was ever registered
    }
}
