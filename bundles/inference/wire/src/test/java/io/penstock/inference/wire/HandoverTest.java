// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.wire;

import static io.penstock.inference.wire.Records.record;
import static io.penstock.inference.wire.Records.value;
import static io.penstock.inference.wire.Records.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.penstock.inference.api.Procedure;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.kura.wire.WireRecord;
import org.junit.jupiter.api.Test;

class HandoverTest {

    private static final Settings SETTINGS = new Settings("slot", Map.of(), "assetName", true, -1, 0, 0);

    private final SlotsDouble slots = new SlotsDouble().serve(Models.window("1.0.0", 3, 1), Models::endsGraph);
    private final Stage old = stage();
    private final Stage successor = stage();

    @Test
    void aHalfFilledWindowIsUnbroken() {
        old.decide(rows("first", 1, 2));
        old.decide(rows("second", 1, 1));
        successor.resume(old.state());

        assertThat(values(successor.decide(rows("first", 3, 4)), "score")).containsExactly(1003.0, 2004.0);
        assertThat(values(successor.decide(rows("second", 2, 3)), "score")).containsExactly(1003.0);
    }

    @Test
    void theCountersGoOn() {
        old.decide(rows("pump", 1, 5));
        old.decide(List.of(Records.without("a")));
        successor.resume(old.state());
        successor.decide(rows("pump", 6, 6));

        assertThat(successor.counts().in()).isEqualTo(7);
        assertThat(successor.counts().passed()).isEqualTo(4);
        assertThat(successor.counts().absorbed()).isEqualTo(2);
        assertThat(successor.counts().rejected()).isEqualTo(Map.of("record.property_missing", 1L));
        assertThat(successor.counts().pending()).isZero();
    }

    @Test
    void aSuccessorThatNeverSawARecordHandsOnWhatItGot() {
        old.decide(rows("pump", 1, 2));
        successor.resume(old.state());
        Stage third = stage();
        third.resume(successor.state());

        assertThat(values(third.decide(rows("pump", 3, 3)), "score")).containsExactly(1003.0);
    }

    @Test
    void aPredecessorMayTakeItsOwnStateBack() {
        old.decide(rows("pump", 1, 3));
        old.resume(old.state());

        assertThat(values(old.decide(rows("pump", 4, 4)), "score")).containsExactly(2004.0);
        assertThat(old.counts().in()).isEqualTo(4);
    }

    @Test
    void aCalibrationAndAnAlarmGoOn() {
        var rule = new Procedure(
                "threshold/1", Map.of("on", List.of(2.0), "begin", List.of(3.0), "end", List.of(2.0)), Map.of());
        slots.serve(Models.deviation("1.0.0", 4, rule, Map.of()), Models::deviationGraph);
        old.decide(IntStream.range(0, 4)
                .mapToObj(i -> record("pump", 9 + i % 2 * 2, 0))
                .toList());
        old.decide(List.of(record("pump", 13, 0), record("pump", 13, 0)));
        successor.resume(old.state());

        assertThat(value(successor.decide(List.of(record("pump", 13, 0))).get(0), "decision"))
                .as("the third above the threshold")
                .isEqualTo("anomaly");
    }

    @Test
    void aHalfDoneCalibrationGoesOn() {
        slots.serve(Models.deviation("1.0.0", 4, Models.threshold(2), Map.of()), Models::deviationGraph);
        old.decide(List.of(record("pump", 9, 0), record("pump", 11, 0), record("pump", 9, 0)));
        successor.resume(old.state());

        assertThat(values(successor.decide(List.of(record("pump", 11, 0), record("pump", 13, 0))), "decision"))
                .containsExactly("calibrating", "anomaly");
    }

    @Test
    void aStateForAnotherWindowIsLeftAndTheWindowBeginsEmpty() {
        old.decide(rows("pump", 1, 2));
        slots.serve(Models.window("2.0.0", 2, 1), Models::endsGraph);
        successor.resume(old.state());

        assertThat(values(successor.decide(rows("pump", 3, 4)), "score")).containsExactly(3004.0);
    }

    @Test
    void noStateIsNothing() {
        successor.resume(new byte[0]);
        assertThat(successor.decide(rows("pump", 1, 3))).hasSize(1);
    }

    @Test
    void beforeItsFirstRecordAStageHasNoState() {
        assertThat(old.state()).isEmpty();
    }

    @Test
    void aStateOfAnotherVersionIsRefusedWhole() {
        old.decide(rows("pump", 1, 1));
        byte[] state = old.state();
        state[0] = 9;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> successor.resume(state))
                .withMessage("inference state of version 9, this is 1");
    }

    /** Whatever byte is damaged: refused, or taken without a window, but never a failure later on. */
    @Test
    void aStateThatIsCutOrGarbledNeverBreaksTheSuccessor() {
        slots.serve(Models.deviation("1.0.0", 2, Models.threshold(2), Map.of()), Models::deviationGraph);
        old.decide(rows("pump", 1, 3));
        byte[] state = old.state();
        for (int at = 1; at < state.length; at++) {
            for (byte[] damaged : List.of(Arrays.copyOf(state, at), flipped(state, at))) {
                Stage next = stage();
                try {
                    next.resume(damaged);
                } catch (IllegalArgumentException e) {
                    assertThat(e).hasMessage("inference state is cut short or garbled");
                }
                assertThat(next.decide(rows("pump", 4, 5))).hasSize(2);
            }
        }
    }

    private static byte[] flipped(byte[] state, int at) {
        byte[] damaged = state.clone();
        damaged[at] ^= (byte) 0xff;
        return damaged;
    }

    private Stage stage() {
        return new Stage("stage", SETTINGS, slots, new CalibrationsDouble(), () -> 0);
    }

    private static List<WireRecord> rows(String asset, int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(i -> record(asset, i, i))
                .toList();
    }
}
