// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.machine.store;

import io.penstock.kura.files.FileLayer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** What was submitted and where it stands: a file each, replaced durably at each step; and the file handed in. */
public final class Journal {

    private static final int KEPT = 100;

    private final FileLayer layer;
    private final Durable durable;
    private final Path entries;
    private final Path incoming;
    private final List<String> damaged = new ArrayList<>();
    private final SortedMap<Long, Entry> all = new ConcurrentSkipListMap<>(Comparator.reverseOrder());

    /** @param folder {@code bundles/} of the data folder */
    public Journal(FileLayer layer, Path folder) throws IOException {
        this.layer = layer;
        this.durable = new Durable(layer);
        this.entries = folder.toAbsolutePath().resolve("journal");
        this.incoming = folder.toAbsolutePath().resolve("incoming");
        for (String name : layer.list(entries)) {
            if (name.endsWith(".json")) {
                read(entries.resolve(name));
            }
        }
    }

    private void read(Path file) {
        try {
            Entry entry = Json.read(layer, file, Entry.class);
            all.put(entry.number(), entry);
        } catch (IOException e) {
            damaged.add(String.valueOf(e.getMessage()));
        }
    }

    /** Entries that could not be read, a sentence each. */
    public List<String> damaged() {
        return List.copyOf(damaged);
    }

    /** Newest first. */
    public SortedMap<Long, Entry> all() {
        return new TreeMap<>(all);
    }

    public Optional<Entry> find(String id) {
        return all.values().stream()
                .filter(entry -> entry.wish().id().equals(id))
                .findFirst();
    }

    public long next() {
        return all.isEmpty() ? 1 : all.firstKey() + 1;
    }

    /** Returns when the step is durable. */
    public void put(Entry entry) throws IOException {
        durable.write(path(entry.number()), entry);
        all.put(entry.number(), entry);
    }

    /** The same for a step that has been done: where there is no room it is true all the same, and written later. */
    public void end(Entry entry) {
        durable.writeOrOwe(path(entry.number()), entry);
        all.put(entry.number(), entry);
    }

    /** Whether there is something to write yet. */
    public boolean owes() {
        return durable.owes();
    }

    /** Writes it, as far as there is room. */
    public void pay() {
        durable.pay();
    }

    private Path path(long number) {
        return entries.resolve(number + ".json");
    }

    /** Where the file of a submission is kept until its end. */
    public Path file(long number) {
        return incoming.resolve(number + ".unit");
    }

    /** @param end of the name of a file that came beside it; empty for the file itself */
    public void receive(long number, String end, InputStream content) throws IOException {
        durable.copy(content, file(number).resolveSibling(file(number).getFileName() + end));
    }

    /** Deletes what is there of a submission that was not taken. */
    public void forget(long number) throws IOException {
        layer.delete(path(number));
        all.remove(number);
        for (String name : layer.list(incoming)) {
            if (name.startsWith(number + ".")) {
                layer.delete(incoming.resolve(name));
            }
        }
    }

    /** Deletes files of submissions that have ended, or never began, and entries that are too many. */
    public void prune() throws IOException {
        for (String name : layer.list(incoming)) {
            if (over(Long.parseLong(name.split("\\.", 2)[0]))) {
                layer.delete(incoming.resolve(name));
            }
        }
        while (all.size() > KEPT && all.get(all.lastKey()).phase().isEnd()) {
            layer.delete(path(all.lastKey()));
            all.remove(all.lastKey());
        }
    }

    /** What is newer than every entry is being received just now. */
    private boolean over(long number) {
        Entry entry = all.get(number);
        return entry == null
                ? !all.isEmpty() && number < all.firstKey()
                : entry.phase().isEnd();
    }
}
