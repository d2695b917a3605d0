// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.faults.CrashImages;
import io.penstock.faults.FullDisk;
import io.penstock.kura.files.Disk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeenFileTest {

    @TempDir
    Path folder;

    @Test
    void aRestartForgetsNothing() {
        Seen seen = opened();
        assertThat(seen.first("kapua", "1")).isTrue();
        assertThat(seen.first("kapua", "2")).isTrue();
        assertThat(seen.first("kapua", "1")).isFalse();
        Seen after = opened();
        assertThat(after.first("kapua", "1")).isFalse();
        assertThat(after.first("kapua", "2")).isFalse();
        assertThat(after.first("another", "1")).isTrue();
        assertThat(after.first("kapua", "3")).isTrue();
        assertThat(opened().first("kapua", "3")).isFalse();
    }

    @Test
    void theFileDoesNotGrowForEver() throws IOException {
        Seen seen = new SeenFile(new FullDisk(new Disk()), file()) /* which forces nothing */;
        IntStream.range(0, 3 * LastSeen.MOST).forEach(i -> seen.first("kapua", "" + i));
        assertThat(Files.size(file())).isLessThanOrEqualTo(33L * 2 * LastSeen.MOST);
        assertThat(opened().first("kapua", "" + (3 * LastSeen.MOST - 1))).isFalse();
        assertThat(opened().first("kapua", "" + 2 * LastSeen.MOST)).isFalse();
    }

    /** Whatever a power cut leaves, what was answered before it is known after it. */
    @Test
    void whatWasDoneBeforeAPowerCutIsKnownAfterIt() throws IOException {
        var disk = new CrashImages("", Map.of());
        Seen seen = new SeenFile(disk, file());
        int images = 0;
        for (int i = 0; i < 4; i++) {
            assertThat(seen.first("kapua", "" + i)).isTrue();
            int before = disk.images().size();
            for (Map<Path, byte[]> image : disk.images().subList(images, before)) {
                known(image, i); // of this request nothing is promised yet
            }
            images = before;
            known(disk.images().get(before - 1), i + 1);
        }
        assertThat(images).isGreaterThan(8);
    }

    private void known(Map<Path, byte[]> image, int requests) {
        Seen after = new SeenFile(new CrashImages("", image), file());
        for (int i = 0; i < requests; i++) {
            assertThat(after.first("kapua", "" + i)).as("request %s", i).isFalse();
        }
        assertThat(after.first("kapua", "new")).isTrue();
    }

    @Test
    void aHalfLineIsNoneAndTheNextOneIsWhole() throws IOException {
        opened().first("kapua", "1");
        Files.writeString(file(), Files.readString(file()) + "0123456789abcdef");
        assertThat(opened().first("kapua", "2")).isTrue();
        assertThat(opened().first("kapua", "1")).isFalse();
        assertThat(opened().first("kapua", "2")).isFalse();
    }

    @Test
    void aFullDiskStopsNobody() {
        var disk = new FullDisk(new Disk());
        Seen seen = new SeenFile(disk, file());
        seen.first("kapua", "1");
        disk.fullFrom(0);
        assertThat(seen.first("kapua", "2")).isTrue();
        assertThat(seen.first("kapua", "2")).isFalse();
        disk.freed();
        seen.first("kapua", "3");
        for (String id : new String[] {"1", "2", "3"}) {
            assertThat(opened().first("kapua", id)).isFalse();
        }
    }

    private Seen opened() {
        return new SeenFile(new Disk(), file());
    }

    private Path file() {
        return folder.resolve("requests").resolve("CONF-V1");
    }
}
