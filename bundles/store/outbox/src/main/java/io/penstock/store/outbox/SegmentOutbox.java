// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.outbox;

import io.penstock.kura.seal.KeyEntries;
import io.penstock.kura.seal.Keys;
import io.penstock.store.api.CursorStatistics;
import io.penstock.store.api.Outbox;
import io.penstock.store.api.OutboxCursor;
import io.penstock.store.api.OutboxException;
import io.penstock.store.api.OutboxStatistics;
import io.penstock.store.api.OutboxWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An outbox in a folder. Opening recovers what is there; closing makes durable what was queued. */
public final class SegmentOutbox implements Outbox, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SegmentOutbox.class);
    private static final int LONGEST_NAME = 1024;

    private final String pid;
    private final LiveSettings settings;
    private final FolderLock folder;
    private final Recovery.Found found;
    private final long recovered;
    private final Places places;
    private final SegmentLog log;
    private final Budget budget;
    private final CommitQueue queue;
    private final Counters counters = new Counters();
    private final AtomicInteger epochs;
    private final Committer committer;
    private final LongSupplier clock;
    private final Thread thread;
    private final Object opening = new Object();

    /** One with 512 MB in segments of 64 MB, for whoever is not a component: a bench, a test, a tool. */
    public static SegmentOutbox in(Path folder) throws IOException {
        return new SegmentOutbox(
                "outbox", OutboxSettings.usual(folder), new RealDisk(), Sealing.none(), System::currentTimeMillis);
    }

    /** The same with another budget of bytes, at least 512 KB, and segments to match. */
    public static SegmentOutbox in(Path folder, long budget) throws IOException {
        OutboxSettings settings = OutboxSettings.usual(folder).within(budget);
        return new SegmentOutbox("outbox", settings, new RealDisk(), Sealing.none(), System::currentTimeMillis);
    }

    /** The same, sealed with a key. */
    public static SegmentOutbox sealed(Path folder, KeyEntries keys, String alias) throws IOException {
        return new SegmentOutbox(
                "outbox",
                OutboxSettings.usual(folder).sealedWith(alias),
                new RealDisk(),
                new Sealing(new Keys(keys, new SecureRandom()), alias, false),
                System::currentTimeMillis);
    }

    SegmentOutbox(String pid, OutboxSettings initial, Disk disk, Sealing sealing, LongSupplier clock)
            throws IOException {
        this.pid = pid;
        this.settings = new LiveSettings(initial);
        this.clock = clock;
        disk.createDirectories(settings.now().folder());
        this.folder = FolderLock.of(settings.now().folder());
        try {
            var file = new Cursors(disk, settings.now().folder());
            Cursors.Saved saved = file.load().orElse(new Cursors.Saved(0, Map.of()));
            this.found = recover(disk, sealing, saved);
            this.epochs = new AtomicInteger(Math.max(found.epochs(), saved.epochs()));
            this.places = new Places(file, saved.lows());
            this.log = new SegmentLog(disk, settings, sealing, found, places, epochs.get(), clock);
            for (Map.Entry<String, Long> low : saved.lows().entrySet()) {
                places.put(new Place(low.getKey(), low.getValue(), Backlog.of(log, low.getKey(), low.getValue())));
            }
            this.recovered = entries();
            this.budget = new Budget(log, settings, bytesBeside(disk));
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
        this.queue = new CommitQueue(settings.now().queueBytes());
        this.committer = new Committer(queue, log, budget, places, settings, epochs, counters, clock, System::nanoTime);
        this.thread = new Thread(committer, "penstock outbox " + pid);
        thread.setDaemon(true);
        thread.start();
    }

    /** A log whose end was lost may be shorter than what a cursor has acknowledged: positions are never given twice. */
    private Recovery.Found recover(Disk disk, Sealing sealing, Cursors.Saved saved) throws IOException {
        long low = saved.lows().values().stream().mapToLong(l -> l).min().orElse(0);
        long high = saved.lows().values().stream().mapToLong(l -> l).max().orElse(0);
        Recovery.Found there = new Recovery(disk, settings.now().folder(), sealing, low, clock).run();
        return there.endingAt(Math.max(there.end(), high));
    }

    private long bytesBeside(Disk disk) throws IOException {
        long bytes = 0;
        for (Path file : disk.list(settings.now().folder())) {
            if (Names.isBad(file)) {
                try (DiskFile bad = disk.open(file)) {
                    bytes += bad.size();
                }
            }
        }
        return bytes;
    }

    /** Other limits, from the next commit on. The folder and the queue stay. */
    void adjust(OutboxSettings to, Sealing sealing) throws KeyException {
        log.seal(sealing);
        settings.adjust(to);
        committer.submit(new Chore<>(() -> {
            log.changeKey(epochs.get());
            return null;
        }));
    }

    @Override
    public OutboxWriter open(String source, String destination) {
        checked(source);
        synchronized (opening) { // epochs become durable in the order in which they are given
            var identity = new Source(epochs.incrementAndGet(), source, destination);
            var writer = new LogWriter(committer, settings, identity);
            var request = new Opening(
                    identity, () -> log.opened(writer).ifPresent(before -> before.refuse(fenced(identity))));
            committer.submitAndHelp(request);
            await(request.result());
            return writer;
        }
    }

    private static OutboxException fenced(Source by) {
        return new OutboxException.Refused(
                "outbox.fenced",
                by.name() + " was opened again, as epoch " + by.epoch() + ". Use one writer for each source.");
    }

    @Override
    public OutboxCursor cursor(String name) {
        checked(name);
        Place place = onCommitter(() -> place(name));
        if (!place.open()) {
            throw new OutboxException.Refused(
                    "outbox.cursor_in_use", "the cursor " + name + " is open. Give each connector a name of its own.");
        }
        return new LogCursor(log, place, this::repair, this::save);
    }

    private Place place(String name) throws IOException {
        Optional<Place> known = places.get(name);
        if (known.isPresent()) {
            return known.get();
        }
        long oldest = log.segments().get(0).base();
        var place = new Place(name, oldest, Backlog.of(log, name, oldest));
        places.put(place);
        return place;
    }

    @Override
    public void forget(String name) {
        onCommitter(() -> {
            places.remove(name);
            places.save(epochs.get());
            return null;
        });
    }

    private void repair(Segment segment) {
        committer.submit(new Chore<>(() -> {
            log.repair(segment, epochs.get());
            for (Place place : places.all()) {
                long low = place.low();
                while (!place.recounted(low, Backlog.of(log, place.name(), low))) {
                    low = place.low(); // something was acknowledged meanwhile
                }
            }
            return null;
        }));
    }

    private void save() {
        try {
            onCommitter(() -> {
                places.save(epochs.get());
                return null;
            });
        } catch (OutboxException e) {
            LOG.debug("the outbox saves the places itself when it closes, or each second", e);
        }
    }

    @Override
    public OutboxStatistics statistics() {
        List<CursorStatistics> cursors = places.all().stream()
                .sorted(Comparator.comparing(Place::name))
                .map(place -> place.statistics(clock.getAsLong()))
                .toList();
        List<Segment> segments = log.segments();
        return new OutboxStatistics(
                pid,
                counters.state(),
                counters.appended(),
                counters.commits(),
                counters.refused(),
                budget.evicted(),
                segments.stream().mapToLong(s -> s.tally().gaps()).sum(),
                entries(),
                budget.used(),
                settings.now().budget(),
                segments.size(),
                found.tornBytes(),
                found.setAside(),
                recovered,
                cursors);
    }

    private long entries() {
        return log.segments().stream().mapToLong(s -> s.tally().entries()).sum();
    }

    /** Makes durable what was queued and where the cursors stand. */
    @Override
    public void close() {
        queue.close();
        try {
            thread.join();
            folder.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the committer ends by itself
        } catch (IOException e) {
            LOG.debug("the lock of {} was not freed", settings.now().folder(), e);
        }
    }

    private <T> T onCommitter(Chore.Work<T> work) {
        var chore = new Chore<>(work);
        committer.submitAndHelp(chore);
        return await(chore.result());
    }

    private static <T> T await(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof OutboxException refused ? refused : e;
        }
    }

    private static void checked(String name) {
        if (name.isEmpty()
                || FrameWriter.utf8(name).length > LONGEST_NAME
                || name.chars().anyMatch(Character::isISOControl)) {
            throw new OutboxException.Refused(
                    "outbox.name",
                    "\"" + name + "\" cannot name a source or a cursor: 1 to " + LONGEST_NAME
                            + " bytes, no control characters.");
        }
    }
}
