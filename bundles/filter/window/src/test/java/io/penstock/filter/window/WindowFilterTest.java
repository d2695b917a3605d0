// SPDX-License-Identifier: Apache-2.0
package io.penstock.filter.window;

import static io.penstock.filter.window.Records.plain;
import static io.penstock.filter.window.Records.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.penstock.doubles.WireDouble;
import io.penstock.kura.seam.RejectedException;
import java.util.List;
import java.util.Map;
import org.eclipse.kura.wire.WireEnvelope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowFilterTest {

    private final WireDouble wires = new WireDouble();

    @Test
    void emitsAWindowAndCountsWhatIsInside() {
        WindowFilter filter = filter(Map.of("length.records", 2));
        filter.onWireReceive(new WireEnvelope(
                "up", List.of(record("v", 1.0), record("v", 3.0), record("x", "text"), record("v", 9.0))));

        assertThat(wires.emitted()).hasSize(1);
        assertThat(plain(wires.emitted().get(0).get(0)))
                .containsOnlyKeys("count", "v_mean", "v_min", "v_max", "v_stddev", "v_rms", "v_p95")
                .containsEntry("v_mean", 2.0)
                .containsEntry("v_stddev", 1.0);
        assertThat(filter.in()).isEqualTo(4);
        assertThat(filter.passed()).isEqualTo(2);
        assertThat(filter.absorbed()).isEqualTo(1);
        assertThat(filter.pending()).isEqualTo(1);
        assertThat(filter.rejected()).isEmpty();
        assertThat(filter.pid()).isEqualTo("window-1");
    }

    @Test
    void aMergeOfDefaultsByTheHostBreaksNoWindow() {
        WindowFilter filter = filter(Map.of("length.records", 2));
        filter.onWireReceive(new WireEnvelope("up", List.of(record("v", 1.0))));
        filter.modified(WireDouble.config(WindowConfig.class, Map.of("length.records", 2)));
        filter.onWireReceive(new WireEnvelope("up", List.of(record("v", 1.0))));

        assertThat(wires.emitted()).hasSize(1);
    }

    @Test
    void countsAHalfFilledWindowThatGoesWithIt() {
        WindowFilter filter = filter(Map.of("length.records", 2));
        filter.onWireReceive(new WireEnvelope("up", List.of(record("v", 1.0))));
        filter.deactivate();

        assertThat(filter.rejected()).containsExactly(entry("window.stopped", 1L));
        assertThat(filter.in()).isEqualTo(1);
    }

    @Test
    void handsOverAndTakesNothingAfterThat() {
        WindowFilter old = filter(Map.of("length.records", 2));
        old.onWireReceive(new WireEnvelope("up", List.of(record("v", 1.0))));
        WindowFilter next = filter(Map.of("length.records", 2));
        next.resume(old.suspend());
        assertThatThrownBy(() -> old.onWireReceive(new WireEnvelope("up", List.of(record("v", 1.0)))))
                .isInstanceOfSatisfying(
                        RejectedException.class, e -> assertThat(e.reason()).isEqualTo("filter.suspended"));
        old.deactivate();
        next.onWireReceive(new WireEnvelope("up", List.of(record("v", 3.0))));

        assertThat(old.rejected()).isEmpty();
        assertThat(plain(wires.emitted().get(0).get(0))).containsEntry("v_mean", 2.0);
        assertThat(next.in()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "window.by, BYTES, 'window.by = \"BYTES\"; allowed: COUNT, TIME'",
        "clock, SUN, 'clock = \"SUN\"; allowed: ARRIVAL, RECORD'",
        "statistics, mode, 'statistics has \"mode\"; allowed: ['",
    })
    void refusesAWordThatItDoesNotKnow(String key, String value, String message) {
        Map<String, Object> config = key.equals("clock") ? Map.of("window.by", "TIME", key, value) : Map.of(key, value);
        assertThatThrownBy(() -> filter(config)).hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource({
        "COUNT, length.records, 0, 'length.records = 0; allowed: 1 to 100000'",
        "COUNT, length.records, 100001, 'length.records = 100001; allowed: 1 to 100000'",
        "COUNT, step.records, -1, 'step.records = -1; allowed: 0 to 100000'",
        "COUNT, step.records, 61, a window of length 60 and step 61",
        "TIME, length.ms, 0, 'length.ms = 0; allowed: 1 to 86400000'",
        "TIME, step.ms, 60001, a window of length 60000 and step 60001",
        "TIME, step.ms, 5, at most 10000 steps in a length",
    })
    void refusesALengthOrAStepThatCannotBe(String by, String key, int value, String message) {
        Object number = key.endsWith("ms") ? (Object) (long) value : (Object) value;
        assertThatThrownBy(() -> filter(Map.of("window.by", by, key, number))).hasMessageContaining(message);
    }

    private WindowFilter filter(Map<String, Object> config) {
        return new WindowFilter(wires.context("window-1"), WireDouble.config(WindowConfig.class, config), wires);
    }
}
