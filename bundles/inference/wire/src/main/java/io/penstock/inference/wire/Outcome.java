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

    private static final String CALIBRATING = "calibrating";
    private static final List<String> LABELS = List.of("normal", "anomaly");
    private static final int OWN = 8; // properties that it adds, about

    private final String pid;
    private final boolean copy;
    private final ModelDescriptor model;
    private final TypedValue<?> name;
    private final TypedValue<?> version;
    private final List<String> labels;

    Outcome(String pid, boolean copy, ModelDescriptor model) {
        this.pid = pid;
        this.copy = copy;
        this.model = model;
        this.name = TypedValues.newStringValue(model.name());
        this.version = TypedValues.newStringValue(model.version());
        this.labels = model.labels().size() == 2 ? model.labels() : LABELS;
    }

    /** A record of an asset that is not calibrated. */
    WireRecord calibrating(WireRecord in, String assetName, Asset asset) {
        return decided(properties(in), assetName, asset, CALIBRATING, Double.NaN, 0);
    }

    /** Lets the asset's judge decide, if the model has a decision, else the labels. */
    WireRecord of(Batch batch, int index, Plan plan) {
        Batch.Job job = batch.job(index);
        Map<String, TypedValue<?>> properties = properties(job.turn().record(job.place()));
        double score = batch.result(plan.score(), index, 0);
        String decision;
        if (job.asset().judge().isPresent()) {
            boolean alarm = job.asset().judge().get().judge(score, job.values());
            if (alarm) {
                cause(batch, index, properties);
            }
            decision = labels.get(alarm ? 1 : 0);
        } else {
            outputs(batch, index, properties);
            decision = label(batch, index);
        }
        return decided(properties, job.name(), job.asset(), decision, score, batch.micros());
    }

    /** Names the feature that contributed most, where the model tells contributions. */
    private void cause(Batch batch, int index, Map<String, TypedValue<?>> properties) {
        model.output("contributions").filter(o -> !model.features().isEmpty()).ifPresent(output -> {
            int most = argmax(batch, index, output);
            String feature =
                    model.features().get(most % model.features().size()).name();
            properties.put("cause", TypedValues.newStringValue(feature));
        });
    }

    private void outputs(Batch batch, int index, Map<String, TypedValue<?>> properties) {
        for (int output = 0; output < model.outputs().size(); output++) {
            TensorSpec tensor = model.outputs().get(output);
            for (int element = 0; element < tensor.elements(); element++) {
                properties.put(
                        tensor.elements() == 1 ? tensor.name() : tensor.name() + "_" + element,
                        TypedValues.newDoubleValue(batch.result(output, index, element)));
            }
        }
    }

    private String label(Batch batch, int index) {
        int elements = model.outputs().get(0).elements();
        return elements > 1 && model.labels().size() == elements
                ? model.labels().get(argmax(batch, index, 0))
                : "";
    }

    private int argmax(Batch batch, int index, int output) {
        int most = 0;
        for (int i = 1; i < model.outputs().get(output).elements(); i++) {
            if (batch.result(output, index, i) > batch.result(output, index, most)) {
                most = i;
            }
        }
        return most;
    }

    private Map<String, TypedValue<?>> properties(WireRecord in) {
        Map<String, TypedValue<?>> given = in.getProperties();
        var properties = new LinkedHashMap<String, TypedValue<?>>((copy ? given.size() + OWN : OWN) * 4 / 3);
        if (copy) {
            given.forEach(properties::put);
        }
        return properties;
    }

    private WireRecord decided(
            Map<String, TypedValue<?>> properties,
            String assetName,
            Asset asset,
            String decision,
            double score,
            long micros) {
        if (!decision.isEmpty()) {
            properties.put("decision", TypedValues.newStringValue(decision));
        }
        if (!Double.isNaN(score)) {
            properties.put("score", TypedValues.newDoubleValue(score));
        }
        properties.put("model", name);
        properties.put("model_version", version);
        properties.put("latency_us", TypedValues.newLongValue(micros));
        asset.latest(new Decision(pid, assetName, decision, score, model.name(), model.version(), micros));
        return new WireRecord(properties);
    }
}
