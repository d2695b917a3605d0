// SPDX-License-Identifier: Apache-2.0
package io.penstock.filter.window;

import static io.penstock.filter.window.Records.plain;
import static io.penstock.filter.window.Records.record;
import static io.penstock.filter.window.Records.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.kura.wire.WireRecord;
import org.junit.jupiter.api.Test;

class TimeWindowTest {

    private final AtomicLong clock = new AtomicLong(777);

    @Test
    void byArrivalItBeginsWithTheFirstRecordAndIsSentByTheFirstAfterItsEnd() {
        Windows windows = byArrival(1000, 1000);

        assertThat(counts(windows, 0, 999, 1000, 1500, 2000)).containsExactly(0, 0, 2, 0, 2);
    }

    @Test
    void byRecordTimeItBeginsAtAWholeMultipleOfTheStep() {
        Windows windows = byRecord(1000, 1000);
        List<WireRecord> sent = play(windows, 10_900, 11_000, 11_999, 12_000);

        assertThat(sent).extracting(w -> plain(w).get("count")).containsExactly(1L, 2L);
        assertThat(plain(sent.get(1)))
                .containsEntry("first_timestamp", 11_000L)
                .containsEntry("last_timestamp", 11_999L);
    }

    @Test
    void overlappingWindowsAreSentOnceTheFirstIsWhole() {
        Windows windows = byRecord(1000, 250);
        List<WireRecord> sent = play(windows, 0, 250, 500, 750, 1000, 1250, 1500);

        assertThat(sent).extracting(w -> plain(w).get("first_timestamp")).containsExactly(0L, 250L, 500L);
        assertThat(sent).extracting(w -> plain(w).get("count")).containsExactly(4L, 4L, 4L);
        assertThat(windows.counts().passed() + windows.counts().pending()).isEqualTo(7);
        assertThat(windows.counts().pending()).isEqualTo(1);
    }

    @Test
    void aLateRecordThatIsStillInItsWindowCounts() {
        Windows windows = byRecord(1000, 1000);

        assertThat(play(windows, 5_500, 5_100, 6_000))
                .extracting(w -> plain(w).get("count"))
                .containsExactly(2L);
        assertThat(windows.counts().rejected()).isEmpty();
    }

    @Test
    void aRecordOfAWindowThatWasSentIsRefusedAsLate() {
        Windows windows = byRecord(1000, 1000);
        play(windows, 5_500, 6_100, 5_999);

        assertThat(windows.counts().rejected()).containsExactly(entry("window.late", 1L));
        assertThat(windows.counts().pending()).isEqualTo(1);
    }

    @Test
    void aClockThatWasSetBackEndsTheWindowAndBeginsAnew() {
        Windows windows = byRecord(1000, 1000);

        assertThat(play(windows, 3_600_100, 3_600_200, 500, 600, 1_000))
                .extracting(w -> plain(w).get("first_timestamp"))
                .containsExactly(3_600_100L, 500L);
        assertThat(windows.counts().rejected()).isEmpty();
    }

    @Test
    void oneRecordFromFarAheadDoesNotStopTheLine() {
        Windows windows = byRecord(1000, 100);
        play(windows, 1_000, 1_100, 4_102_444_800_000L, 1_200);

        assertThat(play(windows, 1_300, 2_300)).isNotEmpty();
        assertThat(windows.counts().pending()).isEqualTo(1);
    }

    @Test
    void aTimeThatNoClockCouldShowIsNone() {
        Windows windows = byRecord(1000, 1);
        play(windows, Long.MAX_VALUE, Long.MIN_VALUE);

        assertThat(windows.counts().rejected()).containsExactly(entry("window.no_time", 2L));
    }

    @Test
    void aRecordWithoutATimeIsRefusedWhereWindowsGoByIt() {
        Windows windows = byRecord(1000, 1000);
        windows.offer(record("v", 1.0));

        assertThat(windows.counts().rejected()).containsExactly(entry("window.no_time", 1L));
    }

    @Test
    void aChannelsTimestampIsTheRecordsTimeWhereItHasNoOther() {
        Windows windows = byRecord(1000, 1000);
        windows.offer(record("a", 1.0, "a_timestamp", 900L, "b", 1.0, "b_timestamp", 950L));

        assertThat(plain(windows.offer(record("a", 1.0, "a_timestamp", 1000L)).get(0)))
                .containsEntry("last_timestamp", 950L);
    }

    @Test
    void aSilenceEndsTheWindowsThatHadRecordsAndSendsNoEmptyOnes() {
        Windows windows = byRecord(1000, 500);
        List<WireRecord> sent = play(windows, 0, 400, 600, 100_000);

        assertThat(sent).extracting(w -> plain(w).get("count")).containsExactly(3L, 1L);
        assertThat(windows.counts().pending()).isEqualTo(1);
    }

    @Test
    void byArrivalASilenceMovesTheBeginning() {
        Windows windows = byArrival(1000, 1000);

        assertThat(counts(windows, 0, 5_300, 6_299, 6_300)).containsExactly(0, 1, 0, 2);
    }

    @Test
    void aRecordWithNothingInItStillEndsAWindow() {
        Windows windows = byArrival(1000, 1000);
        windows.offer(record("v", 1.0));
        clock.addAndGet(1000);

        assertThat(windows.offer(record("v_error", "gone"))).hasSize(1);
    }

    @Test
    void refusesMoreRecordsThanAWindowMayHold() {
        Windows windows = byArrival(1000, 1000);
        WireRecord record = record("v", 1.0);
        for (int i = 0; i <= Window.LIMIT; i++) {
            windows.offer(record);
        }
        assertThat(windows.counts().rejected()).containsExactly(entry("window.full", 1L));
        assertThat(windows.counts().pending()).isEqualTo(Window.LIMIT);
    }

    private Windows byArrival(long length, long step) {
        return new Windows(settings(Extent.Unit.ARRIVAL_MS, length, step), clock::get);
    }

    private Windows byRecord(long length, long step) {
        return new Windows(settings(Extent.Unit.RECORD_MS, length, step), clock::get);
    }

    private static List<WireRecord> play(Windows windows, long... times) {
        var sent = new ArrayList<WireRecord>();
        for (long time : times) {
            sent.addAll(windows.offer(record("v", 1.0, "t", time)));
        }
        return sent;
    }

    /** How many records were in the window that each arrival sent, 0 for none. */
    private List<Integer> counts(Windows windows, long... arrivals) {
        long origin = clock.get();
        var counts = new ArrayList<Integer>();
        for (long arrival : arrivals) {
            clock.set(origin + arrival);
            counts.add(windows.offer(record("v", 1.0)).stream()
                    .mapToInt(w -> ((Long) plain(w).get("count")).intValue())
                    .sum());
        }
        return counts;
    }
}
