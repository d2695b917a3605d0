// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.outbox;

import static io.penstock.store.outbox.Made.drafts;
import static io.penstock.store.outbox.Made.names;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.store.api.Outbox;
import io.penstock.store.api.OutboxCursor;
import io.penstock.store.api.OutboxException;
import io.penstock.store.api.OutboxWriter;
import io.penstock.store.api.Receipt;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full, or fails: what was accepted stays, what was refused leaves no trace. */
class DiskFaultTest {

    @TempDir
    Path folder;

    private static final class Failing extends TestDisk {
        private volatile int room = Integer.MAX_VALUE;
        private volatile boolean forceFails;
        private volatile int forcesToFail;
        private volatile boolean truncateFails;
        private volatile boolean cursorsFail;

        @Override
        void write(Path file, DiskFile opened, ByteBuffer from, long offset) throws IOException {
            if (cursorsFail && file.getFileName().toString().startsWith(Names.CURSORS)) {
                throw new IOException("no");
            }
            if (from.remaining() > room) {
                opened.write(from.duplicate().limit(from.position() + room), offset); // what is there is filled first
                throw new DiskFullException(new IOException("No space left on device"));
            }
            opened.write(from, offset);
        }

        @Override
        void force(Path file, DiskFile opened) throws IOException {
            if (forceFails && Names.isSegment(file)) {
                throw new IOException("Input/output error");
            }
            if (forcesToFail > 0 && Names.isSegment(file)) {
                forcesToFail = forcesToFail - 1;
                throw new IOException("Input/output error");
            }
            opened.force();
        }

        @Override
        void truncate(Path file, DiskFile opened, long size) throws IOException {
            if (truncateFails) {
                throw new IOException("Input/output error");
            }
            opened.truncate(size);
        }
    }

    @Test
    void aFullDiskRefusesAndLosesNothing() throws IOException {
        var disk = new Failing();
        try (SegmentOutbox outbox = Made.outbox(Made.settings(folder), disk)) {
            OutboxWriter writer = outbox.open("pump", Outbox.EVERYONE);
            writer.commit(drafts(2));
            disk.room = 100;
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> writer.commit(drafts(5)))
                        .isInstanceOf(OutboxException.Full.class)
                        .hasMessageStartingWith("outbox.disk_full: ");
            }
            assertThat(outbox.statistics().state()).startsWith("outbox.disk_full: ");
            assertThat(outbox.statistics().refused()).containsEntry("outbox.disk_full", 15L);
            disk.room = Integer.MAX_VALUE;
            assertThat(writer.commit(drafts(1))).isEqualTo(new Receipt("pump", 1, 3, 3));
            assertThat(outbox.statistics().state()).isEmpty();
        }
        try (SegmentOutbox outbox = Made.outbox(Made.settings(folder))) {
            assertThat(names(Made.all(outbox.cursor("cloud")))).containsExactly("pump 1:1", "pump 1:2", "pump 1:3");
            assertThat(outbox.statistics().tornBytes()).isZero();
        }
    }

    @Test
    void aDiskFullAtANewSegmentIsNoDifferent() throws IOException {
        var disk = new Failing();
        OutboxSettings small = Made.settings(folder, 8 << 20, 64 << 10);
        try (SegmentOutbox outbox = Made.outbox(small, disk)) {
            OutboxWriter writer = outbox.open("pump", Outbox.EVERYONE);
            writer.commit(Made.large(60, 1000));
            disk.room = 10;
            assertThatThrownBy(() -> writer.commit(Made.large(10, 1000))).hasMessageStartingWith("outbox.disk_full: ");
            disk.room = Integer.MAX_VALUE;
            writer.commit(Made.large(10, 1000));
            assertThat(outbox.statistics().segments()).isEqualTo(2);
            assertThat(Made.all(outbox.cursor("cloud"))).hasSize(70);
        }
    }

    @Test
    void aFailedForceRefusesAndBeginsANewSegment() throws IOException {
        var disk = new Failing();
        try (SegmentOutbox outbox = Made.outbox(Made.settings(folder), disk)) {
            OutboxWriter writer = outbox.open("pump", Outbox.EVERYONE);
            writer.commit(drafts(2));
            disk.forceFails = true;
            assertThatThrownBy(() -> writer.commit(drafts(5)))
                    .isInstanceOf(OutboxException.Broken.class)
                    .hasMessageStartingWith("outbox.io: ");
            disk.forceFails = false;
            // the cut could not be forced either: nobody knows what is on the disk
            assertThatThrownBy(() -> writer.commit(drafts(1))).hasMessageStartingWith("outbox.io: ");
        }
        try (SegmentOutbox outbox = Made.outbox(Made.settings(folder))) {
            assertThat(names(Made.all(outbox.cursor("cloud")))).containsExactly("pump 1:1", "pump 1:2");
            assertThat(outbox.open("pump", Outbox.EVERYONE).commit(drafts(1)).epoch())
                    .isEqualTo(2);
        }
    }

    @Test
    void aForceThatFailsOnceCostsNothingButTheSegment() throws IOException {
        var disk = new Failing();
        try (SegmentOutbox outbox = Made.outbox(Made.settings(folder), disk)) {
            OutboxWriter writer = outbox.open("pump", Outbox.EVERYONE);
            writer.commit(drafts(2));
            disk.forcesToFail = 1;
            assertThatThrownBy(() -> writer.commit(drafts(5))).hasMessageStartingWith("outbox.io: ");
            assertThat(writer.commit(drafts(1)).first()).isEqualTo(3);
            assertThat(outbox.statistics().segments()).isEqualTo(2);
            assertThat(names(Made.all(outbox.cursor("cloud")))).containsExactly("pump 1:1", "pump 1:2", "pump 1:3");
        }
    }

    @Test
    void aCutThatFailsStopsTheOutboxUntilItIsOpenedAgain() throws IOException {
        var disk = new Failing();
        try (SegmentOutbox outbox = Made.outbox(Made.settings(folder), disk)) {
            OutboxWriter writer = outbox.open("pump", Outbox.EVERYONE);
            writer.commit(drafts(2));
            disk.room = 200;
            disk.truncateFails = true;
            assertThatThrownBy(() -> writer.commit(drafts(9))).isInstanceOf(OutboxException.Broken.class);
            disk.room = Integer.MAX_VALUE;
            disk.truncateFails = false;
            assertThatThrownBy(() -> writer.commit(drafts(1))).isInstanceOf(OutboxException.Broken.class);
            assertThat(Made.all(outbox.cursor("cloud"))).as("reading goes on").hasSize(2);
        }
        try (SegmentOutbox outbox = Made.outbox(Made.settings(folder))) {
            assertThat(names(Made.all(outbox.cursor("again")))).startsWith("pump 1:1", "pump 1:2");
            OutboxWriter writer = outbox.open("pump", Outbox.EVERYONE);
            writer.commit(drafts(1));
            assertThat(names(Made.all(outbox.cursor("new")))).last().isEqualTo("pump 2:1");
        }
    }

    @Test
    void placesThatCannotBeSavedStopNothing() throws IOException {
        var disk = new Failing();
        try (SegmentOutbox outbox = Made.outbox(Made.settings(folder), disk)) {
            OutboxWriter writer = outbox.open("pump", Outbox.EVERYONE);
            disk.cursorsFail = true;
            writer.commit(drafts(2));
            OutboxCursor cursor = outbox.cursor("cloud");
            cursor.acknowledgeThrough(cursor.read(2, 1000).get(1).position());
            cursor.close();
            writer.commit(drafts(1));
            assertThat(names(Made.all(outbox.cursor("cloud")))).containsExactly("pump 1:3");
        }
        try (SegmentOutbox outbox = Made.outbox(Made.settings(folder))) {
            assertThat(names(Made.all(outbox.cursor("cloud"))))
                    .as("delivered once more")
                    .containsExactly("pump 1:1", "pump 1:2", "pump 1:3");
        }
    }

    @Test
    void anInterruptedCallerHarmsNothingAndStaysInterrupted() throws Exception {
        try (SegmentOutbox outbox = Made.outbox(Made.settings(folder))) {
            OutboxWriter writer = outbox.open("pump", Outbox.EVERYONE);
            OutboxCursor cursor = outbox.cursor("cloud");
            Thread.currentThread().interrupt();
            assertThat(writer.commit(drafts(1)).first()).isEqualTo(1);
            assertThat(cursor.read(1, 1000)).hasSize(1);
            assertThat(Thread.interrupted()).isTrue();
            var appending = new Thread(() -> {
                while (writer.commit(drafts(1)).first() < 2000) {}
            });
            appending.start();
            while (appending.isAlive()) {
                appending.interrupt(); // in the middle of a write or a force, sooner or later
                appending.join(1);
            }
            assertThat(Made.all(cursor)).hasSize(1999);
        }
    }
}
