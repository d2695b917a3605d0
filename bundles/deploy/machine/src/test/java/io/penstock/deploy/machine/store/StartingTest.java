// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.machine.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.deploy.api.InstalledSet.Member;
import io.penstock.kura.files.Disk;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartingTest {

    private static final String HASH = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"; // of "x"

    @TempDir
    private Path folder;

    private SetStore store;

    @BeforeEach
    void aConfirmedSetThatHasNotLivedLong() throws IOException {
        store = new SetStore(new Disk(), folder);
        store.keep(new ByteArrayInputStream("x".getBytes()), HASH);
        store.write(new SetRecord(1, 0, HASH, List.of(new Member("a", "1.0.0", HASH, "")), List.of(), List.of()));
        store.point(Pointers.FIRST.confirming(1));
    }

    @Test
    void theThirdStartOfASetThatNeverLivedLongIsOfTheSetBeforeAndSaysSo() throws IOException {
        assertThat(start()).isEqualTo(1);
        assertThat(start()).isEqualTo(1);
        assertThat(start()).isZero();
        var journal = new Journal(new Disk(), folder);
        assertThat(journal.find("start.third_in_five_minutes/1").orElseThrow().reason())
                .isEqualTo("start.third_in_five_minutes");
        assertThat(new Quarantine(new Disk(), folder).reason(HASH)).isPresent();
    }

    @Test
    void aSetThatHasLivedLongOnceIsStartedHoweverOftenThePowerFails() throws IOException {
        store.point(store.pointers().proving());
        for (int i = 0; i < 10; i++) {
            assertThat(start()).isEqualTo(1);
        }
    }

    @Test
    void aKeptBundleThatWasChangedIsNotStarted() throws IOException {
        Files.writeString(store.jar(HASH), "y");
        assertThat(start()).isZero();
        assertThat(new Journal(new Disk(), folder).find("start.tampered/1")).isPresent();
    }

    @Test
    void aKeptBundleThatIsMissingIsNotStarted() throws IOException {
        Files.delete(store.jar(HASH));
        assertThat(start()).isZero();
    }

    private long start() throws IOException {
        Clock in1970 = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        return new Starting(new Disk(), folder, in1970).choose().id();
    }
}
