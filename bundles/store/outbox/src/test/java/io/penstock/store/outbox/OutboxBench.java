// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.outbox;

import io.penstock.store.api.Draft;
import io.penstock.store.api.Entry;
import io.penstock.store.api.Outbox;
import io.penstock.store.api.OutboxCursor;
import io.penstock.store.api.OutboxWriter;
import io.penstock.store.api.Priority;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The outbox beside its floor, interleaved in one run: records of 200 bytes, every batch durable before the next. Only
 * the ratios say something about another machine. {@code main [folder] [rounds]}.
 */
final class OutboxBench {

    private static final int RECORD = 200;
    private static final long ROUND_NANOS = 1_000_000_000L;
    private static final int TURN = 5;
    private static final int RECOVERED = 2_000_000;

    private OutboxBench() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = arguments.length > 0 ? Path.of(arguments[0]) : Files.createTempDirectory("outbox-bench");
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 7;
        for (int batch : new int[] {1, 100, 1000}) {
            round(folder, batch);
            double[][] results = new double[rounds][];
            for (int round = 0; round < rounds; round++) {
                results[round] = round(folder, batch);
            }
            System.out.printf(
                    Locale.ROOT,
                    "batch %4d: raw write+fdatasync %,10.0f records/s, outbox %,10.0f, ratio %s; sealed %,10.0f, ratio to"
                            + " plain %s%n",
                    batch,
                    median(Arrays.stream(results).mapToDouble(r -> r[0]).toArray()),
                    median(Arrays.stream(results).mapToDouble(r -> r[1]).toArray()),
                    ratio(results, 1, 0),
                    median(Arrays.stream(results).mapToDouble(r -> r[2]).toArray()),
                    ratio(results, 2, 1));
        }
        recovery(folder, "plain", Sealing.none());
        recovery(folder, "sealed", TestKeys.with("bench").sealing("bench"));
    }

    private static String ratio(double[][] results, int of, int to) {
        double[] ratios = Arrays.stream(results).mapToDouble(r -> r[of] / r[to]).toArray();
        return String.format(
                Locale.ROOT,
                "%.2f [%.2f..%.2f]",
                median(ratios),
                Arrays.stream(ratios).min().orElse(0),
                Arrays.stream(ratios).max().orElse(0));
    }

    /** Raw, ours, and ours sealed in turns of a few commits, so that a busy disk is busy for both; records/s of each. */
    private static double[] round(Path folder, int batch) throws IOException {
        Path file = folder.resolve("raw");
        Path own = folder.resolve("outbox");
        Path other = folder.resolve("sealed");
        ByteBuffer bytes = ByteBuffer.allocateDirect(batch * RECORD);
        List<Draft> drafts =
                Collections.nCopies(batch, new Draft(Priority.NORMAL, "W1/A1/pump", Map.of(), new byte[RECORD]));
        long[] nanos = new long[3];
        long turns = 0;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                SegmentOutbox outbox = Made.outbox(Made.settings(own, 8L << 30, 64 << 20));
                SegmentOutbox sealed = Made.outbox(
                        Made.settings(other, 8L << 30, 64 << 20),
                        new RealDisk(),
                        TestKeys.with("bench").sealing("bench"))) {
            OutboxWriter writer = outbox.open("pump", Outbox.EVERYONE);
            OutboxWriter sealedWriter = sealed.open("pump", Outbox.EVERYONE);
            while (nanos[0] + nanos[1] + nanos[2] < ROUND_NANOS) {
                long begin = System.nanoTime();
                for (int i = 0; i < TURN; i++) {
                    channel.write(bytes.clear());
                    channel.force(false);
                }
                long middle = System.nanoTime();
                for (int i = 0; i < TURN; i++) {
                    writer.commit(drafts);
                }
                long late = System.nanoTime();
                for (int i = 0; i < TURN; i++) {
                    sealedWriter.commit(drafts);
                }
                nanos[0] += middle - begin;
                nanos[1] += late - middle;
                nanos[2] += System.nanoTime() - late;
                turns++;
            }
        } finally {
            Files.delete(file);
            delete(own);
            delete(other);
        }
        double records = turns * TURN * batch;
        return new double[] {records * 1e9 / nanos[0], records * 1e9 / nanos[1], records * 1e9 / nanos[2]};
    }

    private static void recovery(Path folder, String which, Sealing sealing) throws IOException {
        Path own = folder.resolve("outbox");
        OutboxSettings settings = Made.settings(own, 8L << 30, 64 << 20);
        List<Draft> drafts =
                Collections.nCopies(1000, new Draft(Priority.NORMAL, "W1/A1/pump", Map.of(), new byte[RECORD]));
        try (SegmentOutbox outbox = Made.outbox(settings, TestDisk.hasty(), sealing)) {
            OutboxWriter writer = outbox.open("pump", Outbox.EVERYONE);
            for (int i = 0; i < RECOVERED / 1000; i++) {
                writer.commit(drafts);
            }
        }
        double[] rates = new double[5];
        for (int i = 0; i < rates.length; i++) {
            long begin = System.nanoTime();
            try (SegmentOutbox outbox = Made.outbox(settings, new RealDisk(), sealing)) {
                rates[i] = outbox.statistics().recovered() * 1e9 / (System.nanoTime() - begin);
            }
        }
        try (SegmentOutbox outbox = Made.outbox(settings, new RealDisk(), sealing)) {
            long begin = System.nanoTime();
            OutboxCursor cursor = outbox.cursor("bench");
            long read = 0;
            for (List<Entry> some = cursor.read(200, 1 << 20); !some.isEmpty(); some = cursor.read(200, 1 << 20)) {
                read += some.size();
                cursor.acknowledgeThrough(some.get(some.size() - 1).position());
            }
            System.out.printf(
                    Locale.ROOT,
                    "recovery, %s: %,.0f records/s [%,.0f..%,.0f]; a cursor reads %,.0f records/s%n",
                    which,
                    median(rates),
                    Arrays.stream(rates).min().orElse(0),
                    Arrays.stream(rates).max().orElse(0),
                    read * 1e9 / (System.nanoTime() - begin));
        }
        delete(own);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }
}
