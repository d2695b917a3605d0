// SPDX-License-Identifier: Apache-2.0
package io.penstock.trainer;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.penstock.driver.simulator.Fault;
import io.penstock.driver.simulator.Signal;
import io.penstock.inference.api.Procedure;
import io.penstock.inference.wire.procedure.Fitted;
import io.penstock.inference.wire.procedure.Judge;
import io.penstock.inference.wire.procedure.LevelSpread;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * Makes {@code model.onnx} and {@code model.json}: the same files on every machine. Argument: the folder to write to.
 *
 * <p>The constants are those of a drift-aware monitor of level and spread: temperatures and the mains voltage wander with
 * the room and the grid, so they are not watched; a shift below 3 % of a vibration or 0.75 % of the flow is no finding. At
 * 10 records a second the valve and the window take some 70 records to come back, hence the long settling.
 */
public final class Trainer {

    static final int WINDOW = 40;
    private static final long SEED = 1;
    private static final int RECORDS = 6000;
    private static final List<Fault> FAULTS =
            List.of(Fault.VALVE_CLOSING, Fault.LEAK, Fault.IMBALANCE, Fault.CAVITATION);

    private static final double[] LEVEL = {1, 1, 1, 1, 0, 0, 0, 1};
    private static final double[] SPREAD = {1, 1, 0, 1, 0, 0, 0, 1};
    private static final double[] BAND = {.03, .03, 0, 0, 0, 0, 0, .0075};

    private final Map<String, List<Double>> calibration = new LinkedHashMap<>();
    private final Map<String, List<Double>> decision = new LinkedHashMap<>();

    private Trainer() {
        calibration.put("level", list(LEVEL));
        calibration.put("spread", list(SPREAD));
        calibration.put("rel", list(BAND));
        calibration.put("ks", List.of(0.6));
        calibration.put("half", List.of(0.5));
        decision.put("on", List.of(1.15));
        decision.put("off", List.of(0.85));
        decision.put("rho", List.of(0.2));
        decision.put("settle", List.of(120.0));
        decision.put("tau", List.of(500.0));
        decision.put("tau_settle", List.of(40.0));
        decision.put("max_alarm", List.of(600.0));
    }

    public static void main(String[] args) throws IOException {
        new Trainer().write(Path.of(args[0]), System.out);
    }

    static void write(Path folder) throws IOException {
        new Trainer().write(folder, new java.io.PrintStream(java.io.OutputStream.nullOutputStream()));
    }

    private void write(Path folder, java.io.PrintStream report) throws IOException {
        Fitted fitted = fit();
        var numbers = Judge.Numbers.of(new Procedure(Judge.KIND, decision, Map.of()));
        var all = new Evaluation();
        for (Fault fault : FAULTS) {
            Evaluation one = Evaluation.of(fault, fitted, numbers, WINDOW);
            all = all.plus(one);
            report.printf("%-16s precision %.3f recall %.3f%n", fault, one.precision(), one.recall());
        }
        report.printf("%-16s precision %.3f recall %.3f%n", "all", all.precision(), all.recall());
        Files.createDirectories(folder);
        Files.write(folder.resolve("model.onnx"), ScoreGraph.onnx(WINDOW, LEVEL.length));
        Files.writeString(
                folder.resolve("model.json"),
                new GsonBuilder().setPrettyPrinting().create().toJson(descriptor(fitted, all)) + "\n");
    }

    private Fitted fit() {
        Recording normal = Recording.of(SEED, RECORDS, 0, 0, Optional.empty(), 0);
        return new LevelSpread(new Procedure(LevelSpread.KIND, calibration, Map.of()), WINDOW, LEVEL.length)
                .fit(normal.rows());
    }

    private JsonObject descriptor(Fitted fitted, Evaluation evaluation) {
        var json = new JsonObject();
        json.addProperty("name", "pump-anomaly");
        json.addProperty("version", "1.0.0");
        json.addProperty("contract", "pump-8-signals/1");
        json.add("inputs", Json.tensors(WINDOW, LEVEL.length));
        json.add("outputs", Json.outputs(LEVEL.length));
        json.add("features", features());
        var window = new JsonObject();
        window.addProperty("records", WINDOW);
        window.addProperty("stride", 1);
        json.add("window", window);
        JsonObject fit = Json.procedure(LevelSpread.KIND, calibration);
        fit.addProperty("records", 0);
        fitted.tensors().keySet().stream()
                .sorted()
                .forEach(name ->
                        fit.add("fitted." + name, Json.floats(fitted.tensors().get(name))));
        json.add("calibration", fit);
        JsonObject decide = Json.procedure(Judge.KIND, decision);
        decide.addProperty("score", "score");
        json.add("decision", decide);
        json.add("labels", Json.texts("normal", "anomaly"));
        var golden = new JsonArray();
        golden.add(Golden.of(Recording.of(7, 100, 0, 0, Optional.empty(), 0), fitted));
        golden.add(Golden.of(Recording.of(8, 0, 100, 0, Optional.of(Fault.VALVE_CLOSING), 0.6), fitted));
        golden.add(Golden.of(Recording.of(9, 0, 100, 0, Optional.of(Fault.CAVITATION), 0.6), fitted));
        json.add("golden", golden);
        var budget = new JsonObject();
        budget.addProperty("latency_ms", 5);
        budget.addProperty("memory_mb", 16);
        json.add("budget", budget);
        json.add("lineage", lineage(evaluation));
        return json;
    }

    private static JsonArray features() {
        Recording normal = Recording.of(SEED, RECORDS, 0, 0, Optional.empty(), 0);
        var features = new JsonArray();
        for (Signal signal : Signal.values()) {
            var feature = new JsonObject();
            feature.addProperty("name", signal.column());
            feature.addProperty("unit", signal.unit());
            feature.add("reference", Json.sketch(normal.rows(), signal.ordinal()));
            features.add(feature);
        }
        return features;
    }

    private static JsonObject lineage(Evaluation evaluation) {
        var lineage = new JsonObject();
        lineage.addProperty("program", "cnf/trainer");
        lineage.addProperty("data", "simulated pump, seed " + SEED + ", " + RECORDS + " records at 10 Hz");
        lineage.addProperty("precision", Json.rounded(evaluation.precision()));
        lineage.addProperty("recall", Json.rounded(evaluation.recall()));
        lineage.addProperty(
                "measured on", "simulated faults of 60 % on five other pumps: valve, leak, imbalance, cavitation");
        return lineage;
    }

    private static List<Double> list(double[] values) {
        return DoubleStream.of(values).boxed().toList();
    }
}
