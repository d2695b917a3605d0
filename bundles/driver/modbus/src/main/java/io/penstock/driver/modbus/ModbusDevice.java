// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.modbus;

import io.penstock.driver.modbus.FieldException.Busy;
import io.penstock.driver.modbus.FieldException.NotConnected;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.eclipse.kura.channel.ChannelRecord;
import org.eclipse.kura.driver.Driver.ConnectionException;

/** What the driver does, without a framework: reads, writes and a configuration that changes. */
final class ModbusDevice implements AutoCloseable {

    private final Line line;
    private final LongSupplier clock;
    private volatile Settings settings;

    /** @param clock milliseconds since the epoch, for the records */
    ModbusDevice(Settings settings, Line line, LongSupplier clock) {
        this.settings = settings;
        this.line = line;
        this.clock = clock;
    }

    Settings settings() {
        return settings;
    }

    /** Plans a read for the present settings. */
    ReadPlan plan(List<ChannelRecord> records) {
        return ReadPlan.of(records, settings, clock);
    }

    /** Executes a plan; where the line cannot be had, every record fails for that. */
    void read(ReadPlan plan, List<ChannelRecord> into) throws ConnectionException {
        try {
            open(line.use(plan.settings(), turn -> plan.execute(turn, into)));
        } catch (Busy e) {
            plan.fail(into, e);
        }
    }

    void write(List<ChannelRecord> records) throws ConnectionException {
        var now = settings;
        try {
            open(line.use(now, turn -> new Writer(now, clock).write(records, turn)));
        } catch (Busy e) {
            var status = Statuses.of(e);
            records.forEach(record -> Statuses.fail(record, status, clock.getAsLong()));
        }
    }

    /** Connects at once, also where a pause after failures has not passed. */
    void connect() throws ConnectionException {
        var now = settings;
        var failure = new AtomicReference<NotConnected>();
        try {
            open(line.use(now, turn -> {
                try {
                    line.connect(now, true);
                } catch (NotConnected e) {
                    failure.set(e);
                }
            }));
        } catch (Busy e) {
            throw new ConnectionException(e.getMessage(), e);
        }
        if (failure.get() != null) {
            throw new ConnectionException(failure.get().getMessage(), failure.get());
        }
    }

    /** Ends the connection; the next read or write makes another. */
    void disconnect() throws ConnectionException {
        try {
            line.disconnect(settings);
        } catch (Busy e) {
            throw new ConnectionException(e.getMessage(), e);
        }
    }

    /** Takes another configuration. Only another device, and not another timeout, costs the connection. */
    void update(Settings changed) {
        settings = changed; // whoever asks next, for another device, ends the connection to this one
    }

    @Override
    public void close() {
        line.close(settings);
    }

    private static void open(boolean had) throws ConnectionException {
        if (!had) {
            throw new ConnectionException("modbus.closed: this driver was stopped; ask its successor");
        }
    }
}
