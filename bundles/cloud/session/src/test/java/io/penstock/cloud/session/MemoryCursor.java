// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.session;

import io.penstock.store.api.Entry;
import io.penstock.store.api.OutboxCursor;
import io.penstock.store.api.Priority;
import io.penstock.store.api.StoredRecord;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A cursor over a list, by the contract of the real one. */
final class MemoryCursor implements OutboxCursor {

    final Set<Long> acknowledged = new TreeSet<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Set<Long> inFlight = new TreeSet<>();
    private Runnable listener = () -> {};
    private int next;

    void append(String topic) {
        long position = entries.size() + 1L;
        entries.add(new StoredRecord(
                position, "s", 1, position, Priority.NORMAL, 0, topic, Map.of(), ByteBuffer.wrap(new byte[] {1})));
        listener.run();
    }

    @Override
    public String name() {
        return "test";
    }

    @Override
    public List<Entry> read(int maxEntries, int maxBytes) {
        List<Entry> read = new ArrayList<>();
        while (next < entries.size() && read.size() < maxEntries) {
            Entry entry = entries.get(next++);
            if (!acknowledged.contains(entry.position())) {
                inFlight.add(entry.position());
                read.add(entry);
            }
        }
        return read;
    }

    @Override
    public void acknowledge(long position) {
        if (inFlight.remove(position)) {
            acknowledged.add(position);
        }
    }

    @Override
    public void acknowledgeThrough(long position) {
        List.copyOf(inFlight).stream().filter(p -> p <= position).forEach(this::acknowledge);
    }

    @Override
    public void rewind() {
        inFlight.clear();
        next = 0;
    }

    @Override
    public void onAvailable(Runnable now) {
        listener = now;
    }

    @Override
    public void close() {}
}
