// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.outbox;

import static io.penstock.store.outbox.Made.accounted;
import static io.penstock.store.outbox.Made.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.store.api.Draft;
import io.penstock.store.api.Entry;
import io.penstock.store.api.Gap;
import io.penstock.store.api.Outbox;
import io.penstock.store.api.OutboxCursor;
import io.penstock.store.api.OutboxException;
import io.penstock.store.api.OutboxWriter;
import io.penstock.store.api.Priority;
import io.penstock.store.api.StoredRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is given up when the room is used up, and what is said about it. A budget of 1 MB in segments of 128 kB. */
class BudgetTest {

    private static final long BUDGET = 1 << 20;
    private static final long SEGMENT = 128 << 10;

    @TempDir
    Path folder;

    @Test
    void theOldestGoAndAGapStandsInTheirPlace() throws IOException {
        try (SegmentOutbox outbox = outbox()) {
            OutboxWriter writer = outbox.open("pump", Outbox.EVERYONE);
            append(writer, Priority.NORMAL, 3000);
            List<Entry> there = Made.all(outbox.cursor("cloud"));
            assertThat(accounted(there, 1)).isEqualTo(numbers(3000));
            assertThat(there.get(0)).isInstanceOfSatisfying(Gap.class, gap -> {
                assertThat(gap.source()).isEqualTo("pump");
                assertThat(gap.first()).isEqualTo(1);
                assertThat(gap.count())
                        .isEqualTo(gap.last())
                        .isEqualTo(outbox.statistics().evicted());
                assertThat(gap.reason()).isEqualTo("outbox.evicted");
                assertThat(gap.priority()).isEqualTo(Priority.NORMAL);
            });
            assertThat(there.stream().filter(Gap.class::isInstance))
                    .as("gaps side by side are one")
                    .hasSize(1);
            assertThat(sizeOnDisk()).isLessThanOrEqualTo(BUDGET + SEGMENT);
        }
        try (SegmentOutbox outbox = outbox()) {
            assertThat(accounted(Made.all(outbox.cursor("cloud")), 1)).isEqualTo(numbers(3000));
        }
    }

    @Test
    void theLowestClassGoesFirstAndAHigherOneNeverForALower() throws IOException {
        try (SegmentOutbox outbox = outbox()) {
            OutboxWriter alarms = outbox.open("alarms", Outbox.EVERYONE);
            OutboxWriter values = outbox.open("values", Outbox.EVERYONE);
            for (int i = 0; i < 40; i++) {
                append(alarms, Priority.HIGH, 5);
                append(values, Priority.LOW, 50);
            }
            OutboxCursor cursor = outbox.cursor("cloud");
            List<Entry> there = Made.all(cursor);
            cursor.rewind();
            assertThat(there.stream().filter(e -> e.epoch() == 1))
                    .hasSize(200)
                    .allMatch(StoredRecord.class::isInstance);
            assertThat(accounted(there, 2)).isEqualTo(numbers(2000));
            int high = 200;
            for (; high < 1150; high++) {
                append(alarms, Priority.HIGH, 1); // what is of class LOW goes for it
            }
            assertThatThrownBy(() -> values.commit(Made.large(20, 1000)))
                    .isInstanceOf(OutboxException.Full.class)
                    .hasMessageStartingWith("outbox.budget: ");
            assertThat(outbox.statistics().refused()).isEqualTo(Map.of("outbox.budget", 20L));
            there = Made.all(outbox.cursor("later"));
            assertThat(there.stream().filter(e -> e.epoch() == 1))
                    .hasSize(high)
                    .allMatch(StoredRecord.class::isInstance);
        }
    }

    @Test
    void aClassThatIsNotGivenUpIsRefusedInstead() throws IOException {
        try (SegmentOutbox outbox = outbox()) {
            OutboxWriter alarms = outbox.open("alarms", Outbox.EVERYONE);
            OutboxWriter values = outbox.open("values", Outbox.EVERYONE);
            append(values, Priority.LOW, 100);
            long accepted = 0;
            boolean full = false;
            while (!full) {
                try {
                    append(alarms, Priority.CRITICAL, 10);
                    accepted += 10;
                } catch (OutboxException.Full e) {
                    full = true;
                }
            }
            List<Entry> there = Made.all(outbox.cursor("cloud"));
            assertThat(accounted(there, 1)).isEqualTo(numbers((int) accepted));
            assertThat(there.stream().filter(e -> e.epoch() == 1)).allMatch(StoredRecord.class::isInstance);
            assertThat(there.stream().filter(e -> e.epoch() == 2)).hasSize(1).allMatch(Gap.class::isInstance);
            assertThat(outbox.statistics().state()).startsWith("outbox.budget: ");
        }
    }

    @Test
    void whatEverybodyHasAcknowledgedGoesWithoutAGap() throws IOException {
        try (SegmentOutbox outbox = outbox()) {
            OutboxWriter writer = outbox.open("pump", Outbox.EVERYONE);
            OutboxCursor cursor = outbox.cursor("cloud");
            List<Entry> delivered = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                append(writer, Priority.NORMAL, 50);
                List<Entry> read = cursor.read(1000, 1 << 20);
                read.forEach(entry -> cursor.acknowledge(entry.position()));
                delivered.addAll(read);
            }
            assertThat(delivered).hasSize(3000).allMatch(StoredRecord.class::isInstance);
            assertThat(outbox.statistics().evicted()).isZero();
            assertThat(sizeOnDisk()).isLessThanOrEqualTo(BUDGET);
        }
    }

    @Test
    void whatIsInFlightIsNotGivenUp() throws IOException {
        try (SegmentOutbox outbox = outbox()) {
            OutboxWriter writer = outbox.open("pump", Outbox.EVERYONE);
            OutboxCursor cursor = outbox.cursor("cloud");
            append(writer, Priority.NORMAL, 100);
            List<Entry> inFlight = cursor.read(40, 1 << 20);
            append(writer, Priority.NORMAL, 3000);
            cursor.rewind();
            List<Entry> there = Made.all(cursor);
            assertThat(Made.names(there.subList(0, 40))).isEqualTo(Made.names(inFlight));
            assertThat(there.get(40)).isInstanceOfSatisfying(Gap.class, gap -> assertThat(gap.first())
                    .isEqualTo(41));
            assertThat(accounted(there, 1)).isEqualTo(numbers(3100));
        }
    }

    @Test
    void aGapIsNotSeenByACursorThatHasItsRecords() throws IOException {
        try (SegmentOutbox outbox = outbox()) {
            OutboxWriter writer = outbox.open("pump", Outbox.EVERYONE);
            OutboxCursor quick = outbox.cursor("quick");
            OutboxCursor slow = outbox.cursor("slow");
            append(writer, Priority.NORMAL, 1000);
            List<Entry> read = quick.read(700, 1 << 20);
            quick.acknowledgeThrough(read.get(699).position());
            append(writer, Priority.NORMAL, 3000);
            List<Entry> rest = Made.all(quick);
            assertThat(rest.get(0)).isInstanceOfSatisfying(Gap.class, gap -> assertThat(gap.first())
                    .isEqualTo(701));
            assertThat(accounted(rest, 1)).isEqualTo(numbers(4000).subList(700, 4000));
            assertThat(accounted(Made.all(slow), 1)).isEqualTo(numbers(4000));
        }
    }

    @Test
    void depthIsWhatIsLeftToRead() throws IOException {
        var random = new Random(11);
        try (SegmentOutbox outbox = outbox()) {
            OutboxWriter a = outbox.open("a", Outbox.EVERYONE);
            OutboxWriter b = outbox.open("b", "one");
            OutboxCursor one = outbox.cursor("one");
            OutboxCursor two = outbox.cursor("two");
            for (int i = 0; i < 150; i++) {
                append(random.nextBoolean() ? a : b, Priority.NORMAL, 30);
                one.read(random.nextInt(20), 1 << 20).stream()
                        .filter(e -> random.nextInt(3) > 0)
                        .forEach(e -> one.acknowledge(e.position()));
                two.read(random.nextInt(5), 1 << 20).forEach(e -> two.acknowledge(e.position()));
                if (random.nextInt(5) == 0) {
                    one.rewind();
                }
            }
            one.rewind();
            two.rewind();
            assertThat(outbox.statistics().evicted()).isPositive();
            assertThat(outbox.statistics().cursors().get(0).depth())
                    .isEqualTo(Made.all(one).size());
            assertThat(outbox.statistics().cursors().get(1).depth())
                    .isEqualTo(Made.all(two).size());
        }
        try (SegmentOutbox outbox = outbox()) {
            assertThat(outbox.statistics().cursors().get(0).depth())
                    .isEqualTo(Made.all(outbox.cursor("one")).size());
        }
    }

    @Test
    void aSmallerBudgetTakesEffectWhileItRuns() throws IOException {
        try (SegmentOutbox outbox = outbox()) {
            OutboxWriter writer = outbox.open("pump", Outbox.EVERYONE);
            OutboxCursor cursor = outbox.cursor("cloud");
            append(writer, Priority.NORMAL, 1000);
            outbox.adjust(Made.settings(folder, 512 << 10, 64 << 10), Sealing.none());
            append(writer, Priority.NORMAL, 1);
            assertThat(sizeOnDisk()).isLessThanOrEqualTo(512 << 10);
            assertThat(accounted(Made.all(cursor), 1)).isEqualTo(numbers(1001));
        }
    }

    private SegmentOutbox outbox() throws IOException {
        return Made.outbox(Made.settings(folder, BUDGET, SEGMENT), TestDisk.hasty());
    }

    /** Records of about 900 bytes, in commits of at most ten. */
    private static void append(OutboxWriter writer, Priority priority, int count) {
        for (int left = count; left > 0; left -= 10) {
            List<Draft> drafts = new ArrayList<>();
            for (int i = 0; i < Math.min(10, left); i++) {
                drafts.add(new Draft(priority, "t", Map.of(), new byte[850]));
            }
            writer.commit(drafts);
        }
    }

    private long sizeOnDisk() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
