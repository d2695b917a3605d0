// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.wire.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.penstock.inference.api.Procedure;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrackedTest {

    private final Judge judge = judge(Map.of("on", 2.0, "off", 1.0));

    @Test
    void anAlarmBeginsAboveOnAndEndsBelowOff() {
        assertThat(alarms(judge, 2, 2.1, 1.5, 1, 0.9, 1.5)).containsExactly(false, true, true, true, false, false);
    }

    @Test
    void anAlarmEndsWhereAStrongFaultHasFallenToAPartOfItsPeak() {
        Judge rho = judge(Map.of("on", 2.0, "off", 1.0, "rho", 0.5, "settle", 1.0));
        assertThat(alarms(rho, 3, 10, 6, 4.9)).containsExactly(true, true, true, false);
    }

    @Test
    void afterAStrongFaultNothingIsAnAlarmUntilTheLevelHasSettled() {
        Judge settling = judge(Map.of("on", 2.0, "off", 1.0, "rho", 0.5, "settle", 2.0));
        assertThat(alarms(settling, 10, 4, 4, 4)).containsExactly(true, false, false, true);
    }

    @Test
    void afterAWeakFaultAnAlarmMayBeginAtOnce() {
        Judge settling = judge(Map.of("on", 2.0, "off", 1.0, "rho", 0.1, "settle", 2.0));
        assertThat(alarms(settling, 3, 0.5, 3)).containsExactly(true, false, true);
    }

    @Test
    void anAlarmThatLastsTooLongIsTheNewNormal() {
        Judge longest = judge(Map.of("on", 2.0, "off", 1.0, "max_alarm", 2.0, "settle", 1.0));
        assertThat(alarms(longest, 3, 3, 3, 3, 3)).containsExactly(true, true, true, false, true);
    }

    @Test
    void theLevelFollowsWhileThereIsNoAlarmAndStandsStillInOne() {
        Judge tracking = judge(Map.of("on", 2.0, "off", 1.0, "tau", 4.0));
        tracking.judge(0, new float[] {14});
        assertThat(tracking.base().orElseThrow()[0]).isEqualTo(11);
        tracking.judge(5, new float[] {100});
        assertThat(tracking.base().orElseThrow()[0]).isEqualTo(11);
    }

    @Test
    void theLevelFollowsFasterWhileItSettles() {
        Judge tracking =
                judge(Map.of("on", 2.0, "off", 1.0, "rho", 0.5, "settle", 9.0, "tau", 100.0, "tau_settle", 2.0));
        tracking.judge(10, new float[] {10});
        tracking.judge(4, new float[] {14}); // over, and settling
        assertThat(tracking.base().orElseThrow()[0]).isEqualTo(12);
    }

    @Test
    void goesOnFromItsBytes() throws IOException {
        var numbers = Map.of("on", 2.0, "off", 1.0, "rho", 0.5, "settle", 3.0, "tau", 4.0, "max_alarm", 5.0);
        Judge first = judge(numbers);
        alarms(first, 0, 10, 6, 4, 1);
        Judge second = judge(numbers);
        read(second, bytes(first));

        for (double score : new double[] {1, 3, 3, 3, 3, 3, 3, 3, 0, 3}) {
            assertThat(second.judge(score, new float[] {12})).isEqualTo(first.judge(score, new float[] {12}));
            assertThat(second.base().orElseThrow()).containsExactly(first.base().orElseThrow());
        }
    }

    @ParameterizedTest
    @CsvSource({"on, NaN", "on, 0", "on, -1", "off, 3", "tau, 0.5", "tau, -1"})
    void refusesNumbersThatDecideNothing(String name, double value) {
        var numbers = new HashMap<>(Map.of("on", 2.0, "off", 1.0));
        numbers.put(name, value);
        assertThatIllegalArgumentException().isThrownBy(() -> judge(numbers));
    }

    @Test
    void needsALevelForEachFeature() {
        DecisionRule rule = DecisionRule.of(procedure(Map.of("on", 2.0)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule.judge(new Fitted("f", List.of("a", "b"), Map.of("base", new double[1]))))
                .withMessageContaining("tensor base");
    }

    @Test
    void aStateOverOtherFeaturesIsRefused() throws IOException {
        byte[] state = bytes(judge);
        var other = DecisionRule.of(procedure(Map.of("on", 2.0)))
                .judge(new Fitted("f", List.of("a", "b"), Map.of("base", new double[2])));
        org.assertj.core.api.Assertions.assertThatIOException().isThrownBy(() -> read(other, state));
    }

    /** Source: the recipe's reference program in numpy, on a made-up run of scores. */
    @Test
    void decidesAsTheReferenceDoes() {
        Judge reference = judge(Map.of(
                "on", 1.15, "off", .85, "rho", .2, "settle", 3.0, "tau", 500.0, "tau_settle", 60.0, "max_alarm", 6.0));
        boolean[] alarms = alarms(
                reference, .5, 1.2, 6, 5, 1.3, 1.19, 2, 2, 2, 2, 2, .9, .84, 1.16, 1.2, 1.2, 1.2, 1.2, 1.2, 1.2, 1.2,
                1.2);
        assertThat(alarms)
                .containsExactly(
                        false, true, true, true, true, false, false, false, true, true, true, true, false, true, true,
                        true, true, true, true, true, false, false);
        assertThat(reference.base().orElseThrow()[0]).isCloseTo(10.084275383871919, Offset.offset(1e-12));
    }

    private static Judge judge(Map<String, Double> numbers) {
        return DecisionRule.of(procedure(numbers))
                .judge(new Fitted("f", List.of("a"), Map.of("base", new double[] {10})));
    }

    private static Procedure procedure(Map<String, Double> numbers) {
        var lists = new HashMap<String, List<Double>>();
        numbers.forEach((name, value) -> lists.put(name, List.of(value)));
        return new Procedure("tracked/1", lists, Map.of());
    }

    private static boolean[] alarms(Judge judge, double... scores) {
        boolean[] alarms = new boolean[scores.length];
        for (int i = 0; i < scores.length; i++) {
            alarms[i] = judge.judge(scores[i], new float[] {11});
        }
        return alarms;
    }

    private static byte[] bytes(Judge judge) throws IOException {
        var bytes = new ByteArrayOutputStream();
        judge.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static void read(Judge judge, byte[] bytes) throws IOException {
        judge.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }
}
