// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.wire;

import io.penstock.inference.api.Decision;
import io.penstock.inference.api.ModelDescriptor;
import io.penstock.inference.api.TensorSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.kura.type.TypedValue;
import org.eclipse.kura.type.TypedValues;
import org.eclipse.kura.wire.WireRecord;

/** Makes the record that leaves, which names the model, its version and the latency of its run. One for each version. */
final class Outcome {

    private static final String CALIBRATING = "calibrating";
    private static final List<String> LABELS = List.of("normal", "anomaly");

    /** The last of the properties of every record; {@link #finish} sets their values. */
    private static final List<String> LINEAGE = List.of("model", "model_version", "latency_us");

    private static final String[] OF_CALIBRATING = names("decision");
    private static final String[] OF_DECISION = names("decision", "score");
    private static final String[] OF_ALARM = names("decision", "score", "cause");

    private final String pid;
    private final boolean copy;
    private final ModelDescriptor model;
    private final TypedValue<?> name;
    private final TypedValue<?> version;
    private final String[] labels;
    private final TypedValue<?>[] labelValues;
    private final TypedValue<?>[] causes;
    private final int contributions;
    private final int classes; // among which the largest is the decision; 0 where there are none
    private final String[] ofOutputs;
    private final int[] outputSizes;

    Outcome(String pid, boolean copy, Plan plan) {
        this.pid = pid;
        this.copy = copy;
        this.model = plan.model();
        this.name = TypedValues.newStringValue(model.name());
        this.version = TypedValues.newStringValue(model.version());
        boolean unnamed = plan.rule().isPresent() && model.labels().size() != LABELS.size();
        this.labels = (unnamed ? LABELS : model.labels()).toArray(String[]::new);
        this.labelValues = values(List.of(labels));
        this.causes =
                values(model.features().stream().map(feature -> feature.name()).toList());
        this.contributions =
                causes.length == 0 ? -1 : model.output("contributions").orElse(-1);
        this.outputSizes =
                model.outputs().stream().mapToInt(TensorSpec::elements).toArray();
        this.classes = labels.length > 1 && labels.length == outputSizes[0] ? labels.length : 0;
        this.ofOutputs = outputNames();
    }

    /** A record of an asset that is not calibrated. */
    WireRecord calibrating(WireRecord in, Asset asset) {
        var values = new TypedValue<?>[OF_CALIBRATING.length];
        values[0] = TypedValues.newStringValue(CALIBRATING);
        return finish(in, OF_CALIBRATING, values, asset, CALIBRATING, Double.NaN, 0);
    }

    /** Lets the asset's judge decide, if the model has a decision, else the largest of its scores. */
    WireRecord of(Batch batch, int index, double score) {
        Batch.Job job = batch.job(index);
        WireRecord in = job.turn().record(job.place());
        return job.asset().judge().isPresent()
                ? judged(batch, index, score, in, job)
                : classified(batch, index, score, in, job.asset());
    }

    private WireRecord judged(Batch batch, int index, double score, WireRecord in, Batch.Job job) {
        boolean alarm = job.asset().judge().get().judge(score, job.values());
        boolean explained = alarm && contributions >= 0;
        String[] names = explained ? OF_ALARM : OF_DECISION;
        var values = new TypedValue<?>[names.length];
        int label = alarm ? 1 : 0;
        values[0] = labelValues[label];
        values[1] = TypedValues.newDoubleValue(score);
        if (explained) {
            values[2] = causes[largest(batch, index, contributions) % causes.length];
        }
        return finish(in, names, values, job.asset(), labels[label], score, batch.micros());
    }

    private WireRecord classified(Batch batch, int index, double score, WireRecord in, Asset asset) {
        var values = new TypedValue<?>[ofOutputs.length];
        int at = 0;
        for (int output = 0; output < outputSizes.length; output++) {
            for (int element = 0; element < outputSizes[output]; element++) {
                values[at++] = TypedValues.newDoubleValue(batch.result(output, index, element));
            }
        }
        String decision = "";
        if (classes > 0) {
            int label = largest(batch, index, 0);
            decision = labels[label];
            values[at] = labelValues[label];
        }
        return finish(in, ofOutputs, values, asset, decision, score, batch.micros());
    }

    private int largest(Batch batch, int index, int output) {
        int most = 0;
        for (int i = 1; i < outputSizes[output]; i++) {
            if (batch.result(output, index, i) > batch.result(output, index, most)) {
                most = i;
            }
        }
        return most;
    }

    private WireRecord finish(
            WireRecord in,
            String[] names,
            TypedValue<?>[] values,
            Asset asset,
            String decision,
            double score,
            long micros) {
        int lineage = names.length - LINEAGE.size();
        values[lineage] = name;
        values[lineage + 1] = version;
        values[lineage + 2] = TypedValues.newLongValue(micros);
        asset.latest(new Decision(pid, asset.name(), decision, score, model.name(), model.version(), micros));
        return new WireRecord(new Overlay(copy ? in.getProperties() : Map.of(), names, values));
    }

    /** The elements of every output, then the decision where it is among them. */
    private String[] outputNames() {
        var names = new ArrayList<String>();
        for (TensorSpec tensor : model.outputs()) {
            int elements = tensor.elements();
            for (int element = 0; element < elements; element++) {
                names.add(elements == 1 ? tensor.name() : tensor.name() + "_" + element);
            }
        }
        if (classes > 0) {
            names.add("decision");
        }
        return names(names.toArray(String[]::new));
    }

    private static String[] names(String... own) {
        var names = new ArrayList<>(List.of(own));
        names.addAll(LINEAGE);
        return names.toArray(String[]::new);
    }

    private static TypedValue<?>[] values(List<String> texts) {
        return texts.stream().map(TypedValues::newStringValue).toArray(TypedValue<?>[]::new);
    }
}
