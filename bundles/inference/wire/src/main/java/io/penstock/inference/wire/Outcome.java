// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.wire;

import io.penstock.inference.api.Decision;
import io.penstock.inference.api.ModelDescriptor;
import io.penstock.inference.api.TensorSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.kura.type.TypedValue;
import org.eclipse.kura.type.TypedValues;
import org.eclipse.kura.wire.WireRecord;

/** Makes the record that leaves, which names the model, its version and the latency of its run. */
final class Outcome {

    static final String CALIBRATING = "calibrating";
    private static final String NORMAL = "normal";
    private static final String ANOMALY = "anomaly";

    private final String pid;
    private final boolean copy;

    Outcome(String pid, boolean copy) {
        this.pid = pid;
        this.copy = copy;
    }

    /** A decided record and its entry for the status. */
    record Decided(WireRecord record, Decision decision) {}

    Decided calibrating(WireRecord in, String asset, ModelDescriptor model) {
        return decided(properties(in), asset, CALIBRATING, Double.NaN, model, 0);
    }

    /** Runs the job's decision, if the model has one, and makes its record. */
    Decided of(WireRecord in, Batch batch, int index, Plan plan) {
        ModelDescriptor model = plan.model();
        Batch.Job job = batch.job(index);
        Map<String, TypedValue<?>> properties = properties(in);
        double score = batch.result(plan.score(), index, 0);
        if (job.asset().judge().isPresent()) {
            boolean alarm = job.asset().judge().get().judge(score, job.values());
            List<String> labels = model.labels().size() == 2 ? model.labels() : List.of(NORMAL, ANOMALY);
            if (alarm) {
                cause(batch, index, plan, properties);
            }
            return decided(properties, job.name(), labels.get(alarm ? 1 : 0), score, model, batch.micros());
        }
        for (int output = 0; output < model.outputs().size(); output++) {
            TensorSpec tensor = model.outputs().get(output);
            for (int element = 0; element < tensor.elements(); element++) {
                properties.put(
                        tensor.elements() == 1 ? tensor.name() : tensor.name() + "_" + element,
                        TypedValues.newDoubleValue(batch.result(output, index, element)));
            }
        }
        return decided(properties, job.name(), label(batch, index, model), score, model, batch.micros());
    }

    /** Names the feature that contributed most, where the model tells contributions. */
    private static void cause(Batch batch, int index, Plan plan, Map<String, TypedValue<?>> properties) {
        plan.model().output("contributions").ifPresent(output -> {
            int elements = plan.model().outputs().get(output).elements();
            int features = plan.features().count();
            if (features > 0) {
                int most = argmax(batch, index, output, elements);
                properties.put(
                        "cause",
                        TypedValues.newStringValue(
                                plan.model().features().get(most % features).name()));
            }
        });
    }

    private static String label(Batch batch, int index, ModelDescriptor model) {
        int elements = model.outputs().get(0).elements();
        return model.labels().size() == elements && elements > 1
                ? model.labels().get(argmax(batch, index, 0, elements))
                : "";
    }

    private static int argmax(Batch batch, int index, int output, int elements) {
        int most = 0;
        for (int i = 1; i < elements; i++) {
            if (batch.result(output, index, i) > batch.result(output, index, most)) {
                most = i;
            }
        }
        return most;
    }

    private Map<String, TypedValue<?>> properties(WireRecord in) {
        return copy ? new LinkedHashMap<>(in.getProperties()) : new LinkedHashMap<>();
    }

    private Decided decided(
            Map<String, TypedValue<?>> properties,
            String asset,
            String decision,
            double score,
            ModelDescriptor model,
            long micros) {
        if (!decision.isEmpty()) {
            properties.put("decision", TypedValues.newStringValue(decision));
        }
        if (!Double.isNaN(score)) {
            properties.put("score", TypedValues.newDoubleValue(score));
        }
        properties.put("model", TypedValues.newStringValue(model.name()));
        properties.put("model_version", TypedValues.newStringValue(model.version()));
        properties.put("latency_us", TypedValues.newLongValue(micros));
        return new Decided(
                new WireRecord(properties),
                new Decision(pid, asset, decision, score, model.name(), model.version(), micros));
    }
}
