// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileRefusalsTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void isRememberedByTheNextProcess() {
        at(NOON, "a").remember();
        assertThat(at(NOON.plusSeconds(60), "a").last()).contains(Duration.ofMinutes(1));
    }

    @Test
    void anotherConfigurationHasNothingToRemember() {
        at(NOON, "a").remember();
        assertThat(at(NOON, "b").last()).isEmpty();
    }

    @Test
    void isForgottenWhenTheSameIsTaken() {
        at(NOON, "a").remember();
        assertThat(at(NOON, "a").accepted()).isFalse();
        at(NOON, "a").accept();
        assertThat(at(NOON, "a").last()).isEmpty();
        assertThat(at(NOON, "a").accepted()).isTrue();
        assertThat(at(NOON, "b").accepted()).isFalse();
        at(NOON, "a").remember();
        assertThat(at(NOON, "a").accepted()).isFalse();
    }

    @Test
    void aClockThatWentBackCountsAsNoTime() {
        at(NOON, "a").remember();
        assertThat(at(Instant.EPOCH, "a").last()).contains(Duration.ZERO);
    }

    @Test
    void aBrokenFileIsNoRefusal() throws IOException {
        at(NOON, "a").remember();
        Path file = folder.resolve("deep/x.refused");
        Files.writeString(file, Files.readAllLines(file).get(0) + "\nyesterday\n");
        assertThat(at(NOON, "a").last()).isEmpty();
        assertThat(at(NOON, "a").accepted()).isFalse();
        Files.write(file, new byte[] {-1, -2});
        assertThat(at(NOON, "a").last()).isEmpty();
    }

    @Test
    void holdsNothingOfTheConfiguration() throws IOException {
        at(NOON, "secret").remember();
        assertThat(Files.readString(folder.resolve("deep/x.refused"))).doesNotContain("secret");
    }

    private FileRefusals at(Instant now, String configuration) {
        return new FileRefusals(folder.resolve("deep/x.refused"), configuration, Clock.fixed(now, ZoneOffset.UTC));
    }
}
