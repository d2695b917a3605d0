// SPDX-License-Identifier: Apache-2.0
package io.penstock.filter.window;

import static io.penstock.filter.window.Records.plain;
import static io.penstock.filter.window.Records.record;
import static io.penstock.filter.window.Records.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.kura.wire.WireRecord;
import org.junit.jupiter.api.Test;

class CountWindowTest {

    @Test
    void touchingWindowsHoldEachRecordOnce() {
        var windows = new Windows(settings(Extent.Unit.RECORDS, 3, 3), () -> 0);

        assertThat(means(windows, 1, 2, 3, 4, 5, 6, 7)).containsExactly(2.0, 5.0);
        assertThat(windows.counts().passed()).isEqualTo(6);
        assertThat(windows.counts().pending()).isEqualTo(1);
    }

    @Test
    void overlappingWindowsAreSentFirstWhenFullAndThenEveryStep() {
        var windows = new Windows(settings(Extent.Unit.RECORDS, 4, 1), () -> 0);

        assertThat(means(windows, 1, 2, 3, 4, 5, 6)).containsExactly(2.5, 3.5, 4.5);
        assertThat(windows.counts().passed()).isEqualTo(6);
        assertThat(windows.counts().pending()).isZero();
    }

    @Test
    void saysWhoseRecordsHowManyAndFromWhenToWhen() {
        var windows = new Windows(settings(Extent.Unit.RECORDS, 2, 2), () -> 0);
        windows.offer(record("assetName", "pump", "v", 1, "v_timestamp", 20L));
        WireRecord window = windows.offer(record("assetName", "pump", "v", 2L, "v_timestamp", 10L))
                .get(0);

        assertThat(plain(window))
                .containsExactly(
                        entry("assetName", "pump"),
                        entry("count", 2L),
                        entry("first_timestamp", 10L),
                        entry("last_timestamp", 20L),
                        entry("v_mean", 1.5));
    }

    @Test
    void hasNoTimesWhereNoRecordHadOne() {
        var windows = new Windows(settings(Extent.Unit.RECORDS, 1, 1), () -> 0);

        assertThat(plain(windows.offer(record("v", 1.0)).get(0))).containsOnlyKeys("count", "v_mean");
    }

    @Test
    void aMissingNotANumberInfiniteOrFailedValueTakesNoPartAndIsSeenInTheCount() {
        var windows = new Windows(settings(Extent.Unit.RECORDS, 6, 6), () -> 0);
        windows.offer(record("a", 1.0, "b", 1.0));
        windows.offer(record("a", 2.0, "b", Double.NaN));
        windows.offer(record("a", 3.0, "b", Double.NEGATIVE_INFINITY));
        windows.offer(record("a", 4.0));
        windows.offer(record("a", 5.0, "b", 99.0, "b_error", "modbus.no_reply: ..."));
        WireRecord window =
                windows.offer(record("a", 6.0, "b", 3.0, "b_error", "")).get(0);

        assertThat(plain(window))
                .containsExactly(entry("count", 6L), entry("a_mean", 3.5), entry("b_mean", 2.0), entry("b_n", 2L));
    }

    @Test
    void aPropertyWithoutAnyValueIsNotInTheWindow() {
        var windows = new Windows(settings(Extent.Unit.RECORDS, 1, 1), () -> 0);

        assertThat(plain(windows.offer(record("a", 1.0, "b", Double.NaN, "c", "text", "d", true))
                        .get(0)))
                .containsOnlyKeys("count", "a_mean");
    }

    @Test
    void aRecordWithNoNumberInItIsAbsorbed() {
        var windows = new Windows(settings(Extent.Unit.RECORDS, 1, 1), () -> 0);

        assertThat(windows.offer(record("assetName", "pump", "v_error", "modbus.no_reply: ...")))
                .isEmpty();
        assertThat(windows.counts().absorbed()).isEqualTo(1);
    }

    @Test
    void looksOnlyAtThePropertiesThatAreNamed() {
        var windows = new Windows(settings(Extent.Unit.RECORDS, 1, 1, "a", "x_timestamp"), () -> 0);

        assertThat(plain(windows.offer(record("a", 1.0, "b", 2.0, "x_timestamp", 7L))
                        .get(0)))
                .containsKeys("a_mean", "x_timestamp_mean")
                .doesNotContainKey("b_mean");
    }

    @Test
    void takesNoTimeForANumber() {
        var windows = new Windows(settings(Extent.Unit.RECORDS, 1, 1), () -> 0);

        assertThat(plain(windows.offer(record("a", 1.0, "a_timestamp", 1L, "assetTimestamp", 1L, "t", 1L))
                        .get(0)))
                .containsOnlyKeys("count", "first_timestamp", "last_timestamp", "a_mean");
    }

    @Test
    void keepsTheSourcesApart() {
        var windows = new Windows(settings(Extent.Unit.RECORDS, 2, 2), () -> 0);
        windows.offer(record("assetName", "a", "v", 1.0));
        windows.offer(record("assetName", "b", "v", 10.0));

        assertThat(plain(windows.offer(record("assetName", "a", "v", 3.0)).get(0)))
                .containsEntry("assetName", "a")
                .containsEntry("v_mean", 2.0);
    }

    @Test
    void refusesTheSourceThatIsOneTooMany() {
        var windows = new Windows(settings(Extent.Unit.RECORDS, 2, 2), () -> 0);
        IntStream.rangeClosed(0, Windows.MOST_SOURCES)
                .forEach(i -> windows.offer(record("assetName", "a" + i, "v", 1.0)));

        assertThat(windows.counts().rejected()).containsExactly(entry("window.too_many_sources", 1L));
        assertThat(windows.counts().pending()).isEqualTo(Windows.MOST_SOURCES);
    }

    @Test
    void forgetsAPropertyThatWentAwayAndTakesOneThatCame() {
        var windows = new Windows(settings(Extent.Unit.RECORDS, 2, 2), () -> 0);
        windows.offer(record("old", 1.0));
        windows.offer(record("old", 1.0));
        windows.offer(record("old", 1.0, "new", 5.0));
        assertThat(plain(windows.offer(record("new", 7.0)).get(0)))
                .containsEntry("old_n", 1L)
                .containsEntry("new_mean", 6.0);
        windows.offer(record("new", 1.0));

        assertThat(plain(windows.offer(record("new", 1.0)).get(0))).containsOnlyKeys("count", "new_mean");
    }

    private static List<Double> means(Windows windows, double... values) {
        return Arrays.stream(values)
                .mapToObj(v -> windows.offer(record("v", v)))
                .flatMap(List::stream)
                .map(w -> (Double) plain(w).get("v_mean"))
                .toList();
    }
}
