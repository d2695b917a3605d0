// SPDX-License-Identifier: Apache-2.0
package io.penstock.console.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.inference.api.Quarantined;
import io.penstock.inference.api.SlotStatistics;
import io.penstock.inference.api.VersionState;
import io.penstock.inference.api.VersionStatus;
import io.penstock.kura.seam.EdgeStatistics;
import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.felix.hc.api.Result;
import org.junit.jupiter.api.Test;

class SectionsTest {

    private static final EdgeStatistics EDGE = new EdgeStatistics(
            "pump", 0, "model", 1, EdgeStatistics.State.OPEN, 12, 9, 1, 80, Map.of("receiver.threw", 2L));

    @Test
    void anEdgeShowsItsCountsAndRefusals() {
        assertThat(new Edges(() -> List.of(EDGE)).status().toString())
                .contains("\"edge\":\"pump -> model:1\"")
                .contains("\"in\":12,\"delivered\":9,\"held\":1")
                .contains("\"rejected\":{\"receiver.threw\":2},\"rejected_total\":2");
    }

    @Test
    void anEdgeThatRefusedIsNotWell() {
        var check = new Edges(() -> List.of(EDGE)).checks().get("edge pump -> model:1");
        assertThat(check.get().getStatus()).isEqualTo(Result.Status.WARN);
    }

    @Test
    void countersAreInPrometheusTextFormat() throws IOException {
        var out = new Exposition();
        new Edges(() -> List.of(EDGE)).metrics(out);
        var text = new ByteArrayOutputStream();
        PrometheusTextFormatWriter.create().write(text, out.snapshots(), EscapingScheme.UNDERSCORE_ESCAPING);
        assertThat(text.toString())
                .contains("penstock_edge_in_total{emitter=\"pump\",emitter_port=\"0\",receiver=\"model\","
                        + "receiver_port=\"1\"} 12.0")
                .contains("reason=\"receiver.threw\"");
    }

    @Test
    void theQuarantineIsShownAndCounted() throws IOException {
        var model = new Quarantined("ab12", "admission.crashed: by signal 6", Instant.EPOCH);
        var table = new QuarantineTable(() -> List.of(model));
        var row = table.status().getAsJsonArray().get(0).getAsJsonObject();
        assertThat(row.get("sha256").getAsString()).isEqualTo("ab12");
        assertThat(row.get("since").getAsString()).isEqualTo("1970-01-01T00:00:00Z");
        assertThat(row.get("reason").getAsString()).isEqualTo("admission.crashed: by signal 6");

        var out = new Exposition();
        table.metrics(out);
        var text = new ByteArrayOutputStream();
        PrometheusTextFormatWriter.create().write(text, out.snapshots(), EscapingScheme.UNDERSCORE_ESCAPING);
        assertThat(text.toString()).contains("penstock_quarantined_models 1.0");
    }

    @Test
    void aSlotWithoutAVersionSaysWhyTheOnesThereDoNotServe() {
        var refused = new VersionStatus("m", "2.0.0", "", VersionState.QUARANTINED, "model.golden: 3, not 4");
        var slot = new SlotStatistics("m", "", "", 0, 0, 0, Map.of(), List.of(refused));
        Result result =
                new SlotTable(() -> List.of(slot)).checks().get("slot m").get();
        assertThat(result.getStatus()).isEqualTo(Result.Status.CRITICAL);
        assertThat(result.toString()).contains("model.golden: 3, not 4");
    }
}
