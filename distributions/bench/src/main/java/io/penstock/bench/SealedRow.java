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
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** What encryption costs the outbox. */
final class SealedRow implements Row {

    private static final int RECORD = 200;
    private static final int TURN = 5;
    private static final int BATCH = 1000;

    @Override
    public String name() {
        return "sealed";
    }

    @Override
    public String about() {
        return "The encrypted outbox beside the plain one, both durable, in turns of five commits of records of 200 bytes;"
                + " then opening a full one, and reading it.";
    }

    @Override
    public String why() {
        return "Each record is sealed by itself (AES-256/GCM), half a microsecond with the C2 compiler; opening an outbox"
                + " opens no record.";
    }

    @Override
    public void run(Run run) throws Exception {
        for (int batch : new int[] {1, 100}) {
            run.compare("sealed commit of " + batch, "records/s", Goal.NONE, () -> commits(run, batch));
        }
        Path own = run.folder().resolve("sealed-full");
        var key = new OneKey();
        fill(own, key, run.isQuick() ? 200_000 : 1_000_000);
        run.measure("sealed recovery", "records/s", Goal.atLeast(3e6), () -> recovery(own, key));
        run.measure("sealed read by a cursor", "records/s", Goal.NONE, () -> read(own, key));
    }

    private static double[] commits(Run run, int batch) throws Exception {
        Path sealed = run.folder().resolve("sealed");
        Path plain = run.folder().resolve("plain");
        List<Draft> drafts = drafts(batch);
        try (var ours = SegmentOutbox.sealed(sealed, new OneKey(), OneKey.ALIAS);
                OutboxWriter writer = ours.open("pump", Outbox.EVERYONE);
                var other = SegmentOutbox.in(plain);
                OutboxWriter floor = other.open("pump", Outbox.EVERYONE)) {
            double[] commits =
                    Clocks.inTurns(run.nanos(), TURN, () -> writer.commit(drafts), () -> floor.commit(drafts));
            return new double[] {batch * commits[0], batch * commits[1]};
        } finally {
            Folders.delete(sealed);
            Folders.delete(plain);
        }
    }

    private static void fill(Path own, OneKey key, int records) throws IOException {
        List<Draft> drafts = drafts(BATCH);
        try (var outbox = SegmentOutbox.sealed(own, key, OneKey.ALIAS);
                OutboxWriter writer = outbox.open("pump", Outbox.EVERYONE)) {
            for (int i = 0; i < records / BATCH; i++) {
                writer.commit(drafts);
            }
        }
    }

    private static double recovery(Path own, OneKey key) throws IOException {
        long begin = System.nanoTime();
        try (var outbox = SegmentOutbox.sealed(own, key, OneKey.ALIAS)) {
            return outbox.statistics().recovered() * 1e9 / (System.nanoTime() - begin);
        }
    }

    private static double read(Path own, OneKey key) throws IOException {
        try (var outbox = SegmentOutbox.sealed(own, key, OneKey.ALIAS);
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
