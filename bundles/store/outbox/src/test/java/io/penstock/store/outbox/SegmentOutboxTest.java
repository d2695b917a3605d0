// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.outbox;

import static io.penstock.store.outbox.Made.draft;
import static io.penstock.store.outbox.Made.drafts;
import static io.penstock.store.outbox.Made.names;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.store.api.Draft;
import io.penstock.store.api.Entry;
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
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentOutboxTest {

    @TempDir
    Path folder;

    @Test
    void givesBackWhatWasAppended() throws IOException {
        try (SegmentOutbox outbox = Made.outbox(Made.settings(folder))) {
            OutboxWriter writer = outbox.open("pump", Outbox.EVERYONE);
            writer.commit(List.of(new Draft(
                    Priority.HIGH, "störung/1", Map.of("retain", "true", "empty", ""), new byte[] {1, 2, 3})));
            List<Entry> read = outbox.cursor("cloud").read(10, 1000);
            assertThat(read).singleElement().isInstanceOfSatisfying(StoredRecord.class, record -> {
                assertThat(record.source()).isEqualTo("pump");
                assertThat(record.epoch()).isEqualTo(writer.epoch());
                assertThat(record.seq()).isEqualTo(1);
                assertThat(record.priority()).isEqualTo(Priority.HIGH);
                assertThat(record.topic()).isEqualTo("störung/1");
                assertThat(record.attributes()).isEqualTo(Map.of("retain", "true", "empty", ""));
                assertThat(record.acceptedAt()).isEqualTo(Made.NOW);
                assertThat(record.payload().remaining()).isEqualTo(3);
                assertThat(record.payload().get(record.payload().position() + 2))
                        .isEqualTo((byte) 3);
            });
        }
    }

    @Test
    void numbersBySourceAndEpochAndNotByTime() throws IOException {
        try (SegmentOutbox outbox = Made.outbox(Made.settings(folder))) {
            OutboxWriter pump = outbox.open("pump", Outbox.EVERYONE);
            OutboxWriter valve = outbox.open("valve", Outbox.EVERYONE);
            assertThat(pump.commit(drafts(2))).isEqualTo(new Receipt("pump", 1, 1, 2));
            assertThat(valve.commit(drafts(1))).isEqualTo(new Receipt("valve", 2, 1, 1));
            assertThat(pump.commit(drafts(1))).isEqualTo(new Receipt("pump", 1, 3, 3));
            assertThat(pump.commit(List.of())).isEqualTo(new Receipt("pump", 1, 4, 3));
        }
        try (SegmentOutbox outbox = Made.outbox(Made.settings(folder))) {
            OutboxWriter pump = outbox.open("pump", Outbox.EVERYONE);
            assertThat(pump.commit(drafts(1))).isEqualTo(new Receipt("pump", 3, 1, 1));
            assertThat(names(Made.all(outbox.cursor("cloud"))))
                    .containsExactly("pump 1:1", "pump 1:2", "valve 2:1", "pump 1:3", "pump 3:1");
        }
    }

    @Test
    void aSecondOpeningFencesOffTheFirst() throws IOException {
        try (SegmentOutbox outbox = Made.outbox(Made.settings(folder))) {
            OutboxWriter first = outbox.open("pump", Outbox.EVERYONE);
            OutboxWriter second = outbox.open("pump", Outbox.EVERYONE);
            second.commit(drafts(1));
            assertThatThrownBy(() -> first.commit(drafts(1)))
                    .isInstanceOf(OutboxException.Refused.class)
                    .hasMessageStartingWith("outbox.fenced: ");
            assertThat(names(Made.all(outbox.cursor("cloud")))).containsExactly("pump 2:1");
        }
    }

    @Test
    void aCursorGoesOnWhereItsAcknowledgementsEnd() throws IOException {
        try (SegmentOutbox outbox = Made.outbox(Made.settings(folder))) {
            outbox.open("pump", Outbox.EVERYONE).commit(drafts(5));
            OutboxCursor cursor = outbox.cursor("cloud");
            List<Entry> read = cursor.read(4, 1 << 20);
            cursor.acknowledge(read.get(0).position());
            cursor.acknowledge(read.get(2).position()); // 2 is still missing
            cursor.close();
            OutboxCursor again = outbox.cursor("cloud");
            assertThat(names(Made.all(again))).containsExactly("pump 1:2", "pump 1:4", "pump 1:5");
        }
        try (SegmentOutbox outbox = Made.outbox(Made.settings(folder))) {
            assertThat(names(Made.all(outbox.cursor("cloud"))))
                    .as("acknowledgements above the low-water mark are not durable")
                    .containsExactly("pump 1:2", "pump 1:3", "pump 1:4", "pump 1:5");
        }
    }

    @Test
    void aRewoundCursorDoesNotRepeatWhatWasAcknowledged() throws IOException {
        try (SegmentOutbox outbox = Made.outbox(Made.settings(folder))) {
            outbox.open("pump", Outbox.EVERYONE).commit(drafts(4));
            OutboxCursor cursor = outbox.cursor("cloud");
            List<Entry> read = cursor.read(4, 1 << 20);
            cursor.acknowledge(read.get(1).position());
            cursor.acknowledge(read.get(1).position());
            cursor.rewind();
            assertThat(names(Made.all(cursor))).containsExactly("pump 1:1", "pump 1:3", "pump 1:4");
            cursor.acknowledgeThrough(read.get(3).position());
            assertThat(outbox.statistics().cursors().get(0).depth()).isZero();
            assertThat(outbox.statistics().cursors().get(0).acknowledged()).isEqualTo(4);
        }
    }

    @Test
    void twoCursorsDontDisturbEachOther() throws IOException {
        try (SegmentOutbox outbox = Made.outbox(Made.settings(folder))) {
            outbox.open("pump", Outbox.EVERYONE).commit(drafts(2));
            OutboxCursor one = outbox.cursor("one");
            OutboxCursor other = outbox.cursor("other");
            one.acknowledgeThrough(one.read(2, 1 << 20).get(1).position());
            assertThat(Made.all(one)).isEmpty();
            assertThat(names(Made.all(other))).containsExactly("pump 1:1", "pump 1:2");
            assertThatThrownBy(() -> outbox.cursor("one")).hasMessageStartingWith("outbox.cursor_in_use: ");
        }
    }

    @Test
    void whatIsForOneCursorIsSeenByNoOther() throws IOException {
        try (SegmentOutbox outbox = Made.outbox(Made.settings(folder))) {
            OutboxCursor kapua = outbox.cursor("kapua");
            OutboxCursor mqtt = outbox.cursor("mqtt");
            outbox.open("a", "kapua").commit(drafts(2));
            outbox.open("b", Outbox.EVERYONE).commit(drafts(1));
            assertThat(names(Made.all(kapua))).containsExactly("a 1:1", "a 1:2", "b 2:1");
            assertThat(names(Made.all(mqtt))).containsExactly("b 2:1");
            assertThat(outbox.statistics().cursors().get(1).depth()).isEqualTo(1);
        }
    }

    @Test
    void tellsACursorOfWhatItSeesAndOfNothingElse() throws IOException {
        try (SegmentOutbox outbox = Made.outbox(Made.settings(folder))) {
            List<String> told = new ArrayList<>();
            outbox.cursor("kapua").onAvailable(() -> told.add("kapua"));
            outbox.cursor("mqtt").onAvailable(() -> told.add("mqtt"));
            outbox.open("a", "kapua").commit(drafts(1));
            outbox.cursor("barrier"); // behind the commit on the one thread
            assertThat(told).containsExactly("kapua");
        }
    }

    @Test
    void readsAcrossSegmentsAndDeletesThoseThatAreDone() throws IOException {
        OutboxSettings small = Made.settings(folder, 8 << 20, 64 << 10);
        try (SegmentOutbox outbox = Made.outbox(small)) {
            OutboxWriter writer = outbox.open("pump", Outbox.EVERYONE);
            for (int i = 0; i < 40; i++) {
                writer.commit(Made.large(10, 1000));
            }
            assertThat(outbox.statistics().segments()).isGreaterThan(5);
            OutboxCursor cursor = outbox.cursor("cloud");
            List<Entry> all = Made.all(cursor);
            assertThat(all).hasSize(400);
            assertThat(all).extracting(e -> ((StoredRecord) e).seq()).isSorted();
            cursor.acknowledgeThrough(all.get(399).position());
        }
        try (SegmentOutbox outbox = Made.outbox(small)) {
            assertThat(outbox.statistics().segments()).isEqualTo(1);
            assertThat(Made.all(outbox.cursor("cloud"))).isEmpty();
            assertThat(outbox.open("pump", Outbox.EVERYONE).epoch()).isEqualTo(2);
        }
    }

    @Test
    void recordsOfAnySizeUpToTheLimitComeBackWhole() throws IOException {
        try (SegmentOutbox outbox = Made.outbox(Made.settings(folder))) {
            OutboxWriter writer = outbox.open("pump", Outbox.EVERYONE);
            int[] sizes = {0, 1, 4095, 4096, 4097, 1 << 20, 3 << 20, 7};
            for (int size : sizes) {
                writer.commit(Made.large(1, size));
            }
            List<Entry> read = Made.all(outbox.cursor("cloud"));
            assertThat(read.stream()
                            .mapToInt(e -> ((StoredRecord) e).payload().remaining())
                            .toArray())
                    .isEqualTo(sizes);
            assertThatThrownBy(() -> writer.commit(Made.large(1, 9 << 20)))
                    .hasMessageStartingWith("outbox.too_large: ");
            assertThatThrownBy(() ->
                            writer.commit(List.of(new Draft(Priority.LOW, "t".repeat(70_000), Map.of(), new byte[0]))))
                    .hasMessageStartingWith("outbox.too_large: ");
            assertThat(writer.commit(drafts(1)).first()).isEqualTo(sizes.length + 1L);
        }
    }

    @Test
    void whatIsPassedOverDoesNotCountAsRead() throws IOException {
        try (SegmentOutbox outbox = Made.outbox(Made.settings(folder, 64 << 20, 8 << 20))) {
            OutboxWriter others = outbox.open("others", "another");
            OutboxWriter mine = outbox.open("mine", Outbox.EVERYONE);
            for (int i = 0; i < 40; i++) {
                others.commit(Made.large(100, 1000));
            }
            mine.commit(drafts(3));
            OutboxCursor cursor = outbox.cursor("cloud");
            assertThat(cursor.read(2, 1)).as("one, whatever its size").hasSize(1);
            cursor.rewind();
            List<Entry> read = cursor.read(2, 1000);
            assertThat(names(read)).containsExactly("mine 2:1", "mine 2:2");
            cursor.acknowledgeThrough(read.get(1).position());
            cursor.close();
            assertThat(names(outbox.cursor("cloud").read(2, 1000)))
                    .as("from the middle of a segment")
                    .containsExactly("mine 2:3");
        }
    }

    @Test
    void manyWritersShareCommits() throws Exception {
        try (SegmentOutbox outbox = Made.outbox(Made.settings(folder))) {
            int writers = 8;
            int each = 200;
            var start = new CountDownLatch(1);
            List<Thread> threads = IntStream.range(0, writers)
                    .mapToObj(i -> {
                        OutboxWriter writer = outbox.open("w" + i, Outbox.EVERYONE);
                        return new Thread(() -> {
                            await(start);
                            for (int n = 0; n < each; n++) {
                                writer.commit(List.of(draft("x")));
                            }
                        });
                    })
                    .toList();
            threads.forEach(Thread::start);
            start.countDown();
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(outbox.statistics().appended()).isEqualTo((long) writers * each);
            assertThat(outbox.statistics().commits()).isLessThan((long) writers * each);
            List<Entry> all = Made.all(outbox.cursor("cloud"));
            for (int i = 0; i < writers; i++) {
                String name = "w" + i;
                assertThat(all.stream()
                                .filter(e -> e.source().equals(name))
                                .mapToLong(e -> ((StoredRecord) e).seq())
                                .toArray())
                        .isEqualTo(IntStream.rangeClosed(1, each).asLongStream().toArray());
            }
        }
    }

    @Test
    void aSecondOutboxIsKeptOutOfTheFolder() throws IOException {
        try (SegmentOutbox outbox = Made.outbox(Made.settings(folder))) {
            assertThatThrownBy(() -> Made.outbox(Made.settings(folder))).hasMessageStartingWith("outbox.locked: ");
            outbox.open("still", Outbox.EVERYONE).commit(drafts(1));
        }
        Made.outbox(Made.settings(folder)).close();
    }

    @Test
    void aClosedOutboxRefusesWithAReason() throws IOException {
        SegmentOutbox outbox = Made.outbox(Made.settings(folder));
        OutboxWriter writer = outbox.open("pump", Outbox.EVERYONE);
        OutboxCursor cursor = outbox.cursor("cloud");
        outbox.close();
        assertThatThrownBy(() -> writer.commit(drafts(1))).isInstanceOf(OutboxException.Closed.class);
        assertThatThrownBy(() -> outbox.open("pump", Outbox.EVERYONE)).isInstanceOf(OutboxException.Closed.class);
        cursor.close();
        assertThatThrownBy(() -> cursor.read(1, 1)).isInstanceOf(OutboxException.Closed.class);
    }

    @Test
    void aNameThatCannotBeKeptIsRefused() throws IOException {
        try (SegmentOutbox outbox = Made.outbox(Made.settings(folder))) {
            for (String name : List.of("", "two\nlines", "x".repeat(1025))) {
                assertThatThrownBy(() -> outbox.cursor(name)).hasMessageStartingWith("outbox.name: ");
                assertThatThrownBy(() -> outbox.open(name, Outbox.EVERYONE)).hasMessageStartingWith("outbox.name: ");
            }
        }
    }

    @Test
    void aForgottenCursorHoldsNothingBackAndBeginsAnew() throws IOException {
        try (SegmentOutbox outbox = Made.outbox(Made.settings(folder))) {
            outbox.open("pump", Outbox.EVERYONE).commit(drafts(3));
            OutboxCursor cursor = outbox.cursor("cloud");
            cursor.acknowledgeThrough(cursor.read(3, 1 << 20).get(2).position());
            cursor.close();
            outbox.forget("cloud");
            assertThat(outbox.statistics().cursors()).isEmpty();
            assertThat(Made.all(outbox.cursor("cloud"))).hasSize(3);
        }
    }

    @Test
    void statisticsShowDepthAndAge() throws IOException {
        long[] now = {Made.NOW};
        try (SegmentOutbox outbox =
                new SegmentOutbox("outbox", Made.settings(folder), new RealDisk(), Sealing.none(), () -> now[0])) {
            OutboxCursor cursor = outbox.cursor("cloud");
            OutboxWriter writer = outbox.open("pump", Outbox.EVERYONE);
            writer.commit(drafts(1));
            now[0] += 5_000;
            writer.commit(drafts(1));
            assertThat(outbox.statistics().cursors().get(0).depth()).isEqualTo(2);
            assertThat(outbox.statistics().cursors().get(0).oldest()).hasSeconds(5);
            cursor.acknowledge(cursor.read(1, 1 << 20).get(0).position());
            assertThat(outbox.statistics().cursors().get(0).depth()).isEqualTo(1);
            cursor.acknowledge(cursor.read(1, 1 << 20).get(0).position());
            assertThat(outbox.statistics().cursors().get(0).oldest()).isZero();
        }
        try (SegmentOutbox outbox = new SegmentOutbox(
                "outbox", Made.settings(folder), new RealDisk(), Sealing.none(), () -> now[0] + 60_000)) {
            outbox.open("pump", Outbox.EVERYONE);
            outbox.cursor("late");
            assertThat(outbox.statistics().cursors().get(1).depth()).isEqualTo(2);
            assertThat(outbox.statistics().cursors().get(1).oldest()).hasSeconds(65);
            assertThat(outbox.statistics().recovered()).isEqualTo(2);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
