// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.modbus;

import java.util.List;
import org.eclipse.kura.channel.ChannelRecord;
import org.eclipse.kura.driver.Driver.ConnectionException;
import org.eclipse.kura.driver.PreparedRead;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A read that is planned once, and again when the driver's configuration changed.
 *
 * <p>Each execution answers records of its own, since an asset scales them in place and two of its threads may be at
 * it; they carry no channel configuration, which would cost a map each and which their channel has.
 */
final class PreparedModbusRead implements PreparedRead {

    private static final Logger LOG = LoggerFactory.getLogger(PreparedModbusRead.class);

    private final ModbusDevice device;
    private final List<ChannelRecord> templates;
    private volatile ReadPlan plan;

    PreparedModbusRead(ModbusDevice device, List<ChannelRecord> records) {
        this.device = device;
        this.templates = List.copyOf(records);
        this.plan = planned();
    }

    @Override
    public List<ChannelRecord> execute() throws ConnectionException {
        var current = plan;
        if (!current.settings().equals(device.settings())) {
            current = planned();
            plan = current;
        }
        var fresh = new ChannelRecord[templates.size()];
        for (int i = 0; i < fresh.length; i++) {
            var template = templates.get(i);
            fresh[i] = ChannelRecord.createReadRecord(
                    template.getChannelName(), template.getValueType(), template.getUnit());
        }
        var into = List.of(fresh);
        device.read(current, into);
        return into;
    }

    @Override
    public List<ChannelRecord> getChannelRecords() {
        return templates;
    }

    @Override
    public void close() {
        // the line is the driver's and stays; the plan goes with this object
    }

    private ReadPlan planned() {
        var made = device.plan(templates);
        made.problems().forEach(problem -> LOG.warn("{}; this channel fails until that is changed", problem));
        return made;
    }
}
