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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThresholdTest {

    @Test
    void aScoreAboveTheThresholdIsAnAlarm() {
        assertThat(alarms(judge(Map.of("on", 2.0)), 2, 2.1, 2, 1.9)).containsExactly(false, true, true, false);
    }

    @Test
    void anAlarmEndsBelowAPartOfTheThreshold() {
        assertThat(alarms(judge(Map.of("on", 2.0, "off", 0.5)), 3, 1.5, 1, 0.9))
                .containsExactly(true, true, true, false);
    }

    @Test
    void anAlarmBeginsAndEndsAfterSomeRecordsInARow() {
        assertThat(alarms(judge(Map.of("on", 2.0, "begin", 3.0, "end", 2.0)), 3, 3, 1, 3, 3, 3, 1, 3, 1, 1))
                .containsExactly(false, false, false, false, false, true, true, true, true, false);
    }

    @Test
    void theScoreIsSmoothedFromTheFirstOneOn() {
        assertThat(alarms(judge(Map.of("on", 2.0, "alpha", 0.5)), 0, 4, 4, 0)) // 0, 2, 3, 1.5
                .containsExactly(false, false, true, false);
    }

    @Test
    void theThresholdMayBeWhatTheCalibrationFound() {
        DecisionRule rule = DecisionRule.of(procedure(Map.of("quantile", 0.99, "on", 1.5)));
        assertThat(rule.quantile()).hasValue(0.99);
        Judge judge = rule.judge(new Fitted("f", List.of("a"), Map.of("threshold", new double[] {2})));

        assertThat(alarms(judge, 2.9, 3.1)).containsExactly(false, true);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule.judge(new Fitted("f", List.of("a"), Map.of())))
                .withMessageContaining("no tensor threshold");
    }

    @Test
    void goesOnFromItsBytes() throws IOException {
        var numbers = Map.of("on", 2.0, "alpha", 0.5, "begin", 3.0, "end", 2.0);
        Judge first = judge(numbers);
        alarms(first, 3, 3);
        var bytes = new ByteArrayOutputStream();
        first.write(new DataOutputStream(bytes));
        Judge second = judge(numbers);
        second.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

        assertThat(alarms(second, 2, 0, 0, 0))
                .containsExactly(true, true, false, false)
                .containsExactly(alarms(first, 2, 0, 0, 0));
    }

    @ParameterizedTest
    @CsvSource({"on, NaN", "off, 1.1", "alpha, 0", "alpha, 1.1", "begin, 0", "end, 0", "quantile, 1.1", "quantile, -0.1"
    })
    void refusesNumbersThatDecideNothing(String name, double value) {
        var numbers = new HashMap<>(Map.of("on", 2.0));
        numbers.put(name, value);
        assertThatIllegalArgumentException().isThrownBy(() -> DecisionRule.of(procedure(numbers)));
    }

    @Test
    void aRuleThatIsNotKnownIsRefusedWithTheKnownOnes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DecisionRule.of(new Procedure("oracle/1", Map.of(), Map.of())))
                .withMessage("the decision is of kind oracle/1; known are tracked/1 and threshold/1");
    }

    private static Judge judge(Map<String, Double> numbers) {
        return DecisionRule.of(procedure(numbers)).judge(new Fitted("f", List.of("a"), Map.of()));
    }

    private static Procedure procedure(Map<String, Double> numbers) {
        var lists = new HashMap<String, List<Double>>();
        numbers.forEach((name, value) -> lists.put(name, List.of(value)));
        return new Procedure("threshold/1", lists, Map.of());
    }

    private static boolean[] alarms(Judge judge, double... scores) {
        boolean[] alarms = new boolean[scores.length];
        for (int i = 0; i < scores.length; i++) {
            alarms[i] = judge.judge(scores[i], new float[0]);
        }
        return alarms;
    }
}
