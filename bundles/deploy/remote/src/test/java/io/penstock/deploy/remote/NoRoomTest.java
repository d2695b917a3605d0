// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.penstock.kura.files.Disk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk is full, at some point of a job. */
class NoRoomTest {

    private static final byte[] FILE = new byte[300_000];

    @TempDir
    Path folder;

    private Scene scene;

    @BeforeEach
    void open() throws Exception {
        scene = new Scene(folder);
        scene.server.files.put("/heater.dp", FILE);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void aDownloadThatDoesNotFitLeavesNothingBehindAndSaysWhy() throws Exception {
        scene.disk.concerned = file -> file.toString().contains("files");
        scene.disk.room.set(100_000);
        scene.ask("EXEC/download", scene.order());
        scene.fails("download FAILED deploy.disk_full: ");
        assertThat(folder.resolve("files")).isEmptyDirectory();
        assertThat(scene.machine.submitted).isEmpty();
    }

    @Test
    void whenThereIsRoomAgainTheSameJobIsDone() throws Exception {
        scene.disk.concerned = file -> file.toString().contains("files");
        scene.disk.room.set(100_000);
        scene.ask("EXEC/download", scene.order());
        scene.fails("download FAILED deploy.disk_full: ");
        scene.disk.room.set(Long.MAX_VALUE);
        scene.idle();
        scene.ask("EXEC/download", scene.order());
        scene.submitted();
        assertThat(scene.machine.files).containsExactly(FILE);
    }

    @Test
    void aRealFullDeviceIsKnownByItsWords() throws Exception {
        Path full = Path.of("/dev/full"); // Linux has it
        Assumptions.assumeTrue(Files.exists(full), "no /dev/full here");
        assertThatThrownBy(() -> new Disk().append(full, new byte[1]))
                .isInstanceOfSatisfying(
                        IOException.class,
                        e -> assertThat(Trouble.of(e).reason()).isEqualTo("deploy.disk_full"));
    }

    @Test
    void anOutcomeIsToldThoughItCannotBeKeptAndKeptWhenThereIsRoom() throws Exception {
        scene.server.holds = true;
        scene.ask("EXEC/download", scene.order());
        await().until(() -> !scene.told.isEmpty());
        scene.disk.room.set(0);
        scene.server.released.countDown();
        scene.fails("download FAILED deploy.disk_full: ");
        scene.disk.room.set(Long.MAX_VALUE);
        await().until(() -> Files.readString(folder.resolve("jobs.json")).contains("\"told\":true"));
    }

    @Test
    void aRequestThatCannotBeKeptIsRefusedAndForgotten() throws Exception {
        scene.disk.room.set(0);
        Map<String, Object> order = scene.order();
        assertThatThrownBy(() -> scene.ask("EXEC/download", order)).hasMessageContaining("deploy.jobs: ");
        assertThat(scene.server.asked).isEmpty();
        scene.disk.room.set(Long.MAX_VALUE);
        scene.ask("EXEC/download", order); // the same job
        scene.submitted();
    }
}
