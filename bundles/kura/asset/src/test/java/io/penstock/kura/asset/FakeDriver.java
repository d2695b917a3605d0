// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.asset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.kura.channel.ChannelFlag;
import org.eclipse.kura.channel.ChannelRecord;
import org.eclipse.kura.channel.ChannelStatus;
import org.eclipse.kura.channel.listener.ChannelEvent;
import org.eclipse.kura.channel.listener.ChannelListener;
import org.eclipse.kura.core.configuration.metatype.Tad;
import org.eclipse.kura.core.configuration.metatype.Tscalar;
import org.eclipse.kura.driver.ChannelDescriptor;
import org.eclipse.kura.driver.Driver;
import org.eclipse.kura.driver.PreparedRead;
import org.eclipse.kura.type.TypedValue;
import org.eclipse.kura.type.TypedValues;

/**
 * A driver whose device is a map. Like many of Kura's it answers a prepared read with the same records each time; it
 * counts who is inside, and says when it is called after it was stopped.
 */
class FakeDriver implements Driver {

    static final String ADDRESS = "address";

    final Map<String, TypedValue<?>> device = new ConcurrentHashMap<>();
    final Map<ChannelListener, Map<String, Object>> listeners = new ConcurrentHashMap<>();
    final List<String> asked = new ArrayList<>();
    final AtomicInteger inside = new AtomicInteger();
    final AtomicInteger reads = new AtomicInteger();
    final AtomicInteger prepared = new AtomicInteger();
    final AtomicInteger callsAfterStop = new AtomicInteger();
    volatile boolean stopped;
    volatile boolean prepares = true;
    volatile Optional<RuntimeException> refusesToPrepare = Optional.empty();
    volatile Optional<ConnectionException> unreachable = Optional.empty();
    volatile Optional<ConnectionException> deaf = Optional.empty();
    volatile Runnable whileReading = () -> {};
    volatile long time = 1_000;

    FakeDriver with(String channel, Object value) {
        device.put(channel, TypedValues.newTypedValue(value));
        return this;
    }

    @Override
    public void connect() {}

    @Override
    public void disconnect() {}

    @Override
    public ChannelDescriptor getChannelDescriptor() {
        var address = new Tad();
        address.setId(ADDRESS);
        address.setName("Address");
        address.setType(Tscalar.INTEGER);
        address.setRequired(true);
        address.setDefault("7");
        address.setMin("0");
        return () -> List.of(address);
    }

    @Override
    public void read(List<ChannelRecord> records) throws ConnectionException {
        call();
        try {
            reads.incrementAndGet();
            whileReading.run();
            if (unreachable.isPresent()) {
                throw unreachable.get();
            }
            records.forEach(this::read);
        } finally {
            inside.decrementAndGet();
        }
    }

    @Override
    public void write(List<ChannelRecord> records) throws ConnectionException {
        call();
        try {
            if (unreachable.isPresent()) {
                throw unreachable.get();
            }
            for (ChannelRecord record : records) {
                boolean known = device.containsKey(record.getChannelName());
                record.setChannelStatus(known ? new ChannelStatus(ChannelFlag.SUCCESS) : refused());
                device.computeIfPresent(record.getChannelName(), (name, old) -> record.getValue());
            }
        } finally {
            inside.decrementAndGet();
        }
    }

    @Override
    public PreparedRead prepareRead(List<ChannelRecord> records) {
        if (refusesToPrepare.isPresent()) {
            throw refusesToPrepare.get();
        }
        if (!prepares) {
            throw new UnsupportedOperationException();
        }
        prepared.incrementAndGet();
        return new PreparedRead() {
            @Override
            public List<ChannelRecord> execute() throws ConnectionException {
                read(records);
                return records;
            }

            @Override
            public List<ChannelRecord> getChannelRecords() {
                return records;
            }

            @Override
            public void close() {
                prepared.decrementAndGet();
            }
        };
    }

    @Override
    public void registerChannelListener(Map<String, Object> config, ChannelListener listener)
            throws ConnectionException {
        if (deaf.isPresent()) {
            throw deaf.get();
        }
        listeners.put(listener, config);
    }

    @Override
    public void unregisterChannelListener(ChannelListener listener) {
        listeners.remove(listener);
    }

    /** Reports a channel unasked. */
    void report(String channel, Object value) {
        listeners.forEach((listener, config) -> {
            if (config.get("+name").equals(channel)) {
                ChannelRecord record = ChannelRecord.createReadRecord(
                        channel, TypedValues.newTypedValue(value).getType());
                record.setValue(TypedValues.newTypedValue(value));
                record.setChannelStatus(new ChannelStatus(ChannelFlag.SUCCESS));
                record.setTimestamp(time);
                listener.onChannelEvent(new ChannelEvent(record));
            }
        });
    }

    private void call() throws ConnectionException {
        inside.incrementAndGet();
        if (stopped) {
            callsAfterStop.incrementAndGet();
            inside.decrementAndGet();
            throw new ConnectionException("fake.stopped: called after it was stopped");
        }
    }

    private void read(ChannelRecord record) {
        synchronized (asked) {
            asked.add(record.getChannelName() + " " + record.getValueType() + " "
                    + record.getChannelConfig().get(ADDRESS));
        }
        record.setTimestamp(time);
        TypedValue<?> value = device.get(record.getChannelName());
        if (value == null) {
            record.setChannelStatus(refused());
        } else {
            record.setValue(value);
            record.setChannelStatus(new ChannelStatus(ChannelFlag.SUCCESS));
        }
    }

    private static ChannelStatus refused() {
        return new ChannelStatus(ChannelFlag.FAILURE, "fake.no_such_point: the device has no such point", null);
    }
}
