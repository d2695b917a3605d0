// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.outbox;

import static io.penstock.store.outbox.Made.accounted;
import static io.penstock.store.outbox.Made.drafts;
import static io.penstock.store.outbox.Made.names;
import static io.penstock.store.outbox.Made.numbers;
import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.store.api.Entry;
import io.penstock.store.api.Gap;
import io.penstock.store.api.Outbox;
import io.penstock.store.api.OutboxException;
import io.penstock.store.api.OutboxWriter;
import io.penstock.store.api.StoredRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a start makes of files that were cut, changed, deleted or left half done. */
class RecoveryTest {

    @TempDir
    Path temporary;

    private Path folder;

    @BeforeEach
    void makeFolder() {
        folder = temporary.resolve("outbox");
    }

    @Test
    void aFileCutAnywhereInItsLastCommitLosesNothingBefore() throws IOException {
        List<String> before;
        long accepted;
        try (SegmentOutbox outbox = Made.outbox(Made.settings(folder), TestDisk.hasty())) {
            OutboxWriter writer = outbox.open("pump", Outbox.EVERYONE);
            writer.commit(drafts(3));
            accepted = Files.size(segments().get(0));
            before = names(Made.all(outbox.cursor("cloud")));
            writer.commit(drafts(2));
        }
        byte[] whole = Files.readAllBytes(segments().get(0));
        for (int length = (int) accepted; length < whole.length; length++) {
            reset(whole, length);
            try (SegmentOutbox outbox = Made.outbox(Made.settings(folder), TestDisk.hasty())) {
                List<String> there = names(Made.all(outbox.cursor("cloud")));
                assertThat(there).as("cut at %d", length).startsWith(before.toArray(String[]::new));
                assertThat(there.size()).isLessThan(5);
                assertThat(outbox.statistics().setAside()).isZero();
                OutboxWriter again = outbox.open("pump", Outbox.EVERYONE);
                assertThat(again.epoch()).isEqualTo(2);
                again.commit(drafts(1));
            }
            try (SegmentOutbox outbox = Made.outbox(Made.settings(folder), TestDisk.hasty())) {
                assertThat(outbox.statistics().tornBytes())
                        .as("cut once is cut for good")
                        .isZero();
                assertThat(names(Made.all(outbox.cursor("other")))).last().isEqualTo("pump 2:1");
            }
        }
    }

    @Test
    void aTornCommitMayHaveHolesAnywhere() throws IOException {
        long accepted;
        try (SegmentOutbox outbox = Made.outbox(Made.settings(folder), TestDisk.hasty())) {
            OutboxWriter writer = outbox.open("pump", Outbox.EVERYONE);
            writer.commit(drafts(3));
            accepted = Files.size(segments().get(0));
            writer.commit(drafts(20));
        }
        byte[] whole = Files.readAllBytes(segments().get(0));
        for (int hole = (int) accepted; hole < whole.length - 16; hole += 16) {
            byte[] torn = whole.clone();
            for (int i = hole; i < hole + 16; i++) {
                torn[i] = 0; // a block that never reached the disk
            }
            reset(torn, torn.length);
            try (SegmentOutbox outbox = Made.outbox(Made.settings(folder), TestDisk.hasty())) {
                assertThat(outbox.statistics().setAside())
                        .as("hole at %d", hole)
                        .isZero();
                assertThat(outbox.statistics().tornBytes()).isPositive();
                List<Entry> there = Made.all(outbox.cursor("cloud"));
                assertThat(there).allMatch(StoredRecord.class::isInstance);
                assertThat(there).hasSizeBetween(3, 22);
                assertThat(there)
                        .extracting(e -> ((StoredRecord) e).seq())
                        .containsExactlyElementsOf(IntStream.rangeClosed(1, there.size())
                                .mapToObj(i -> (long) i)
                                .toList());
            }
        }
    }

    @Test
    void aFlippedBitCostsItsRecordAndSaysSo() throws IOException {
        try (SegmentOutbox outbox = Made.outbox(Made.settings(folder), TestDisk.hasty())) {
            OutboxWriter pump = outbox.open("pump", Outbox.EVERYONE);
            OutboxWriter valve = outbox.open("valve", Outbox.EVERYONE);
            for (int i = 0; i < 3; i++) {
                pump.commit(drafts(2));
                valve.commit(drafts(1));
            }
        }
        byte[] whole = Files.readAllBytes(segments().get(0));
        int lastCommit = whole.length - 2 * (Frame.HEAD + 20);
        for (int at = 0; at < lastCommit; at += 3) {
            byte[] flipped = whole.clone();
            flipped[at] ^= (byte) (1 << at % 8);
            reset(flipped, flipped.length);
            try (SegmentOutbox outbox = Made.outbox(Made.settings(folder), TestDisk.hasty())) {
                List<Entry> there = Made.all(outbox.cursor("cloud"));
                assertThat(accounted(there, 1)).as("pump, flipped at %d", at).isEqualTo(numbers(6));
                assertThat(accounted(there, 2)).as("valve, flipped at %d", at).isEqualTo(numbers(3));
                assertThat(there).extracting(Entry::position).isSorted().doesNotHaveDuplicates();
                assertThat(there.stream().filter(Gap.class::isInstance).count()).isLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void aDamagedSegmentInTheMiddleIsSetAsideAndTheRestIsRead() throws IOException {
        try (SegmentOutbox outbox = Made.outbox(small(), TestDisk.hasty())) {
            fill(outbox, 30);
        }
        Path middle = segments().get(2);
        byte[] bytes = Files.readAllBytes(middle);
        new Random(7).nextBytes(bytes); // nothing of it can be read
        Files.write(middle, bytes);
        for (int start = 0; start < 2; start++) {
            try (SegmentOutbox outbox = Made.outbox(small(), TestDisk.hasty())) {
                List<Entry> there = Made.all(outbox.cursor("cloud" + start));
                assertThat(accounted(there, 1)).isEqualTo(numbers(300));
                assertThat(there.stream().filter(Gap.class::isInstance))
                        .singleElement()
                        .satisfies(gap -> assertThat(((Gap) gap).reason()).isEqualTo("outbox.corrupt"));
                assertThat(outbox.statistics().setAside()).isEqualTo(start == 0 ? 1 : 0);
                assertThat(outbox.statistics().gaps()).isEqualTo(1);
            }
            assertThat(list(".bad")).hasSize(1);
        }
    }

    @Test
    void damageWithinASegmentCostsOnlyWhatItCovers() throws IOException {
        try (SegmentOutbox outbox = Made.outbox(small(), TestDisk.hasty())) {
            fill(outbox, 30);
        }
        Path middle = segments().get(2);
        byte[] bytes = Files.readAllBytes(middle);
        for (int i = 10_000; i < 12_000; i++) {
            bytes[i] = (byte) 0xAA;
        }
        Files.write(middle, bytes);
        try (SegmentOutbox outbox = Made.outbox(small(), TestDisk.hasty())) {
            List<Entry> there = Made.all(outbox.cursor("cloud"));
            assertThat(accounted(there, 1)).isEqualTo(numbers(300));
            assertThat(there.stream().filter(StoredRecord.class::isInstance).count())
                    .isBetween(295L, 299L);
        }
    }

    @Test
    void aDeletedSegmentIsReportedAsMissing() throws IOException {
        try (SegmentOutbox outbox = Made.outbox(small(), TestDisk.hasty())) {
            outbox.cursor("cloud");
            fill(outbox, 30);
        }
        Files.delete(segments().get(2));
        for (int start = 0; start < 2; start++) {
            try (SegmentOutbox outbox = Made.outbox(small(), TestDisk.hasty())) {
                List<Entry> there = Made.all(outbox.cursor("cloud"));
                assertThat(accounted(there, 1)).isEqualTo(numbers(300));
                assertThat(there.stream().filter(Gap.class::isInstance))
                        .singleElement()
                        .satisfies(gap -> assertThat(((Gap) gap).reason()).isEqualTo("outbox.missing"));
            }
        }
    }

    @Test
    void aCutSegmentInTheMiddleIsDamagedAndNotTorn() throws IOException {
        try (SegmentOutbox outbox = Made.outbox(small(), TestDisk.hasty())) {
            fill(outbox, 30);
        }
        Path middle = segments().get(1);
        byte[] bytes = Files.readAllBytes(middle);
        Files.write(middle, Arrays.copyOf(bytes, bytes.length - 5_000));
        try (SegmentOutbox outbox = Made.outbox(small(), TestDisk.hasty())) {
            assertThat(accounted(Made.all(outbox.cursor("cloud")), 1)).isEqualTo(numbers(300));
            assertThat(outbox.statistics().setAside()).isEqualTo(1);
            assertThat(outbox.statistics().tornBytes()).isZero();
        }
    }

    @Test
    void anInterruptedSettingAsideIsDoneAgain() throws IOException {
        try (SegmentOutbox outbox = Made.outbox(small(), TestDisk.hasty())) {
            fill(outbox, 30);
        }
        Path middle = segments().get(2);
        byte[] bytes = Files.readAllBytes(middle);
        bytes[9_999] ^= 1;
        Files.write(middle, bytes);
        Files.move(middle, Names.aside(middle)); // the lights went out between the two renames
        Files.write(Names.beside(middle), new byte[100]);
        try (SegmentOutbox outbox = Made.outbox(small(), TestDisk.hasty())) {
            assertThat(accounted(Made.all(outbox.cursor("cloud")), 1)).isEqualTo(numbers(300));
        }
        assertThat(list(".aside")).isEmpty();
        assertThat(list(".new")).isEmpty();
        assertThat(list(".bad")).hasSize(1);
    }

    @Test
    void aHalfMadeSegmentIsNoLoss() throws IOException {
        try (SegmentOutbox outbox = Made.outbox(Made.settings(folder), TestDisk.hasty())) {
            outbox.open("pump", Outbox.EVERYONE).commit(drafts(3));
        }
        byte[] header = Files.readAllBytes(segments().get(0));
        for (int length : new int[] {0, 1, 63, 64, 70}) {
            Path next = Names.segment(folder, 5);
            Files.write(next, new byte[length]);
            if (length > 64) {
                Files.write(next, Arrays.copyOf(header, 40));
            }
            try (SegmentOutbox outbox = Made.outbox(Made.settings(folder), TestDisk.hasty())) {
                assertThat(Made.all(outbox.cursor("cloud")))
                        .as("%d bytes", length)
                        .hasSize(3);
                assertThat(outbox.statistics().setAside()).isZero();
            }
            assertThat(segments()).hasSize(1);
        }
    }

    @Test
    void damagedCursorsStartFromTheOldest() throws IOException {
        try (SegmentOutbox outbox = Made.outbox(Made.settings(folder), TestDisk.hasty())) {
            outbox.open("pump", Outbox.EVERYONE).commit(drafts(3));
            var cursor = outbox.cursor("cloud");
            cursor.acknowledgeThrough(cursor.read(2, 1000).get(1).position());
        }
        byte[] sound = Files.readAllBytes(folder.resolve(Names.CURSORS));
        for (int at = 0; at < sound.length; at++) {
            byte[] flipped = sound.clone();
            flipped[at] ^= 4;
            Files.write(folder.resolve(Names.CURSORS), flipped);
            Outbox outbox = Made.outbox(Made.settings(folder), TestDisk.hasty());
            assertThat(Made.all(outbox.cursor("cloud"))).as("flipped at %d", at).hasSizeBetween(1, 3);
            ((SegmentOutbox) outbox).close();
            Files.write(folder.resolve(Names.CURSORS), sound);
        }
    }

    @Test
    void positionsAreNeverGivenTwiceEvenIfTheEndOfTheLogIsGone() throws IOException {
        try (SegmentOutbox outbox = Made.outbox(Made.settings(folder), TestDisk.hasty())) {
            outbox.open("pump", Outbox.EVERYONE).commit(drafts(3));
            var cursor = outbox.cursor("cloud");
            cursor.acknowledgeThrough(cursor.read(3, 1000).get(2).position());
        }
        Files.delete(segments().get(0));
        try (SegmentOutbox outbox = Made.outbox(Made.settings(folder), TestDisk.hasty())) {
            OutboxWriter writer = outbox.open("pump", Outbox.EVERYONE);
            assertThat(writer.epoch()).as("the cursors' file remembers").isEqualTo(2);
            writer.commit(drafts(2));
            assertThat(names(Made.all(outbox.cursor("cloud")))).containsExactly("pump 2:1", "pump 2:2");
        }
    }

    @Test
    void damageWhileItRunsIsReportedToo() throws IOException {
        try (SegmentOutbox outbox = Made.outbox(small(), TestDisk.hasty())) {
            fill(outbox, 30);
            Path middle = segments().get(2);
            byte[] bytes = Files.readAllBytes(middle);
            bytes[10_000] ^= 1;
            Files.write(middle, bytes);
            var cursor = outbox.cursor("cloud");
            List<Entry> there = new ArrayList<>();
            int refusals = 0;
            while (there.size() < 300 && refusals < 100) {
                try {
                    there.addAll(cursor.read(1000, 1 << 20));
                } catch (OutboxException.Broken e) {
                    assertThat(e.reason()).isEqualTo("outbox.corrupt");
                    refusals++;
                    outbox.cursor("behind the repair " + refusals); // waits its turn on the committer
                }
            }
            assertThat(refusals).isEqualTo(1);
            assertThat(accounted(there, 1)).isEqualTo(numbers(300));
            assertThat(outbox.statistics().cursors().get(1).depth()).isEqualTo(300);
        }
    }

    private OutboxSettings small() {
        return Made.settings(folder, 8 << 20, 64 << 10);
    }

    private static void fill(SegmentOutbox outbox, int commits) {
        OutboxWriter writer = outbox.open("pump", Outbox.EVERYONE);
        for (int i = 0; i < commits; i++) {
            writer.commit(Made.large(10, 1000));
        }
    }

    private List<Path> segments() throws IOException {
        return list(".seg");
    }

    private List<Path> list(String suffix) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(suffix)).sorted().toList();
        }
    }

    private void reset(byte[] content, int length) throws IOException {
        Path segment = segments().get(0);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.write(segment, Arrays.copyOf(content, length));
    }
}
