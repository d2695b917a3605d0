// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.penstock.inference.api.Slots;
import io.penstock.inference.onnx.LoneSlots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.kura.type.TypedValue;
import org.eclipse.kura.type.TypedValues;
import org.eclipse.kura.wire.WireRecord;
import org.junit.jupiter.api.Test;

/**
 * The monitor model, through engine and stage, on a real pump: Skoltech Anomaly Benchmark 0.9, in {@code
 * penstock.data}/skab. Its protocol: the first 400 rows may be used to fit, the rest is scored row by row.
 */
class SkabTest {

    private static final Path DATA = Path.of(System.getProperty("penstock.data", "../../../../shared/data"), "skab");
    private static final Path MODEL = Path.of("../monitor/src/main/resources");
    private static final Settings SETTINGS = new Settings("pump-monitor", Map.of(), "assetName", false, -1, 0, 0);

    private int hits;
    private int falseAlarms;
    private int misses;
    private int quiet;

    @Test
    void findsTheClosingValveOfTheRealPumpWithFewFalseAlarms() throws Exception {
        assumeThat(DATA.resolve("valve1")).as("SKAB is not here: " + DATA).isDirectory();
        Slots slots = LoneSlots.of(MODEL);
        for (int file = 0; file < 8; file++) {
            score(slots, DATA.resolve("valve1/" + file + ".csv"));
        }

        double f1 = 2.0 * hits / (2 * hits + falseAlarms + misses);
        double falseAlarmRate = (double) falseAlarms / (falseAlarms + quiet);
        double missedRate = (double) misses / (hits + misses);
        System.out.printf(
                "SKAB valve1: F1 %.3f, false alarms %.1f %%, missed %.1f %%%n",
                f1, 100 * falseAlarmRate, 100 * missedRate);
        assertThat(f1).isGreaterThan(0.88); // 0.903 as developed
        assertThat(falseAlarmRate).isLessThan(0.06); // 3.7 %
        assertThat(missedRate).isLessThan(0.2); // 15.0 %
    }

    private void score(Slots slots, Path file) throws IOException {
        var stage = new Stage("skab", SETTINGS, slots, new CalibrationsDouble(), System::nanoTime);
        List<String> lines = Files.readAllLines(file);
        String[] columns = lines.get(0).split(";");
        for (String line : lines.subList(1, lines.size())) {
            var properties = new HashMap<String, TypedValue<?>>();
            String[] cells = line.split(";");
            for (int i = 1; i < columns.length; i++) {
                properties.put(columns[i], TypedValues.newDoubleValue(Double.parseDouble(cells[i])));
            }
            boolean faulty = (double) properties.get("anomaly").getValue() > 0.5;
            for (WireRecord out : stage.decide(List.of(new WireRecord(properties)))) {
                count(faulty, (String) out.getProperties().get("decision").getValue());
            }
        }
    }

    private void count(boolean faulty, String decision) {
        if (decision.equals("anomaly")) {
            hits += faulty ? 1 : 0;
            falseAlarms += faulty ? 0 : 1;
        } else if (decision.equals("normal")) {
            misses += faulty ? 1 : 0;
            quiet += faulty ? 0 : 1;
        }
    }
}
