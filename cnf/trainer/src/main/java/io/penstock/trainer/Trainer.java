// SPDX-License-Identifier: Apache-2.0
package io.penstock.trainer;

import com.google.gson.JsonObject;
import io.penstock.driver.simulator.Fault;
import io.penstock.inference.wire.procedure.Calibration;
import io.penstock.inference.wire.procedure.Fitted;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Makes {@code model.onnx} and {@code model.json} of both pump models, the same files on every machine, and prints what
 * they are worth on the simulator's faults. Argument: the folder {@code bundles/inference}.
 */
public final class Trainer {

    private static final String RESOURCES = "src/main/resources";
    private static final long SEED = 1;
    private static final int RECORDS = 6000;
    private static final int HOUR = 36_000;
    private static final double SEVERITY = 0.6;
    private static final List<Fault> FAULTS =
            List.of(Fault.VALVE_CLOSING, Fault.LEAK, Fault.IMBALANCE, Fault.CAVITATION);

    private final Recipe recipe;
    private final Recording normal;
    private final Fitted fitted;

    /** @param records of normal operation to fit to */
    private Trainer(Recipe recipe, int records) {
        this.recipe = recipe;
        this.normal = Recording.of(SEED, records, 0, 0, Optional.empty(), 0);
        var calibration = Calibration.of(recipe.calibrationProcedure(), recipe.window(), recipe.features());
        this.fitted = new Fitted(Recipe.CALIBRATION, Recording.FEATURES, calibration.fit(normal.rows()));
    }

    public static void main(String[] args) throws IOException {
        Path bundles = Path.of(args[0]);
        pump(bundles.resolve("pump").resolve(RESOURCES), System.out);
        monitor(bundles.resolve("monitor").resolve(RESOURCES));
    }

    /** The model that is fitted to the simulated pump. */
    static void pump(Path folder, PrintStream report) throws IOException {
        var trainer = new Trainer(Recipe.PUMP, RECORDS);
        Evaluation all = trainer.evaluate(report);
        var lineage = new JsonObject();
        lineage.addProperty("program", "cnf/trainer");
        lineage.addProperty("data", "simulated pump, seed " + SEED + ", " + RECORDS + " records at 10 Hz");
        lineage.add("precision", Json.rounded(all.precision()));
        lineage.add("recall", Json.rounded(all.recall()));
        lineage.addProperty(
                "measured on",
                "records of simulated faults of 60 % on five other pumps: valve-closing, leak, imbalance, cavitation");
        trainer.write(folder, lineage);
    }

    /** The model that learns the pump that it is put to; its golden vectors are of the simulated one. */
    static void monitor(Path folder) throws IOException {
        var trainer = new Trainer(Recipe.MONITOR, (int)
                (double) Recipe.MONITOR.calibration().get("records").get(0));
        var lineage = new JsonObject();
        lineage.addProperty("program", "cnf/trainer");
        lineage.addProperty("data", "none: it has no weights, and is calibrated where it is used");
        lineage.addProperty("constants", "chosen on SKAB 0.9, valve1/0 to 7 and anomaly-free");
        trainer.write(folder, lineage);
    }

    private Evaluation evaluate(PrintStream report) {
        var all = new Evaluation();
        for (Fault fault : FAULTS) {
            for (double severity : new double[] {0.3, SEVERITY, 1}) {
                Evaluation one = Evaluation.of(fault, severity, fitted, recipe);
                report.printf("%-14s %3.0f %%: %s%n", fault.id(), 100 * severity, one);
                all = severity == SEVERITY ? all.plus(one) : all;
            }
        }
        report.printf("all at %.0f %%: %s%n", 100 * SEVERITY, all);
        report.printf("an hour without a fault each: %s%n", Evaluation.normal(HOUR, fitted, recipe));
        return all;
    }

    private void write(Path folder, JsonObject lineage) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("model.onnx"), ScoreGraph.onnx(recipe.window(), recipe.features()));
        Files.writeString(folder.resolve("model.json"), Json.text(Descriptor.of(recipe, fitted, normal, lineage)));
    }
}
