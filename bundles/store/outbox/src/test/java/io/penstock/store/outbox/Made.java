// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.store.api.Draft;
import io.penstock.store.api.Entry;
import io.penstock.store.api.Gap;
import io.penstock.store.api.OutboxCursor;
import io.penstock.store.api.Priority;
import io.penstock.store.api.StoredRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Small outboxes and what goes in. */
final class Made {

    static final long NOW = 1_700_000_000_000L;

    private Made() {}

    static OutboxSettings settings(Path folder) {
        return settings(folder, 64 << 20, 1 << 20);
    }

    static OutboxSettings settings(Path folder, long budget, long segment) {
        return new OutboxSettings(
                folder,
                budget,
                segment,
                1000,
                Duration.ZERO,
                8 << 20,
                EnumSet.of(Priority.HIGH, Priority.NORMAL, Priority.LOW),
                "");
    }

    static SegmentOutbox outbox(OutboxSettings settings) throws IOException {
        return outbox(settings, new RealDisk());
    }

    static SegmentOutbox outbox(OutboxSettings settings, Disk disk) throws IOException {
        return outbox(settings, disk, Sealing.none());
    }

    static SegmentOutbox outbox(OutboxSettings settings, Disk disk, Sealing sealing) throws IOException {
        return new SegmentOutbox("outbox", settings, disk, sealing, () -> NOW);
    }

    static Draft draft(String text) {
        return draft(Priority.NORMAL, text);
    }

    static Draft draft(Priority priority, String text) {
        return new Draft(priority, "pump/1", Map.of(), text.getBytes(StandardCharsets.UTF_8));
    }

    static List<Draft> drafts(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> draft("record " + i))
                .toList();
    }

    static List<Draft> large(int count, int bytes) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Draft(Priority.NORMAL, "pump/1", Map.of(), new byte[bytes]))
                .toList();
    }

    static String text(Entry entry) {
        return StandardCharsets.UTF_8
                .decode(((StoredRecord) entry).payload().duplicate())
                .toString();
    }

    /** Everything that a cursor has not acknowledged. */
    static List<Entry> all(OutboxCursor cursor) {
        List<Entry> all = new ArrayList<>();
        for (List<Entry> some = cursor.read(100, 1 << 20); !some.isEmpty(); some = cursor.read(100, 1 << 20)) {
            all.addAll(some);
        }
        return all;
    }

    /** As {@code source epoch:seq}, or {@code source epoch:first-last reason}. */
    static List<String> names(List<Entry> entries) {
        return entries.stream().map(Made::name).toList();
    }

    static String name(Entry entry) {
        if (entry instanceof StoredRecord stored) {
            return stored.source() + " " + stored.epoch() + ":" + stored.seq();
        }
        var gap = (Gap) entry;
        return gap.source() + " " + gap.epoch() + ":" + gap.first() + "-" + gap.last() + " " + gap.reason();
    }

    /** The sequence numbers of an epoch, as records or in gaps, in the order in which they are read. */
    static List<Long> accounted(List<Entry> entries, long epoch) {
        List<Long> numbers = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry instanceof StoredRecord stored && stored.epoch() == epoch) {
                numbers.add(stored.seq());
            } else if (entry instanceof Gap gap && gap.epoch() == epoch) {
                assertThat(gap.count()).isEqualTo(gap.last() - gap.first() + 1);
                for (long seq = gap.first(); seq <= gap.last(); seq++) {
                    numbers.add(seq);
                }
            }
        }
        return numbers;
    }

    static List<Long> numbers(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> (long) i).toList();
    }
}
