// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.conformance.check;

import io.penstock.inference.api.Feature;
import io.penstock.inference.api.ModelDescriptor;
import io.penstock.inference.api.Slots;
import io.penstock.kura.conformance.Check;
import io.penstock.kura.conformance.Host;
import io.penstock.kura.conformance.NotHere;
import io.penstock.kura.conformance.Patience;
import io.penstock.kura.conformance.Unmet;
import io.penstock.kura.seam.StageStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.kura.type.TypedValue;
import org.eclipse.kura.type.TypedValues;
import org.eclipse.kura.wire.WireRecord;

/** The inference component decides on the gateway's own wires, and each record is accounted for. */
public record Inference() implements Check {

    private static final int BEYOND_WINDOW = 10;

    @Override
    public String name() {
        return "wire.inference";
    }

    @Override
    public void run(Host host) throws Exception {
        String slot = Models.names(host.bundles()).stream()
                .findFirst()
                .orElseThrow(() -> new NotHere("no model is installed"));
        ModelDescriptor model = host.service(Slots.class)
                .active(slot)
                .orElseThrow(() -> new Unmet("no version serves the slot " + slot));
        int records = model.windowRecords() + BEYOND_WINDOW * model.windowStride();
        Map<String, Object> properties = Map.of("slot", slot, "calibration_records", 0);
        try (var line = new Line(host, "io.penstock.inference.wire", properties)) {
            for (int i = 0; i < records; i++) {
                line.send(List.of(usual(model)));
            }
            Patience.until("a decision has arrived", () -> !line.received().isEmpty());
            var stage = host.component(StageStatistics.class, line.stage());
            long refused = stage.rejected().values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            Unmet.unless(
                    stage.in() == records && refused == 0,
                    "it was given " + records + " and counts " + stage.in() + " in, refused: " + stage.rejected());
            Unmet.unless(
                    stage.in() == stage.passed() + stage.absorbed() + stage.pending(),
                    stage.in() + " in, but " + stage.passed() + " passed, " + stage.absorbed() + " absorbed, "
                            + stage.pending() + " pending");
        }
    }

    private static WireRecord usual(ModelDescriptor model) {
        var values = new HashMap<String, TypedValue<?>>();
        for (Feature feature : model.features()) {
            double mean = feature.reference().getOrDefault("mean", 0.0);
            values.put(feature.name(), TypedValues.newDoubleValue(mean));
        }
        return new WireRecord(values);
    }
}
