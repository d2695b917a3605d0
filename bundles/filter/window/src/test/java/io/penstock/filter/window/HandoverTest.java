// SPDX-License-Identifier: Apache-2.0
package io.penstock.filter.window;

import static io.penstock.filter.window.Records.plain;
import static io.penstock.filter.window.Records.record;
import static io.penstock.filter.window.Records.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.kura.wire.WireRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandoverTest {

    @ParameterizedTest
    @CsvSource({
        "RECORDS, 7, 7",
        "RECORDS, 20, 3",
        "RECORDS, 1, 1",
        "RECORD_MS, 1000, 1000",
        "RECORD_MS, 1000, 130",
        "ARRIVAL_MS, 900, 900",
        "ARRIVAL_MS, 900, 200"
    })
    void swapsAtAnyRecordBreakNoWindow(Extent.Unit unit, long length, long step) {
        for (int seed = 0; seed < 20; seed++) {
            assertThat(run(settings(unit, length, step), seed, true))
                    .as("seed %d", seed)
                    .isEqualTo(run(settings(unit, length, step), seed, false))
                    .isNotEmpty();
        }
    }

    @Test
    void aPredecessorThatIsGivenItsStateBackGoesOn() {
        var windows = new Windows(settings(Extent.Unit.RECORDS, 2, 2), () -> 0);
        windows.offer(record("v", 1.0));
        windows.resume(windows.state());

        assertThat(windows.counts().pending()).isEqualTo(1);
        assertThat(windows.offer(record("v", 3.0))).hasSize(1);
        assertThat(windows.counts().passed()).isEqualTo(2);
    }

    @Test
    void refusesTheStateOfOtherWindowsAndCountsWhatIsLost() {
        var old = new Windows(settings(Extent.Unit.RECORDS, 9, 9), () -> 0);
        old.offer(record("v", 1.0));
        old.offer(record("v", 1.0));
        var next = new Windows(settings(Extent.Unit.RECORDS, 5, 5), () -> 0);

        assertThatThrownBy(() -> next.resume(old.state()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("window state of RECORDS 9/9, this one is RECORDS 5/5");
        assertThat(next.counts().rejected()).containsExactly(entry("window.state_refused", 2L));
        assertThat(next.counts().pending()).isZero();
    }

    @Test
    void refusesAStateThatIsCutShortAnywhere() {
        var old = new Windows(settings(Extent.Unit.RECORD_MS, 9000, 9000), () -> 0);
        old.offer(record("assetName", "p", "v", 1.0, "t", 5L));
        old.offer(record("assetName", "p", "v_error", "x", "t", 6L));
        old.offer(record("v", 1.0));
        byte[] state = old.state();
        for (int length = 1; length < state.length; length++) {
            var next = new Windows(settings(Extent.Unit.RECORD_MS, 9000, 9000), () -> 0);
            byte[] cut = Arrays.copyOf(state, length);
            assertThatThrownBy(() -> next.resume(cut)).isInstanceOf(IllegalArgumentException.class);
            assertThat(next.offer(record("assetName", "p", "v", 1.0, "t", 5L))).isEmpty();
            assertThat(next.counts().pending()).isEqualTo(1);
        }
    }

    @Test
    void refusesAStateOfAnotherVersion() {
        byte[] state = new Windows(settings(Extent.Unit.RECORDS, 9, 9), () -> 0).state();
        state[0] = 2;
        var next = new Windows(settings(Extent.Unit.RECORDS, 9, 9), () -> 0);

        assertThatThrownBy(() -> next.resume(state)).hasMessage("window state of version 2, this is 1");
    }

    @Test
    void otherStatisticsKeepTheWindowAndOtherLengthsGiveItUp() {
        var windows = new Windows(settings(Extent.Unit.RECORDS, 2, 2), () -> 0);
        windows.offer(record("v", 1.0));
        windows.reconfigure(new Settings(
                new Extent(Extent.Unit.RECORDS, 2, 2), Statistic.parse("max"), Set.of(), "assetName", "t"));
        assertThat(plain(windows.offer(record("v", 3.0)).get(0))).isEqualTo(Map.of("count", 2L, "v_max", 3.0));

        windows.offer(record("v", 1.0));
        windows.reconfigure(settings(Extent.Unit.RECORDS, 3, 3));
        assertThat(windows.counts().rejected()).containsExactly(entry("window.reconfigured", 1L));
        assertThat(windows.counts().pending()).isZero();
    }

    private static List<Map<String, Object>> run(Settings settings, int seed, boolean swaps) {
        var random = new Random(seed);
        var clock = new AtomicLong(random.nextInt(1000));
        var windows = new Windows(settings, clock::get);
        var sent = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < 200; i++) {
            long now = clock.addAndGet(random.nextInt(100));
            Object value = random.nextInt(10) == 0 ? Double.NaN : random.nextDouble();
            WireRecord record =
                    record("assetName", "a" + random.nextInt(3), "v", value, "w" + random.nextInt(3), i, "t", now);
            boolean swap = random.nextInt(5) == 0;
            long origin = random.nextInt(1_000_000);
            if (swaps && swap) {
                byte[] state = windows.state();
                long before = clock.get();
                var shifted = new AtomicLong(origin);
                windows = new Windows(settings, () -> clock.get() - before + shifted.get());
                windows.resume(state);
                assertThat(windows.state()).hasSameSizeAs(state);
            }
            windows.offer(record).forEach(w -> sent.add(plain(w)));
        }
        StageCounts counts = windows.counts();
        assertThat(counts.passed() + counts.absorbed() + counts.pending()).isEqualTo(200);
        sent.add(Map.of("passed", counts.passed(), "pending", counts.pending(), "absorbed", counts.absorbed()));
        return sent;
    }
}
