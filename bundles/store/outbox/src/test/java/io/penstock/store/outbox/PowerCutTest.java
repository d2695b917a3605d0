// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.store.api.Draft;
import io.penstock.store.api.Entry;
import io.penstock.store.api.Gap;
import io.penstock.store.api.Outbox;
import io.penstock.store.api.OutboxCursor;
import io.penstock.store.api.OutboxException;
import io.penstock.store.api.OutboxWriter;
import io.penstock.store.api.Priority;
import io.penstock.store.api.Receipt;
import io.penstock.store.api.StoredRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The lights go out before each single operation on the disk. Whatever is then left of it, everything accepted is there,
 * was delivered, or is in a gap that the budget made.
 */
@Timeout(120)
class PowerCutTest {

    /** Within so many operations, a call that was left out is noticed, or others have made up for it. */
    private static final int SOON = 8;

    @TempDir
    Path folder;

    private final Set<String> accepted = new TreeSet<>();
    private final Set<String> delivered = new TreeSet<>();
    private final Set<Integer> seen = new HashSet<>();
    private int images;
    private int left = Integer.MAX_VALUE;
    private int starts = 2;
    private Optional<String> loss = Optional.empty();
    private MemoryDisk disk = MemoryDisk.of(Map.of());
    private final TestKeys keys = TestKeys.with("one", "two");

    /** Keys over time, three for each start. */
    private List<String> schedule = Collections.nCopies(6, "");

    @Test
    void noInstantOfAPowerCutLosesWhatWasAccepted() throws IOException {
        work(call -> true);
        assertThat(loss).isEmpty();
        assertThat(images).isGreaterThan(300);
        System.out.println("power cuts replayed: " + images + " different states of the disk");
    }

    @Test
    void norWhileTheKeyThatSealsItChanges() throws IOException {
        schedule = List.of("", "one", "two", "two", "", "one");
        work(call -> true);
        assertThat(loss).isEmpty();
        assertThat(images).isGreaterThan(300);
        System.out.println("power cuts replayed over changes of the key: " + images + " different states of the disk");
    }

    @Test
    void aForceThatIsLeftOutWhileTheKeyChangesIsNoticed() throws IOException {
        schedule = List.of("", "one", "two", "two", "", "one");
        work(call -> !call.operation().equals("force") || !Names.isSegment(call.file()));
        assertThat(loss).isPresent();
    }

    /**
     * But for those that others make up for before anything depends on them: the header of a segment and the opening of a
     * source, by the first record behind; a rewritten segment's name, since what it replaces says more and not less.
     */
    @Test
    void whicheverCallIsLeftOutIsNoticed() throws IOException {
        starts = 1;
        List<MemoryDisk.Call> calls = new ArrayList<>();
        left = 0;
        work(calls::add);
        calls.removeIf(call -> call.operation().equals("forceDirectory") && call.changes() == 0);
        calls.removeIf(call -> call.file().getFileName().toString().startsWith(Names.CURSORS));
        Map<String, Integer> unnoticed = new TreeMap<>();
        for (MemoryDisk.Call call : calls) {
            if (!noticed(call)) {
                unnoticed.merge(call.operation() + " " + kind(call), 1, Integer::sum);
            }
        }
        System.out.println("calls left out one at a time: " + calls.size() + ", made up for: " + unnoticed);
        assertThat(unnoticed).doesNotContainKey("force .seg.new");
        assertThat(unnoticed.getOrDefault("force .seg", 0)).isLessThan(4);
        assertThat(unnoticed.getOrDefault("rename .seg", 0)).isLessThan(3);
        assertThat(unnoticed.values().stream().mapToInt(i -> i).sum()).isLessThan(calls.size() / 4);
    }

    @Test
    void aPlaceThatWasSavedIsNotForgottenWhicheverCallIsLeftOut() throws IOException {
        assertThat(placesKept(-1)).isTrue();
        for (int call = 0; call < 3; call++) { // force, rename, forceDirectory
            assertThat(placesKept(call)).as("without call %d", call).isFalse();
        }
    }

    /** Whether what was acknowledged before a cursor was closed never comes again. @param leftOut of the calls for that */
    private boolean placesKept(int leftOut) throws IOException {
        int[] since = {Integer.MIN_VALUE};
        disk = new MemoryDisk((operation, file) -> {}, call -> since[0]++ != leftOut);
        List<Map<Path, byte[]>> after;
        try (SegmentOutbox outbox = Made.outbox(settings(), disk)) {
            outbox.open("values", Outbox.EVERYONE).commit(Made.drafts(3));
            OutboxCursor cursor = outbox.cursor("cloud");
            cursor.acknowledgeThrough(Made.all(cursor).get(1).position());
            since[0] = 0;
            cursor.close();
            after = disk.images();
        }
        for (Map<Path, byte[]> image : after) {
            Map<Path, byte[]> moved = new TreeMap<>();
            Path elsewhere = folder.resolve("places");
            elsewhere.toFile().mkdirs();
            image.forEach((name, content) -> moved.put(elsewhere.resolve(name.getFileName()), content));
            try (SegmentOutbox outbox = Made.outbox(settings().in(elsewhere), MemoryDisk.of(moved))) {
                if (Made.all(outbox.cursor("cloud")).size() != 1) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean noticed(MemoryDisk.Call leftOut) throws IOException {
        accepted.clear();
        delivered.clear();
        seen.clear();
        loss = Optional.empty();
        left = 0;
        try {
            work(call -> {
                boolean out = call.number() == leftOut.number();
                left = out ? SOON : left;
                return !out;
            });
            left = SOON;
            replay("end", folder);
        } catch (OutboxException.Broken e) {
            return true;
        }
        return loss.isPresent();
    }

    private static String kind(MemoryDisk.Call call) {
        String name = call.file().getFileName().toString();
        return call.operation().equals("forceDirectory")
                ? call.changes() + " names"
                : name.substring(Math.max(0, name.indexOf('.')));
    }

    @Test
    void aForceOfASegmentThatIsLeftOutIsNoticed() throws IOException {
        work(call -> !call.operation().equals("force") || !Names.isSegment(call.file()));
        assertThat(loss).isPresent();
    }

    @Test
    void aForceOfTheFolderThatIsLeftOutIsNoticed() throws IOException {
        work(call -> !call.operation().equals("forceDirectory"));
        assertThat(loss).isPresent();
    }

    @Test
    void aForceOfARewrittenSegmentThatIsLeftOutIsNoticed() throws IOException {
        work(call -> !call.operation().equals("force") || !Names.isBeside(call.file()));
        assertThat(loss).isPresent();
    }

    @Test
    void aPowerCutWhileADamagedSegmentIsSetAsideCostsNothingMore() throws IOException {
        OutboxSettings settings = Made.settings(folder, 8 << 20, 64 << 10);
        disk = MemoryDisk.of(Map.of());
        try (SegmentOutbox outbox = Made.outbox(settings, disk)) {
            OutboxWriter writer = outbox.open("pump", Outbox.EVERYONE);
            for (int i = 0; i < 20; i++) {
                writer.commit(Made.large(10, 1000));
            }
        }
        Map<Path, byte[]> damaged = disk.images().get(0);
        Path middle = Names.segments(disk, folder).get(1);
        damaged.get(middle)[20_000] ^= 1;
        MemoryDisk[] during = new MemoryDisk[1];
        List<List<Map<Path, byte[]>>> cuts = new ArrayList<>();
        during[0] = MemoryDisk.of(damaged, (operation, file) -> cuts.add(during[0].images()));
        Made.outbox(settings, during[0]).close();
        Set<Integer> tried = new HashSet<>();
        for (List<Map<Path, byte[]>> cut : cuts) {
            for (Map<Path, byte[]> image : cut) {
                if (tried.add(hash(image))) {
                    try (SegmentOutbox outbox = Made.outbox(settings, MemoryDisk.of(image))) {
                        List<Entry> there = Made.all(outbox.cursor("cloud"));
                        assertThat(Made.accounted(there, 1)).isEqualTo(Made.numbers(200));
                        assertThat(there.stream().filter(Gap.class::isInstance)).hasSize(1);
                    }
                }
            }
        }
        assertThat(tried).hasSizeGreaterThan(4);
    }

    /** Appends, delivers, fills the budget so that segments are rewritten, and opens twice. */
    private void work(Predicate<MemoryDisk.Call> does) throws IOException {
        disk = new MemoryDisk(this::replay, does);
        for (int start = 0; start < starts; start++) {
            try (SegmentOutbox outbox = Made.outbox(settings(), disk, key(3 * start))) {
                OutboxWriter values = outbox.open("values", Outbox.EVERYONE);
                OutboxWriter alarms = outbox.open("alarms", Outbox.EVERYONE);
                OutboxCursor cursor = outbox.cursor("cloud");
                for (int i = 0; i < 14; i++) {
                    if (i > 0 && i % 5 == 0) {
                        outbox.adjust(settings(), key(3 * start + i / 5));
                    }
                    accept(values, Priority.NORMAL, 4);
                    accept(alarms, Priority.HIGH, 1);
                    for (Entry entry : cursor.read(i < 7 ? 4 : 0, 1 << 20)) {
                        synchronized (this) {
                            note(delivered, entry);
                        }
                        cursor.acknowledge(entry.position());
                    }
                }
                cursor.close();
            }
        }
        replay("end", folder);
    }

    private Sealing key(int index) {
        return keys.sealing(schedule.get(index));
    }

    private OutboxSettings settings() {
        return Made.settings(folder, 512 << 10, 64 << 10);
    }

    private void accept(OutboxWriter writer, Priority priority, int count) {
        Receipt receipt =
                writer.commit(Collections.nCopies(count, new Draft(priority, "t", Map.of(), new byte[12_000])));
        synchronized (this) {
            for (long seq = receipt.first(); seq <= receipt.last(); seq++) {
                accepted.add(receipt.source() + " " + receipt.epoch() + ":" + seq);
            }
        }
    }

    /** Called by whoever works on the disk: the committer, or a caller in its turn. */
    private synchronized void replay(String operation, Path file) {
        if (loss.isPresent() || left-- <= 0) {
            return;
        }
        for (Map<Path, byte[]> image : disk.images()) {
            if (loss.isEmpty() && seen.add(31 * hash(image) + accepted.size())) {
                images++;
                missing(image)
                        .ifPresent(what -> loss = Optional.of("before " + operation + " of " + file.getFileName()
                                + ", image " + images + ": " + what));
            }
        }
    }

    private Optional<String> missing(Map<Path, byte[]> image) {
        Path elsewhere = folder.resolve("replay"); // for the lock only
        elsewhere.toFile().mkdirs();
        Map<Path, byte[]> moved = new TreeMap<>();
        image.forEach((name, content) -> moved.put(elsewhere.resolve(name.getFileName()), content));
        try (SegmentOutbox outbox = Made.outbox(settings().in(elsewhere), MemoryDisk.of(moved), key(5))) {
            Set<String> there = new TreeSet<>(delivered);
            List<Entry> entries = Made.all(outbox.cursor("cloud"));
            entries.forEach(entry -> note(there, entry));
            Set<String> lost = new TreeSet<>(accepted);
            lost.removeAll(there);
            List<Entry> strange = entries.stream()
                    .filter(entry -> entry instanceof Gap gap && !gap.reason().equals(Planner.EVICTED))
                    .toList();
            OutboxWriter next = outbox.open("values", Outbox.EVERYONE);
            boolean again = accepted.stream().anyMatch(name -> name.startsWith("values " + next.epoch() + ":"));
            return lost.isEmpty() && strange.isEmpty() && !again
                    ? Optional.empty()
                    : Optional.of("lost " + lost + ", strange " + strange + ", epoch again " + again);
        } catch (IOException | RuntimeException e) {
            return Optional.of("does not open: " + e);
        }
    }

    private static void note(Set<String> names, Entry entry) {
        if (entry instanceof StoredRecord) {
            names.add(Made.name(entry));
        } else if (entry instanceof Gap gap) {
            for (long seq = gap.first(); seq <= gap.last(); seq++) {
                names.add(gap.source() + " " + gap.epoch() + ":" + seq);
            }
        }
    }

    private static int hash(Map<Path, byte[]> image) {
        List<Object> parts = new ArrayList<>();
        new TreeMap<>(image).forEach((name, content) -> {
            parts.add(name);
            parts.add(Arrays.hashCode(content));
        });
        return parts.hashCode();
    }
}
