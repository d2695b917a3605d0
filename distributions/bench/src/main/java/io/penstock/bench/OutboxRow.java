// SPDX-License-Identifier: Apache-2.0
package io.penstock.bench;

import io.penstock.store.api.Draft;
import io.penstock.store.api.Entry;
import io.penstock.store.api.Outbox;
import io.penstock.store.api.OutboxCursor;
import io.penstock.store.api.OutboxWriter;
import io.penstock.store.api.Priority;
import io.penstock.store.outbox.SegmentOutbox;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The outbox with records of 200 bytes, every batch durable before the next. */
final class OutboxRow implements Row {

    private static final int RECORD = 200;
    private static final int TURN = 5; // commits: a busy disk is busy for both
    private static final int BATCH = 1000;

    @Override
    public String name() {
        return "outbox";
    }

    @Override
    public String about() {
        return "Records of 200 bytes, every batch durable before the next, beside write and fdatasync of the same bytes"
                + " in a growing file, in turns of five commits; then opening a full outbox, and reading it.";
    }

    @Override
    public String why() {
        return "A commit hands over to the committer's thread, frames each record and sums it up (CRC32C); the more"
                + " records a sync has, the more of the time that is.";
    }

    @Override
    public void run(Run run) throws Exception {
        for (int batch : new int[] {1, 100, BATCH}) {
            run.compare(
                    "commit of " + batch,
                    "records/s",
                    batch == BATCH ? Goal.NONE : Goal.ratioAtLeast(0.85),
                    () -> commits(run, batch));
        }
        Path own = run.folder().resolve("outbox-full");
        fill(own, run.isQuick() ? 200_000 : 2_000_000, run);
        run.measure("recovery", "records/s", Goal.atLeast(3e6), () -> recovery(own));
        run.measure("read by a cursor", "records/s", Goal.NONE, () -> read(own));
    }

    private static double[] commits(Run run, int batch) throws Exception {
        Path raw = run.folder().resolve("raw");
        Path own = run.folder().resolve("outbox");
        ByteBuffer bytes = ByteBuffer.allocateDirect(batch * RECORD);
        List<Draft> drafts = drafts(batch);
        try (var channel = FileChannel.open(raw, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var outbox = SegmentOutbox.in(own);
                OutboxWriter writer = outbox.open("pump", Outbox.EVERYONE)) {
            double[] commits = Clocks.inTurns(run.nanos(), TURN, () -> writer.commit(drafts), () -> {
                channel.write(bytes.clear());
                channel.force(false);
            });
            return new double[] {batch * commits[0], batch * commits[1]};
        } finally {
            Files.delete(raw);
            Folders.delete(own);
        }
    }

    private static void fill(Path own, int records, Run run) throws IOException {
        run.say("fills an outbox with " + records + " records");
        List<Draft> drafts = drafts(BATCH);
        try (var outbox = SegmentOutbox.in(own);
                OutboxWriter writer = outbox.open("pump", Outbox.EVERYONE)) {
            for (int i = 0; i < records / BATCH; i++) {
                writer.commit(drafts);
            }
        }
    }

    private static double recovery(Path own) throws IOException {
        long begin = System.nanoTime();
        try (var outbox = SegmentOutbox.in(own)) {
            return outbox.statistics().recovered() * 1e9 / (System.nanoTime() - begin);
        }
    }

    private static double read(Path own) throws IOException {
        try (var outbox = SegmentOutbox.in(own);
                OutboxCursor cursor = outbox.cursor("bench")) {
            long begin = System.nanoTime();
            long read = 0;
            for (List<Entry> some = cursor.read(200, 1 << 20); !some.isEmpty(); some = cursor.read(200, 1 << 20)) {
                read += some.size();
            }
            return read * 1e9 / (System.nanoTime() - begin);
        }
    }

    private static List<Draft> drafts(int batch) {
        return Collections.nCopies(batch, new Draft(Priority.NORMAL, "W1/A1/pump", Map.of(), new byte[RECORD]));
    }
}
