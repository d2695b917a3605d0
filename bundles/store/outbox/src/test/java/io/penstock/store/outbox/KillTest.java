// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.store.api.Entry;
import io.penstock.store.api.StoredRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A writing process is killed again and again; the ledger is here, on the other side of a pipe. */
@Timeout(120)
class KillTest {

    private static final int KILLS = 5;

    @TempDir
    Path folder;

    private final Set<String> accepted = new TreeSet<>();
    private final Set<String> delivered = new TreeSet<>();

    @Test
    void nothingAcceptedIsLostHoweverOftenTheProcessIsKilled() throws Exception {
        var random = new Random(20_261_121);
        for (int kill = 0; kill < KILLS; kill++) {
            runAndKill(kill, 200 + random.nextInt(3000));
        }
        assertThat(accepted).hasSizeGreaterThan(KILLS * 100);
        assertThat(delivered).isNotEmpty();
        try (SegmentOutbox outbox = Made.outbox(Made.settings(folder, 32 << 20, 64 << 10))) {
            List<Entry> left = Made.all(outbox.cursor("cloud"));
            Set<String> there = new TreeSet<>(delivered);
            there.addAll(Made.names(left));
            assertThat(there).containsAll(accepted);
            assertThat(left).allMatch(StoredRecord.class::isInstance);
            assertThat(outbox.statistics().setAside()).isZero();
            for (String source : List.of("a", "b")) {
                List<Long> order = new ArrayList<>();
                left.stream()
                        .filter(entry -> entry.source().equals(source))
                        .forEach(entry -> order.add(entry.epoch() << 32 | ((StoredRecord) entry).seq()));
                assertThat(order).isSorted().doesNotHaveDuplicates();
            }
        }
    }

    private void runAndKill(int seed, int lines) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        folder.toString(),
                        Integer.toString(seed))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader ledger = child.inputReader()) {
            int count = 0;
            String last = "";
            for (String line = ledger.readLine(); line != null; line = ledger.readLine()) {
                if (++count == lines) {
                    child.toHandle().destroyForcibly(); // what is in the pipe still comes
                }
                note(last); // the very last line may be half a line
                last = line;
            }
        }
        assertThat(child.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(child.exitValue()).as("killed, and not fallen over").isEqualTo(137);
    }

    private void note(String line) {
        if (line.startsWith("A ")) {
            accepted.add(line.substring(2));
        } else if (line.startsWith("D ")) {
            delivered.add(line.substring(2));
        }
    }
}
