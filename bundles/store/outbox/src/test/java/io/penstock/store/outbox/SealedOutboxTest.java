// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.outbox;

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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An outbox whose segments are sealed: what is in the files, and what becomes of it when keys change, go, or lie. */
class SealedOutboxTest {

    @TempDir
    Path temporary;

    private final TestKeys keys = TestKeys.with("one", "two");
    private Path folder;

    @BeforeEach
    void makeFolder() {
        folder = temporary.resolve("outbox");
    }

    @Test
    void nothingOfARecordStandsInTheFiles() throws IOException {
        try (SegmentOutbox outbox = open("one")) {
            outbox.open("secret-source", "secret-destination")
                    .commit(List.of(new Draft(
                            Priority.NORMAL,
                            "secret-topic",
                            Map.of("secret-key", "secret-value"),
                            "secret-payload".getBytes(StandardCharsets.UTF_8))));
        }
        assertThat(everything()).doesNotContain("secret");
        try (SegmentOutbox outbox = open("one")) {
            StoredRecord record =
                    (StoredRecord) Made.all(outbox.cursor("secret-destination")).get(0);
            assertThat(record.source()).isEqualTo("secret-source");
            assertThat(record.topic()).isEqualTo("secret-topic");
            assertThat(record.attributes()).containsExactly(Map.entry("secret-key", "secret-value"));
            assertThat(Made.text(record)).isEqualTo("secret-payload");
        }
        assertThat(everything()).doesNotContain("secret-p").doesNotContain("secret-s");
    }

    @Test
    void itsBytesAreCountedAsTheyAreOnTheDisk() throws IOException {
        try (SegmentOutbox outbox = open("one")) {
            outbox.open("pump", Outbox.EVERYONE).commit(Made.drafts(10));
            assertThat(outbox.statistics().bytes())
                    .isEqualTo(Files.size(segments().get(0)));
        }
    }

    @Test
    void theOptionIsTurnedOnAndOffSegmentBySegment() throws IOException {
        commitOne("", "first");
        commitOne("one", "second");
        commitOne("", "third");
        assertThat(segments()).hasSize(3);
        assertThat(Files.readString(segments().get(0), StandardCharsets.ISO_8859_1))
                .contains("first");
        assertThat(Files.readString(segments().get(1), StandardCharsets.ISO_8859_1))
                .doesNotContain("second");
        try (SegmentOutbox outbox = open("two")) {
            assertThat(texts(outbox)).containsExactly("first", "second", "third");
        }
    }

    @Test
    void anotherKeySealsWhatComesNextWhileTheOutboxWorks() throws IOException {
        try (SegmentOutbox outbox = open("one")) {
            OutboxWriter writer = outbox.open("pump", Outbox.EVERYONE);
            writer.commit(List.of(Made.draft("old")));
            outbox.adjust(Made.settings(folder), keys.sealing("two"));
            writer.commit(List.of(Made.draft("new")));
            assertThat(segments()).hasSize(2);
            OutboxCursor cursor = outbox.cursor("cloud");
            List<Entry> all = Made.all(cursor);
            assertThat(all.stream().map(Made::text)).containsExactly("old", "new");
            cursor.acknowledge(all.get(0).position());
            Awaitility.await().until(() -> segments().size() == 1);
        }
        keys.remove("one");
        try (SegmentOutbox outbox = open("two")) {
            assertThat(texts(outbox)).containsExactly("new");
        }
    }

    @Test
    void aKeyMayChangeBeforeAnythingWasWritten() throws IOException {
        open("one").close();
        open("two").close();
        open("").close();
        try (SegmentOutbox outbox = open("one")) {
            outbox.adjust(Made.settings(folder), keys.sealing("two"));
            outbox.open("pump", Outbox.EVERYONE).commit(List.of(Made.draft("here")));
        }
        assertThat(segments()).hasSize(1);
        keys.remove("one");
        try (SegmentOutbox outbox = open("two")) {
            assertThat(outbox.open("pump", Outbox.EVERYONE).epoch()).isEqualTo(2);
            assertThat(texts(outbox)).containsExactly("here");
        }
    }

    @Test
    void aKeyThatIsNotThereChangesNothing() throws IOException {
        try (SegmentOutbox outbox = open("one")) {
            OutboxWriter writer = outbox.open("pump", Outbox.EVERYONE);
            assertThatThrownBy(() -> outbox.adjust(Made.settings(folder), keys.sealing("three")))
                    .hasMessageContaining("outbox.key_missing")
                    .hasMessageContaining("three");
            writer.commit(List.of(Made.draft("still here")));
        }
        try (SegmentOutbox outbox = open("one")) {
            assertThat(texts(outbox)).containsExactly("still here");
        }
    }

    @Test
    void withoutItsKeyItDoesNotOpenAndTouchesNothing() throws IOException {
        commitOne("", "plain");
        commitOne("one", "sealed");
        KeyStore.Entry key = keys.remove("one");
        Map<Path, String> before = files();
        for (Sealing sealing : List.of(keys.sealing("two"), keys.sealing(""), keys.making("one"), Sealing.none())) {
            assertThatThrownBy(() -> open(sealing))
                    .isInstanceOf(KeyException.class)
                    .hasMessageContaining("outbox.key_missing");
        }
        assertThat(files()).isEqualTo(before);
        assertThat(keys.entry("one")).as("a lost key is not made anew").isEmpty();
        keys.put("renamed", key);
        try (SegmentOutbox outbox = open("two")) {
            assertThat(texts(outbox)).containsExactly("plain", "sealed");
        }
    }

    @Test
    void withAnotherKeyOfTheSameNameItDoesNotOpen() throws IOException {
        commitOne("one", "sealed");
        KeyStore.Entry key = keys.remove("one");
        keys.make("one");
        Map<Path, String> before = files();
        assertThatThrownBy(() -> open("one")).isInstanceOf(KeyException.class).hasMessageContaining("outbox.key_wrong");
        assertThat(files()).isEqualTo(before);
        keys.put("one", key);
        try (SegmentOutbox outbox = open("one")) {
            assertThat(texts(outbox)).containsExactly("sealed");
        }
    }

    @Test
    void aKeyIsMadeAtFirstUseIfTheOperatorSaysSo() throws IOException {
        assertThatThrownBy(() -> open(keys.sealing("new"))).hasMessageContaining("outbox.key_missing");
        try (SegmentOutbox outbox = open(keys.making("new"))) {
            outbox.open("pump", Outbox.EVERYONE).commit(List.of(Made.draft("sealed")));
        }
        try (SegmentOutbox outbox = open("new")) {
            assertThat(texts(outbox)).containsExactly("sealed");
        }
    }

    @Test
    void aRecordInThePlaceOfAnotherIsRefusedAndReported() throws IOException {
        commitMany("one", 4);
        byte[] bytes = Files.readAllBytes(segments().get(0));
        List<Integer> frames = frames(bytes);
        int second = frames.get(1);
        System.arraycopy(
                bytes, frames.get(2) + Frame.HEAD, bytes, second + Frame.HEAD, size(bytes, second) - Frame.HEAD);
        check(bytes, second);
        Files.write(segments().get(0), bytes);
        try (SegmentOutbox outbox = open("one")) {
            List<Entry> all = readOverDamage(outbox);
            assertThat(Made.names(all))
                    .containsExactly("pump 1:1", "pump 1:2-2 outbox.corrupt", "pump 1:3", "pump 1:4");
        }
    }

    @Test
    void aRecordOfAnotherTimeIsRefusedAtTheSamePlace() throws IOException {
        commitMany("one", 3);
        byte[] earlier = Files.readAllBytes(segments().get(0));
        Files.delete(segments().get(0));
        commitMany("one", 3);
        byte[] bytes = Files.readAllBytes(segments().get(0));
        int second = frames(bytes).get(1);
        System.arraycopy(earlier, second, bytes, second, size(bytes, second)); // same place, number, time and key
        Files.write(segments().get(0), bytes);
        try (SegmentOutbox outbox = open("one")) {
            assertThat(Made.names(readOverDamage(outbox)))
                    .containsExactly("pump 1:1", "pump 1:2-2 outbox.corrupt", "pump 1:3");
        }
    }

    @Test
    void aRecordThatWasNeverSealedIsRefusedInASealedSegment() throws IOException {
        commitMany("one", 3);
        byte[] bytes = Files.readAllBytes(segments().get(0));
        int second = frames(bytes).get(1);
        bytes[second + 15] = 0;
        check(bytes, second);
        Files.write(segments().get(0), bytes);
        try (SegmentOutbox outbox = open("one")) {
            assertThat(Made.names(readOverDamage(outbox)))
                    .containsExactly("pump 1:1", "pump 1:2-2 outbox.corrupt", "pump 1:3");
        }
    }

    @Test
    void noChangedByteIsEverDelivered() throws IOException {
        commitMany("one", 3);
        byte[] whole = Files.readAllBytes(segments().get(0));
        int second = frames(whole).get(1);
        int size = size(whole, second);
        for (int at = second + 8; at < second + size; at++) {
            if (at >= second + 20 && at < second + 24) {
                continue; // until where all was durable: no part of the record
            }
            byte[] changed = whole.clone();
            changed[at] ^= 1;
            check(changed, second);
            reset(changed);
            try (SegmentOutbox outbox = open("one")) {
                for (Entry entry : readOverDamage(outbox)) {
                    if (entry instanceof StoredRecord record) {
                        assertThat(Made.text(record)).as("byte %d", at - second).isEqualTo("record " + record.seq());
                        assertThat(record.seq()).as("byte %d", at - second).isNotEqualTo(2);
                    }
                }
            }
        }
    }

    @Test
    void aSegmentWhoseHeaderIsLostGivesGapsAndNoNoise() throws IOException {
        commitMany("one", 3);
        byte[] whole = Files.readAllBytes(segments().get(0));
        int header = SegmentHeader.sizeOf(whole);
        assertThat(header).isGreaterThan(SegmentHeader.SIZE);
        commitOne("two", "record 1");
        for (int at = 0; at < header; at++) {
            if (at >= 48 && at < 64) {
                continue; // reserved
            }
            byte[] changed = whole.clone();
            changed[at] ^= 1;
            Path copy = temporary.resolve("copy" + at);
            Files.createDirectory(copy);
            for (Path file : segments()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
            Files.write(copy.resolve(segments().get(0).getFileName()), changed);
            try (SegmentOutbox outbox =
                    new SegmentOutbox("outbox", Made.settings(copy), TestDisk.hasty(), keys.sealing("one"), () -> 1)) {
                List<Entry> all = Made.all(outbox.cursor("cloud"));
                assertThat(all.stream().filter(StoredRecord.class::isInstance))
                        .as("byte %d", at)
                        .hasSize(1);
                assertThat(outbox.statistics().setAside()).isEqualTo(1);
            }
        }
    }

    @Test
    void whatIsRewrittenForRoomIsSealedWithTheKeyOfNow() throws IOException {
        OutboxSettings small = Made.settings(folder, 512 << 10, 64 << 10);
        try (var outbox = new SegmentOutbox("outbox", small, TestDisk.hasty(), keys.sealing("one"), () -> Made.NOW)) {
            OutboxWriter low = outbox.open("low", Outbox.EVERYONE);
            OutboxWriter high = outbox.open("high", Outbox.EVERYONE);
            for (int i = 0; i < 8; i++) {
                low.commit(List.of(new Draft(Priority.LOW, "t", Map.of(), new byte[30_000])));
                high.commit(List.of(Made.draft(Priority.CRITICAL, "critical " + i)));
            }
            outbox.adjust(small, keys.sealing("two"));
            for (int i = 0; i < 24; i++) {
                low.commit(List.of(new Draft(Priority.LOW, "t", Map.of(), new byte[30_000])));
            }
            assertThat(outbox.statistics().evicted()).isPositive();
        }
        keys.remove("one");
        try (var outbox = new SegmentOutbox("outbox", small, TestDisk.hasty(), keys.sealing("two"), () -> Made.NOW)) {
            List<String> critical = Made.all(outbox.cursor("cloud")).stream()
                    .filter(entry ->
                            entry instanceof StoredRecord && entry.source().equals("high"))
                    .map(Made::text)
                    .toList();
            assertThat(critical).hasSize(8).startsWith("critical 0").endsWith("critical 7");
        }
    }

    @Test
    void aFailedChangeOfAnEmptySegmentLosesNothing() throws IOException {
        open("one").close();
        var failing = new TestDisk() {
            @Override
            public void rename(Path from, Path to) throws IOException {
                if (Names.isSegment(to)) {
                    throw new IOException("no");
                }
                super.rename(from, to);
            }
        };
        assertThatThrownBy(() -> new SegmentOutbox(
                        "outbox", Made.settings(folder), failing, keys.sealing("two"), () -> Made.NOW))
                .isInstanceOf(IOException.class);
        commitOne("two", "here");
        try (SegmentOutbox outbox = open("one")) {
            assertThat(texts(outbox)).containsExactly("here");
        }
    }

    /** As a connector does: the first read meets the damage, and the next what was made of it. */
    private static List<Entry> readOverDamage(SegmentOutbox outbox) {
        OutboxCursor cursor = outbox.cursor("cloud");
        List<Entry> all = new ArrayList<>();
        Awaitility.await().pollInterval(Duration.ofMillis(2)).until(() -> {
            try {
                List<Entry> some = cursor.read(100, 1 << 20);
                all.addAll(some);
                return some.isEmpty();
            } catch (OutboxException.Broken e) {
                assertThat(e.reason()).isEqualTo("outbox.corrupt");
                return false;
            }
        });
        return all;
    }

    private SegmentOutbox open(String key) throws IOException {
        return open(keys.sealing(key));
    }

    private SegmentOutbox open(Sealing sealing) throws IOException {
        return new SegmentOutbox(
                "outbox", Made.settings(folder).sealedWith(sealing.alias()), TestDisk.hasty(), sealing, () -> Made.NOW);
    }

    private void commitOne(String key, String text) throws IOException {
        try (SegmentOutbox outbox = open(key)) {
            outbox.open("pump", Outbox.EVERYONE).commit(List.of(Made.draft(text)));
        }
    }

    private void commitMany(String key, int count) throws IOException {
        try (SegmentOutbox outbox = open(key)) {
            outbox.open("pump", Outbox.EVERYONE).commit(Made.drafts(count));
        }
    }

    private static List<String> texts(SegmentOutbox outbox) {
        return Made.all(outbox.cursor("reader")).stream()
                .filter(entry -> !(entry instanceof Gap))
                .map(Made::text)
                .toList();
    }

    private List<Path> segments() throws IOException {
        return Names.segments(new RealDisk(), folder);
    }

    private void reset(byte[] segment) throws IOException {
        Path name = segments().get(0);
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.toList()) {
                Files.delete(file);
            }
        }
        Files.write(name, segment);
    }

    private Map<Path, String> files() throws IOException {
        Map<Path, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.filter(f -> !f.endsWith(Names.LOCK)).toList()) {
                files.put(file, Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    private String everything() throws IOException {
        return files().toString();
    }

    /** Where the data of a segment begin. */
    private static List<Integer> frames(byte[] segment) {
        List<Integer> frames = new ArrayList<>();
        for (int at = SegmentHeader.sizeOf(segment); at < segment.length; at += size(segment, at)) {
            if (segment[at + 8] == Frame.DATA) {
                frames.add(at);
            }
        }
        return frames;
    }

    private static int size(byte[] segment, int frame) {
        return Frame.sizeAt(segment, frame);
    }

    private static void check(byte[] segment, int frame) {
        Frame.check(segment, frame, frame + size(segment, frame), new CRC32C());
    }
}
