// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.wire;

import static io.penstock.inference.wire.Records.record;
import static io.penstock.inference.wire.Records.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.penstock.doubles.WireDouble;
import io.penstock.kura.seam.RejectedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.kura.wire.WireEnvelope;
import org.eclipse.kura.wire.WireRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InferenceWireTest {

    @TempDir
    private Path data;

    private final SlotsDouble slots = new SlotsDouble().serve(Models.window("1.0.0", 3, 1), Models::endsGraph);
    private final WireDouble wires = new WireDouble();

    @Test
    void sendsWhatItDecidedBeforeItReturnsAndNothingForAWindowThatFills() throws IOException {
        InferenceWire wire = wire();
        receive(wire, rows(1, 2));
        assertThat(wires.emitted()).isEmpty();
        receive(wire, rows(3, 4));

        assertThat(wires.emitted()).hasSize(1);
        assertThat(values(wires.emitted().get(0), "score")).containsExactly(1003.0, 2004.0);
        assertThat(List.of(wire.in(), wire.passed(), wire.absorbed(), wire.pending()))
                .containsExactly(4L, 2L, 2L, 0L);
        assertThat(wire.rejected()).isEmpty();
        assertThat(wire.pid()).isEqualTo("decide");
        assertThat(wire.latest()).hasSize(1);
    }

    /** Kura merges defaults into a configuration and calls once or twice more after activation. */
    @Test
    void losesNothingWhenTheHostUpdatesItWithoutAChange() throws IOException {
        InferenceWire wire = wire();
        receive(wire, rows(1, 2));
        wire.modified(WireDouble.config(InferenceConfig.class, Map.of("slot", "slot")));
        wire.modified(WireDouble.config(InferenceConfig.class, Map.of("slot", "slot", "asset.property", "assetName")));
        receive(wire, rows(3, 3));

        assertThat(wires.emitted()).hasSize(1);
    }

    @Test
    void aSuccessorGoesOnWhereItStoppedAndItTakesNothingMore() throws IOException {
        InferenceWire old = wire();
        receive(old, rows(1, 2));
        InferenceWire successor = wire();
        successor.resume(old.suspend());
        receive(successor, rows(3, 3));

        assertThat(values(wires.emitted().get(0), "score")).containsExactly(1003.0);
        assertThat(successor.in()).isEqualTo(3);
        assertThatExceptionOfType(RejectedException.class)
                .isThrownBy(() -> receive(old, rows(4, 4)))
                .satisfies(e -> assertThat(e.reason()).isEqualTo("inference.suspended"));
    }

    @Test
    void takesRecordsAgainWhenItGetsItsStateBack() throws IOException {
        InferenceWire wire = wire();
        receive(wire, rows(1, 2));
        wire.resume(wire.suspend());
        receive(wire, rows(3, 3));

        assertThat(wires.emitted()).hasSize(1);
    }

    @Test
    void keepsWhatItLearntWhenItStopsUnlessASuccessorHasIt() throws Exception {
        slots.serve(Models.deviation("1.0.0", 2, Models.threshold(2), Map.of()), Models::deviationGraph);
        InferenceWire wire = wire();
        receive(wire, rows(1, 2));
        Path file;
        try (var files = Files.walk(data)) {
            file = files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
        Files.delete(file);
        wire.suspend();
        wire.stop();
        assertThat(file).doesNotExist();

        InferenceWire other = wire();
        receive(other, rows(1, 2));
        Files.delete(file);
        other.stop();
        assertThat(file).exists();
    }

    private InferenceWire wire() throws IOException {
        return new InferenceWire(
                wires.context("decide", data),
                WireDouble.config(InferenceConfig.class, Map.of("slot", "slot")),
                wires,
                slots,
                WireDouble.system(),
                List.of());
    }

    private static void receive(InferenceWire wire, List<WireRecord> records) {
        wire.onWireReceive(new WireEnvelope("asset", records));
    }

    private static List<WireRecord> rows(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(i -> record("pump", i, i))
                .toList();
    }
}
