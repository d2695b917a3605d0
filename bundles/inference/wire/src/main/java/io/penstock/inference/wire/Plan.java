// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.wire;

import io.penstock.inference.api.ModelDescriptor;
import io.penstock.inference.api.Procedure;
import io.penstock.inference.api.TensorSpec;
import io.penstock.inference.wire.procedure.Fitted;
import io.penstock.inference.wire.procedure.Judge;
import io.penstock.inference.wire.procedure.LevelSpread;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one version of a model asks of the stage, worked out once for each version. */
final class Plan {

    static final String CALIBRATION = "calibration.";

    private final ModelDescriptor model;
    private final Features features;
    private final int calibrationRecords;
    private final Optional<Judge.Numbers> decision;
    private final int score;

    Plan(ModelDescriptor model, Settings settings) {
        this.model = model;
        this.features = new Features(model.features(), settings.mapping());
        int asked = settings.calibrationRecords() >= 0
                ? settings.calibrationRecords()
                : (int) model.calibration()
                        .map(c -> c.number("records", 0))
                        .orElse(0.0)
                        .doubleValue();
        this.calibrationRecords = model.calibration().isEmpty() || asked == 0 ? 0 : Math.max(asked, window());
        this.decision = model.decision().map(Judge.Numbers::of);
        this.score = model.decision()
                .map(d -> model.output(d.texts().getOrDefault("score", "score"))
                        .orElseThrow(() -> new IllegalArgumentException(
                                "model.descriptor: the decision's score is no output of the graph.")))
                .orElse(0);
    }

    ModelDescriptor model() {
        return model;
    }

    Features features() {
        return features;
    }

    int window() {
        return model.windowRecords();
    }

    /** Whether an asset's next run depends on the decision of the one before. */
    boolean feedback() {
        return decision.filter(d -> d.tau() > 0).isPresent();
    }

    int calibrationRecords() {
        return calibrationRecords;
    }

    Optional<Judge.Numbers> decision() {
        return decision;
    }

    /** Index of the output that the decision looks at. */
    int score() {
        return score;
    }

    Fitted fit(float[][] records) {
        return new LevelSpread(model.calibration().orElseThrow(), window(), features.count()).fit(records);
    }

    /** What the model brings along for an asset that is not calibrated; empty where it has to be. */
    Optional<Fitted> fittedBefore() {
        Optional<Procedure> calibration = model.calibration();
        if (calibration.isEmpty()) {
            return Optional.of(new Fitted("", Map.of()));
        }
        var tensors = new java.util.LinkedHashMap<String, double[]>();
        for (TensorSpec input : model.inputs()) {
            if (input.from().startsWith(CALIBRATION)) {
                String name = input.from().substring(CALIBRATION.length());
                double[] values = calibration.get().list("fitted." + name);
                if (values.length != input.elements()) {
                    return Optional.empty();
                }
                tensors.put(name, values);
            }
        }
        return Optional.of(new Fitted(calibration.get().kind(), tensors));
    }

    /** Whether what was fitted for an asset, perhaps by another version, is what this version needs. */
    boolean accepts(Fitted fitted) {
        return model.calibration().map(Procedure::kind).orElse("").equals(fitted.kind())
                && model.inputs().stream()
                        .filter(input -> input.from().startsWith(CALIBRATION))
                        .allMatch(input -> {
                            double[] values = fitted.tensors().get(input.from().substring(CALIBRATION.length()));
                            return values != null && values.length == input.elements();
                        });
    }

    /** Names of the features, as the key under which a calibration holds. */
    List<String> featureNames() {
        return model.features().stream().map(feature -> feature.name()).toList();
    }
}
