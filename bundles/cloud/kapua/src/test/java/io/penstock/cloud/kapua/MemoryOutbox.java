// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.kapua;

import io.penstock.store.api.CursorStatistics;
import io.penstock.store.api.Draft;
import io.penstock.store.api.Entry;
import io.penstock.store.api.Gap;
import io.penstock.store.api.Outbox;
import io.penstock.store.api.OutboxCursor;
import io.penstock.store.api.OutboxException;
import io.penstock.store.api.OutboxStatistics;
import io.penstock.store.api.OutboxWriter;
import io.penstock.store.api.Priority;
import io.penstock.store.api.Receipt;
import io.penstock.store.api.StoredRecord;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** An outbox by the contract of the real one, in memory. */
final class MemoryOutbox implements Outbox {

    private final List<Entry> entries = new ArrayList<>();
    private final List<String> destinations = new ArrayList<>();
    private final Map<String, Cursor> cursors = new HashMap<>();
    private final Map<String, Long> epochs = new HashMap<>();
    private long lastEpoch;

    /** Positions that a cursor has acknowledged. */
    synchronized Set<Long> acknowledged(String cursor) {
        return new TreeSet<>(cursors.get(cursor).acknowledged);
    }

    synchronized int size() {
        return entries.size();
    }

    synchronized void lose(String destination, String source, long first, long last) {
        add(
                destination,
                new Gap(
                        entries.size() + 1L,
                        source,
                        1,
                        first,
                        last,
                        last - first + 1,
                        Priority.NORMAL,
                        "outbox.evicted"));
    }

    @Override
    public synchronized OutboxWriter open(String source, String destination) {
        long epoch = ++lastEpoch;
        epochs.put(source, epoch);
        return new Writer(source, destination, epoch);
    }

    @Override
    public synchronized OutboxCursor cursor(String name) {
        Cursor cursor = cursors.computeIfAbsent(name, Cursor::new);
        if (cursor.open) {
            throw new OutboxException.Refused("outbox.cursor_in_use", name);
        }
        cursor.open = true;
        cursor.rewind();
        return cursor;
    }

    @Override
    public void forget(String name) {
        cursors.remove(name);
    }

    @Override
    public OutboxStatistics statistics() {
        return new OutboxStatistics(
                "memory", "", 0, 0, Map.of(), 0, 0, size(), 0, 0, 0, 0, 0, 0, List.<CursorStatistics>of());
    }

    private void add(String destination, Entry entry) {
        entries.add(entry);
        destinations.add(destination);
        cursors.values().forEach(cursor -> cursor.listener.run());
    }

    private final class Writer implements OutboxWriter {
        private final String source;
        private final String destination;
        private final long epoch;
        private long seq;

        Writer(String source, String destination, long epoch) {
            this.source = source;
            this.destination = destination;
            this.epoch = epoch;
        }

        @Override
        public String source() {
            return source;
        }

        @Override
        public long epoch() {
            return epoch;
        }

        @Override
        public CompletionStage<Receipt> append(List<Draft> drafts) {
            return CompletableFuture.completedStage(commit(drafts));
        }

        @Override
        public Receipt commit(List<Draft> drafts) {
            synchronized (MemoryOutbox.this) {
                if (epochs.get(source) != epoch) {
                    throw new OutboxException.Refused("outbox.fenced", source);
                }
                long first = seq + 1;
                for (Draft draft : drafts) {
                    add(
                            destination,
                            new StoredRecord(
                                    entries.size() + 1L,
                                    source,
                                    epoch,
                                    ++seq,
                                    draft.priority(),
                                    0,
                                    draft.topic(),
                                    draft.attributes(),
                                    ByteBuffer.wrap(draft.payload()).asReadOnlyBuffer()));
                }
                return new Receipt(source, epoch, first, seq);
            }
        }

        @Override
        public void close() {}
    }

    private final class Cursor implements OutboxCursor {
        private final String name;
        private final Set<Long> acknowledged = new TreeSet<>();
        private final Set<Long> inFlight = new TreeSet<>();
        private volatile Runnable listener = () -> {};
        private boolean open;
        private int next;

        Cursor(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public List<Entry> read(int maxEntries, int maxBytes) {
            synchronized (MemoryOutbox.this) {
                List<Entry> read = new ArrayList<>();
                for (; next < entries.size() && read.size() < maxEntries; next++) {
                    String destination = destinations.get(next);
                    Entry entry = entries.get(next);
                    if ((destination.isEmpty() || destination.equals(name))
                            && !acknowledged.contains(entry.position())) {
                        inFlight.add(entry.position());
                        read.add(entry);
                    }
                }
                return read;
            }
        }

        @Override
        public void acknowledge(long position) {
            synchronized (MemoryOutbox.this) {
                if (inFlight.remove(position)) {
                    acknowledged.add(position);
                }
            }
        }

        @Override
        public void acknowledgeThrough(long position) {
            synchronized (MemoryOutbox.this) {
                List.copyOf(inFlight).stream().filter(each -> each <= position).forEach(this::acknowledge);
            }
        }

        @Override
        public void rewind() {
            synchronized (MemoryOutbox.this) {
                inFlight.clear();
                next = 0;
            }
        }

        @Override
        public void onAvailable(Runnable now) {
            listener = now;
        }

        @Override
        public void close() {
            synchronized (MemoryOutbox.this) {
                open = false;
                listener = () -> {};
            }
        }
    }
}
