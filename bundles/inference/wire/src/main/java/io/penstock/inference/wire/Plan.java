// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.wire;

import io.penstock.inference.api.ModelDescriptor;
import io.penstock.inference.api.Procedure;
import io.penstock.inference.api.TensorSpec;
import io.penstock.inference.wire.procedure.Calibration;
import io.penstock.inference.wire.procedure.DecisionRule;
import io.penstock.inference.wire.procedure.Fitted;
import io.penstock.inference.wire.procedure.Judge;
import io.penstock.kura.seam.RejectedException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** What one version of a model asks of the stage, worked out once for each version. */
final class Plan {

    static final String CALIBRATION = "calibration.";

    private final ModelDescriptor model;
    private final Features features;
    private final List<String> featureNames;
    private final Optional<Calibration> calibration;
    private final int calibrationRecords;
    private final Optional<DecisionRule> rule;
    private final boolean feedback;
    private final Optional<Fitted> builtIn;
    private final int score;

    /** @throws RejectedException {@code model.unfit} where this stage cannot work with the model */
    Plan(ModelDescriptor model, Settings settings) {
        this.model = model;
        this.features = new Features(model.features(), settings.mapping());
        this.featureNames =
                model.features().stream().map(feature -> feature.name()).toList();
        try {
            this.calibration = model.calibration().map(c -> Calibration.of(c, model.windowRecords(), features.count()));
            this.rule = model.decision().map(DecisionRule::of);
            this.feedback = rule.filter(DecisionRule::feedback).isPresent();
            this.calibrationRecords = calibration.isEmpty() ? 0 : records(settings.calibrationRecords());
            this.score = score(model);
            this.builtIn = calibrationRecords > 0 ? Optional.empty() : Optional.of(builtIn());
            model.inputs().forEach(Plan::canFill);
            model.outputs().forEach(Plan::canName);
            Fitted trial = builtIn.orElseGet(this::trial);
            if (!accepts(trial)) {
                throw new IllegalArgumentException("its calibration gives other tensors than its inputs take");
            }
            judge(trial);
        } catch (IllegalArgumentException e) {
            throw new RejectedException(
                    "model.unfit",
                    "The model " + model.name() + " " + model.version() + " cannot decide here: " + e.getMessage()
                            + ".");
        }
    }

    ModelDescriptor model() {
        return model;
    }

    Features features() {
        return features;
    }

    Optional<DecisionRule> rule() {
        return rule;
    }

    Optional<Judge> judge(Fitted fitted) {
        return rule.map(r -> r.judge(fitted));
    }

    /** Whether an asset's next run depends on the decision of the one before. */
    boolean feedback() {
        return feedback;
    }

    /** Records that an asset is calibrated from; 0 where it is not. */
    int calibrationRecords() {
        return calibrationRecords;
    }

    /** Index of the output that the decision looks at. */
    int score() {
        return score;
    }

    /** Quantile of the calibration's scores that the decision takes for its threshold. */
    OptionalDouble quantile() {
        return rule.map(DecisionRule::quantile).orElse(OptionalDouble.empty());
    }

    /** An asset to which a model says its score before there is a threshold. */
    Asset probe(Fitted fitted) {
        return new Asset("", this, Optional.of(new Kept(fitted.with("threshold", 0), "", new byte[0])));
    }

    Fitted fit(float[][] records) {
        return fitted(calibration.orElseThrow().fit(records));
    }

    /** What stands for an asset that is not calibrated; empty where it has to be. */
    Optional<Fitted> fittedBefore() {
        return builtIn;
    }

    /** Whether what was fitted for an asset, perhaps by another version, is what this version needs. */
    boolean accepts(Fitted fitted) {
        return fitted.format().equals(format())
                && fitted.features().equals(featureNames)
                && model.inputs().stream()
                        .filter(input -> input.from().startsWith(CALIBRATION))
                        .allMatch(input -> {
                            double[] values = fitted.tensors().get(name(input));
                            return values != null && values.length == input.elements();
                        })
                && (quantile().isEmpty() || fitted.tensors().containsKey("threshold"));
    }

    List<String> featureNames() {
        return featureNames;
    }

    private Fitted trial() {
        Fitted fitted = fit(new float[model.windowRecords()][features.count()]);
        return quantile().isPresent() ? fitted.with("threshold", 0) : fitted;
    }

    private int records(int configured) {
        int asked = configured >= 0
                ? configured
                : (int) model.calibration().orElseThrow().number("records", 0);
        return asked == 0 ? 0 : Math.max(asked, model.windowRecords());
    }

    private Fitted builtIn() {
        var tensors = new HashMap<String, double[]>();
        for (TensorSpec input : model.inputs()) {
            if (input.from().startsWith(CALIBRATION)) {
                double[] values = model.calibration().orElseThrow().list("fitted." + name(input));
                if (values.length != input.elements()) {
                    throw new IllegalArgumentException("it was fitted to no asset, and no calibration is configured."
                            + " Set the calibration records to some hundred");
                }
                tensors.put(name(input), values);
            }
        }
        model.calibration()
                .map(c -> c.list("fitted.threshold"))
                .filter(t -> t.length == 1)
                .ifPresent(t -> tensors.put("threshold", t));
        return fitted(tensors);
    }

    private Fitted fitted(Map<String, double[]> tensors) {
        return new Fitted(format(), featureNames, tensors);
    }

    private String format() {
        return model.calibration().map(Calibration::format).orElse("");
    }

    private static String name(TensorSpec input) {
        return input.from().substring(CALIBRATION.length());
    }

    private static int score(ModelDescriptor model) {
        String name = model.decision()
                .map(Procedure::texts)
                .map(texts -> texts.getOrDefault("score", "score"))
                .orElse(model.outputs().get(0).name());
        return model.output(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "its decision looks at the output " + name + ", which it does not have"));
    }

    private static void canFill(TensorSpec input) {
        if (input.from().isEmpty() || !input.type().equals("float32")) {
            throw new IllegalArgumentException(
                    "its input " + input.name() + " is not float32 from a window, from features"
                            + " or from a calibration, and a record fills no other");
        }
    }

    private static void canName(TensorSpec output) {
        if (Set.of("decision", "model", "model_version", "latency_us").contains(output.name())) {
            throw new IllegalArgumentException(
                    "its output " + output.name() + " has the name of a property of its own");
        }
    }
}
