// SPDX-License-Identifier: Apache-2.0
package io.penstock.filter.deadband;

import static io.penstock.filter.deadband.Filters.bands;
import static io.penstock.filter.deadband.Filters.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.eclipse.kura.wire.WireRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DeadbandTest {

    private final AtomicLong clock = new AtomicLong();

    static Stream<Arguments> twoValues() {
        return Stream.of(
                Arguments.of("* = absolute 0.5", 10.0, 10.5, false),
                Arguments.of("* = absolute 0.5", 10.0, 10.51, true),
                Arguments.of("* = absolute 0.5", 10.0, 9.49, true),
                Arguments.of("* = absolute 0", 10.0, 10.0, false),
                Arguments.of("* = absolute 0", 10, 11, true),
                Arguments.of("* = absolute 0", 9_007_199_254_740_993L, 9_007_199_254_740_992L, true),
                Arguments.of("* = absolute 2", 5f, 7f, false),
                Arguments.of("* = absolute 2", 5, 8.0, true),
                Arguments.of("* = percent 10", 200.0, 220.0, false),
                Arguments.of("* = percent 10", -200.0, -221.0, true),
                Arguments.of("* = percent 10", 0.0, 1e-300, true),
                Arguments.of("* = percent 10", 0.0, 0.0, false),
                Arguments.of("* = absolute 1", 1.0, Double.NaN, true),
                Arguments.of("* = absolute 1", Double.NaN, Double.NaN, false),
                Arguments.of("* = absolute 1", Double.NaN, 1.0, true),
                Arguments.of("* = absolute 1", 1.0, Double.POSITIVE_INFINITY, true),
                Arguments.of("* = absolute 1", Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, false),
                Arguments.of("* = absolute 9", "open", "shut", true),
                Arguments.of("* = absolute 9", "open", "open", false),
                Arguments.of("* = absolute 9", true, false, true),
                Arguments.of("* = absolute 9", new byte[] {1}, new byte[] {1}, false),
                Arguments.of("* = absolute 9", new byte[] {1}, new byte[] {2}, true),
                Arguments.of("* = absolute 9", 1, "1", true),
                Arguments.of("Other = absolute 0", 1.0, 99.0, false));
    }

    @ParameterizedTest
    @MethodSource("twoValues")
    void sendsASecondValueWhenItLeftTheBand(String bands, Object first, Object second, boolean sent) {
        var deadband = deadband(bands);
        assertThat(deadband.judge(record("v", first))).isPresent();

        assertThat(deadband.judge(record("v", second)).isPresent()).isEqualTo(sent);
    }

    @Test
    void comparesWithTheValueLastSentSoThatASlowDriftIsSeen() {
        var deadband = deadband("* = absolute 1");
        long sent = Stream.iterate(0.0, v -> v < 10, v -> v + 0.25)
                .filter(v -> deadband.judge(record("v", v)).isPresent())
                .count();

        assertThat(sent).isEqualTo(8); // 0, 1.25, 2.5, ... 8.75
    }

    @Test
    void sendsTheSameRecordUncopied() {
        WireRecord record = record("v", 1, "assetName", "pump");
        assertThat(deadband("* = absolute 0").judge(record)).containsSame(record);
    }

    @Test
    void sigmaLearnsTheNoiseAndSendsOnlyWhatStandsOut() {
        var deadband = deadband("* = sigma 6");
        var random = new Random(1);
        for (int i = 0; i < 200; i++) {
            deadband.judge(record("v", 50 + random.nextGaussian()));
        }
        long noise = Stream.generate(() -> deadband.judge(record("v", 50 + random.nextGaussian())))
                .limit(200)
                .filter(Optional::isPresent)
                .count();

        assertThat(noise).isZero();
        assertThat(deadband.judge(record("v", 70.0))).isPresent();
    }

    @Test
    void sigmaSendsEveryChangeUntilItKnowsTheNoise() {
        var deadband = deadband("* = sigma 1000");
        for (int i = 0; i < Spread.ENOUGH; i++) {
            assertThat(deadband.judge(record("v", (double) i))).isPresent();
        }
        assertThat(deadband.judge(record("v", 10.0))).isEmpty();
    }

    @Test
    void keepsTheSourcesApart() {
        var deadband = deadband("* = absolute 1");
        deadband.judge(record("assetName", "a", "v", 1.0));

        assertThat(deadband.judge(record("assetName", "b", "v", 1.0))).isPresent();
        assertThat(deadband.judge(record("assetName", "a", "v", 1.5))).isEmpty();
    }

    @Test
    void neverTakesATimestampForAMove() {
        var deadband = deadband("* = absolute 0");
        deadband.judge(record("v", 1.0, "v_timestamp", 1L, "assetTimestamp", 1L));

        assertThat(deadband.judge(record("v", 1.0, "v_timestamp", 2L, "assetTimestamp", 2L)))
                .isEmpty();
    }

    @Test
    void aFailedChannelAlwaysPassesAndSoDoesItsReturn() {
        var deadband = deadband("* = absolute 5");
        deadband.judge(record("v", 1.0, "v_error", ""));
        assertThat(deadband.judge(record("v", 1.0, "v_error", ""))).isEmpty();

        assertThat(deadband.judge(record("v_error", "modbus.no_reply: ..."))).isPresent();
        assertThat(deadband.judge(record("v_error", "modbus.no_reply: ..."))).isPresent();
        assertThat(deadband.judge(record("v", 1.0, "v_error", ""))).isPresent();
        assertThat(deadband.judge(record("v", 1.0, "v_error", ""))).isEmpty();
    }

    @Test
    void anAssetThatCannotBeReadAlwaysPasses() {
        var deadband = deadband("* = absolute 5");
        deadband.judge(record("v", 1.0));

        assertThat(deadband.judge(record("assetError", "no route to host"))).isPresent();
    }

    @Test
    void theFailureOfAnIgnoredPropertyIsIgnored() {
        var deadband = deadband("v = absolute 5");
        deadband.judge(record("v", 1.0));

        assertThat(deadband.judge(record("v", 1.0, "other_error", "broken"))).isEmpty();
    }

    @Test
    void aPropertyThatIsMissingIsNoMove() {
        var deadband = deadband("* = absolute 5");
        deadband.judge(record("a", 1.0, "b", 1.0));

        assertThat(deadband.judge(record("a", 1.0))).isEmpty();
        assertThat(deadband.judge(record("a", 1.0, "b", 2.0))).isEmpty();
    }

    @Test
    void speaksAfterTheLongestSilenceOfTheMonotonicClock() {
        var deadband = new Deadband(settings("* = absolute 5", 10, false, ""), clock::get);
        assertThat(sentAt(deadband, 0, 5, 9.9, 10, 15, 19.9, 20))
                .containsExactly(true, false, false, true, false, false, true);
    }

    @Test
    void measuresSilenceByTheRecordsOwnTime() {
        var deadband = new Deadband(settings("* = absolute 5", 10, false, "assetTimestamp"), clock::get);
        deadband.judge(record("v", 1.0, "assetTimestamp", 1_000L));
        clock.set(Long.MAX_VALUE);

        assertThat(deadband.judge(record("v", 1.0, "assetTimestamp", 10_999L))).isEmpty();
        assertThat(deadband.judge(record("v", 1.0))).isEmpty();
        assertThat(deadband.judge(record("v", 1.0, "assetTimestamp", 11_000L))).isPresent();
    }

    @Test
    void speaksOnceWhenTheRecordsClockIsSetBack() {
        var deadband = new Deadband(settings("* = absolute 5", 10, false, "t"), clock::get);
        deadband.judge(record("v", 1.0, "t", 100_000L));

        assertThat(deadband.judge(record("v", 1.0, "t", 50_000L))).isPresent();
        assertThat(deadband.judge(record("v", 1.0, "t", 51_000L))).isEmpty();
    }

    @Test
    void cutsARecordDownToWhatMovedWithItsTimeAndUnit() {
        var deadband = new Deadband(settings("* = absolute 1", 0, true, ""), clock::get);
        WireRecord first = record("assetName", "p", "a", 1.0, "a_timestamp", 1L, "b", 1.0, "b_unit", "bar");
        assertThat(deadband.judge(first)).containsSame(first);

        assertThat(deadband.judge(record(
                                "assetName",
                                "p",
                                "a",
                                1.5,
                                "a_timestamp",
                                2L,
                                "b",
                                3.0,
                                "b_unit",
                                "bar",
                                "assetTimestamp",
                                2L))
                        .orElseThrow()
                        .getProperties())
                .containsOnlyKeys("assetName", "b", "b_unit", "assetTimestamp");
        assertThat(deadband.judge(record("assetName", "p", "a", 2.5, "b", 3.0))
                        .orElseThrow()
                        .getProperties())
                .as("a was not sent at 1.5, so it is compared with 1.0")
                .containsOnlyKeys("assetName", "a");
    }

    @Test
    void whatMovedInARecordBeforeIsNoNewsInThisOne() {
        var deadband = new Deadband(settings("* = absolute 1", 0, true, ""), clock::get);
        deadband.judge(record("a", 1.0, "b", 1.0));
        deadband.judge(record("a", 1.0, "b", 9.0));

        assertThat(deadband.judge(record("a", 9.0, "b_timestamp", 3L))
                        .orElseThrow()
                        .getProperties())
                .containsOnlyKeys("a");
    }

    @Test
    void cutsAFailedRecordDownToItsFailures() {
        var deadband = new Deadband(settings("* = absolute 1", 0, true, ""), clock::get);
        deadband.judge(record("a", 1.0, "b", 1.0));

        assertThat(deadband.judge(record("a", 1.0, "b_error", "x", "assetError", "y"))
                        .orElseThrow()
                        .getProperties())
                .containsOnlyKeys("b_error", "assetError");
    }

    @Test
    void countsWhatItSentAndWhatItKeptBack() {
        var deadband = deadband("* = absolute 1");
        Stream.of(1.0, 1.5, 2.5, 2.5).forEach(v -> deadband.judge(record("v", v)));

        assertThat(deadband.counts().passed()).isEqualTo(2);
        assertThat(deadband.counts().absorbed()).isEqualTo(2);
    }

    @Test
    void aChangedBandKeepsTheValuesLastSent() {
        var deadband = deadband("* = absolute 10");
        deadband.judge(record("v", 1.0));
        deadband.reconfigure(bands("* = absolute 1"));

        assertThat(deadband.judge(record("v", 1.5))).isEmpty();
        assertThat(deadband.judge(record("v", 2.5))).isPresent();
        assertThat(deadband.counts().passed()).isEqualTo(2);
    }

    @Test
    void aSuccessorGoesOnWhereItsPredecessorStood() {
        clock.set(1_000_000_000_000L);
        var old = new Deadband(settings("v = absolute 1; s = sigma 6; * = absolute 0", 10, false, ""), clock::get);
        var random = new Random(2);
        for (int i = 0; i < 50; i++) {
            old.judge(record("assetName", "p", "s", random.nextGaussian()));
        }
        old.judge(record(
                "assetName",
                "p",
                "v",
                1.0,
                "i",
                1,
                "l",
                2L,
                "f",
                3f,
                "b",
                true,
                "t",
                "\u00e4".repeat(70_000),
                "y",
                new byte[9]));
        clock.addAndGet(8_000_000_000L);
        byte[] state = old.state();
        clock.set(5); // another process, another origin
        var next = new Deadband(settings("v = absolute 1; s = sigma 6; * = absolute 0", 10, false, ""), clock::get);
        next.resume(state);

        assertThat(next.judge(record(
                        "assetName",
                        "p",
                        "v",
                        1.9,
                        "i",
                        1,
                        "l",
                        2L,
                        "f",
                        3f,
                        "b",
                        true,
                        "t",
                        "\u00e4".repeat(70_000),
                        "y",
                        new byte[9])))
                .isEmpty();
        assertThat(next.judge(record("assetName", "p", "s", random.nextGaussian() / 10)))
                .isEmpty();
        assertThat(next.judge(record("assetName", "p", "v", 2.1))).isPresent();
        assertThat(next.counts().passed()).isEqualTo(old.counts().passed() + 1);
    }

    @Test
    void aSuccessorKnowsHowLongThereWasSilence() {
        var old = new Deadband(settings("* = absolute 9", 10, false, ""), clock::get);
        old.judge(record("v", 1.0));
        clock.set(9_000_000_000L);
        byte[] state = old.state();
        clock.set(77);
        var next = new Deadband(settings("* = absolute 9", 10, false, ""), clock::get);
        next.resume(state);

        clock.addAndGet(900_000_000L);
        assertThat(next.judge(record("v", 1.0))).isEmpty();
        clock.addAndGet(100_000_000L);
        assertThat(next.judge(record("v", 1.0))).isPresent();
    }

    @Test
    void refusesAStateThatIsCutShortAnywhereAndStartsEmpty() {
        var old = deadband("* = absolute 1");
        old.judge(record("assetName", "p", "v", 1.0, "t", "text"));
        byte[] state = old.state();
        for (int length = 1; length < state.length; length++) {
            byte[] cut = Arrays.copyOf(state, length);
            var next = deadband("* = absolute 1");
            assertThatThrownBy(() -> next.resume(cut)).isInstanceOf(IllegalArgumentException.class);
            assertThat(next.judge(record("assetName", "p", "v", 1.0))).isPresent();
        }
    }

    @Test
    void refusesAStateOfAnotherVersion() {
        byte[] state = deadband("* = absolute 1").state();
        state[0] = 9;

        assertThatThrownBy(() -> deadband("* = absolute 1").resume(state))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("deadband state of version 9, this is 1");
    }

    private Deadband deadband(String bands) {
        return new Deadband(bands(bands), clock::get);
    }

    private static Settings settings(String bands, int seconds, boolean changedOnly, String time) {
        return new Settings(BandRules.parse(bands), seconds * 1_000_000_000L, changedOnly, 100, "assetName", time);
    }

    private Boolean[] sentAt(Deadband deadband, double... seconds) {
        return Arrays.stream(seconds)
                .mapToObj(s -> {
                    clock.set(Math.round(s * 1e9));
                    return deadband.judge(record("v", 1.0)).isPresent();
                })
                .toArray(Boolean[]::new);
    }
}
