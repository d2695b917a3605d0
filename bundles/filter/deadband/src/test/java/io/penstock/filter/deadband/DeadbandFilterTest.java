// SPDX-License-Identifier: Apache-2.0
package io.penstock.filter.deadband;

import static io.penstock.filter.deadband.Filters.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.doubles.WireDouble;
import io.penstock.kura.seam.RejectedException;
import java.util.List;
import java.util.Map;
import org.eclipse.kura.wire.WireEnvelope;
import org.eclipse.kura.wire.WireRecord;
import org.junit.jupiter.api.Test;

class DeadbandFilterTest {

    private final WireDouble wires = new WireDouble();

    @Test
    void emitsWhatMovedOfAnEnvelopeInOrderAndCountsTheRest() {
        DeadbandFilter filter = filter(Map.of("bands", "v = absolute 1"));
        WireRecord first = record("v", 1.0);
        WireRecord third = record("v", 3.0);
        filter.onWireReceive(new WireEnvelope("up", List.of(first, record("v", 1.5), third)));
        filter.onWireReceive(new WireEnvelope("up", List.of(record("v", 3.1))));

        assertThat(wires.emitted()).containsExactly(List.of(first, third));
        assertThat(filter.in()).isEqualTo(4);
        assertThat(filter.passed()).isEqualTo(2);
        assertThat(filter.absorbed()).isEqualTo(2);
        assertThat(filter.pending()).isZero();
        assertThat(filter.pid()).isEqualTo("deadband-1");
    }

    @Test
    void aMergeOfDefaultsByTheHostForgetsNothing() {
        DeadbandFilter filter = filter(Map.of("bands", "v = absolute 1"));
        filter.onWireReceive(new WireEnvelope("up", List.of(record("v", 1.0))));
        filter.modified(WireDouble.config(DeadbandConfig.class, Map.of("bands", "v = absolute 1")));
        filter.onWireReceive(new WireEnvelope("up", List.of(record("v", 1.5))));

        assertThat(wires.emitted()).hasSize(1);
    }

    @Test
    void refusesToStartWithAConfigurationThatCannotBe() {
        assertThatThrownBy(() -> filter(Map.of("bands", "v = wobble 1"))).hasMessageContaining("wobble");
        assertThatThrownBy(() -> filter(Map.of("longest.silence.s", -1.0)))
                .hasMessageContaining("longest.silence.s = -1.0; allowed: 0");
        assertThatThrownBy(() -> filter(Map.of("sigma.samples", 9)))
                .hasMessageContaining("sigma.samples = 9; allowed: 10");
    }

    @Test
    void givesItsStateOnceAndTakesNoRecordUntilItIsGivenBack() {
        DeadbandFilter filter = filter(Map.of("bands", "v = absolute 1"));
        filter.onWireReceive(new WireEnvelope("up", List.of(record("v", 1.0))));
        byte[] state = filter.suspend();

        assertThatThrownBy(() -> filter.onWireReceive(new WireEnvelope("up", List.of(record("v", 9.0)))))
                .isInstanceOfSatisfying(
                        RejectedException.class, e -> assertThat(e.reason()).isEqualTo("filter.suspended"));
        filter.resume(state);
        filter.onWireReceive(new WireEnvelope("up", List.of(record("v", 1.5))));
        assertThat(wires.emitted()).hasSize(1);
    }

    private DeadbandFilter filter(Map<String, Object> config) {
        return new DeadbandFilter(wires.context("deadband-1"), WireDouble.config(DeadbandConfig.class, config), wires);
    }
}
