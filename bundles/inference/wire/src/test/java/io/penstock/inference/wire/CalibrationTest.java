// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.wire;

import static io.penstock.inference.wire.Records.record;
import static io.penstock.inference.wire.Records.value;
import static io.penstock.inference.wire.Records.values;
import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.inference.api.ModelDescriptor;
import io.penstock.inference.api.Procedure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.data.Offset;
import org.eclipse.kura.wire.WireRecord;
import org.junit.jupiter.api.Test;

/** The model says how many deviations property a is above its mean; four records calibrate an asset. */
class CalibrationTest {

    private static final Settings SETTINGS = settings(-1, 0);
    private static final ModelDescriptor V1 = Models.deviation("1.0.0", 4, Models.threshold(2), Map.of());

    private final SlotsDouble slots = new SlotsDouble().serve(V1, Models::deviationGraph);
    private final CalibrationsDouble files = new CalibrationsDouble();
    private final AtomicLong clock = new AtomicLong();
    private Stage stage = stage(SETTINGS);

    @Test
    void anAssetIsCalibratingUntilItsFirstRecordsAreThereAndIsThenDecided() {
        List<WireRecord> out = stage.decide(normal("pump"));
        assertThat(values(out, "decision")).containsOnly("calibrating").hasSize(4);
        assertThat(out.get(0).getProperties())
                .containsKeys("model", "model_version")
                .doesNotContainKey("score");

        out = stage.decide(List.of(record("pump", 10, 0), record("pump", 13, 0)));
        assertThat(values(out, "decision")).containsExactly("normal", "anomaly");
        assertThat((double) value(out.get(1), "score")).isCloseTo(3, Offset.offset(1e-5)); // mean 10, deviation 1
        assertThat(stage.counts().passed()).isEqualTo(6);
    }

    @Test
    void eachAssetIsCalibratedForItself() {
        stage.decide(normal("pump"));
        assertThat(decision("pump", 10)).isEqualTo("normal");
        assertThat(decision("other", 10)).isEqualTo("calibrating");
    }

    @Test
    void aRecordThatIsRefusedCalibratesNothing() {
        stage.decide(List.of(record("pump", 9, 0), Records.with("a", Double.NaN), record("pump", 11, 0)));
        assertThat(decision("asset", 9)).isEqualTo("calibrating");
        assertThat(decision("pump", 9)).isEqualTo("calibrating");
        assertThat(decision("pump", 11)).isEqualTo("calibrating");
        assertThat(decision("pump", 10)).isEqualTo("normal");
    }

    @Test
    void itIsOnDiskBeforeTheNextRecordAndSurvivesARestart() {
        stage.decide(normal("pump"));
        assertThat(files.saves).isOne();

        stage = stage(SETTINGS);
        assertThat(decision("pump", 13)).isEqualTo("anomaly");
    }

    @Test
    void aFullDiskCostsTheRestartAndNotTheDecision() {
        files.full = true;
        stage.decide(normal("pump"));
        assertThat(decision("pump", 13)).isEqualTo("anomaly");

        stage = stage(SETTINGS);
        assertThat(decision("pump", 13)).isEqualTo("calibrating");
    }

    @Test
    void itSurvivesASwapToAVersionThatAcceptsIt() {
        stage.decide(normal("pump"));
        slots.serve(Models.deviation("2.0.0", 400, Models.threshold(4), Map.of()), Models::deviationGraph);

        assertThat(decision("pump", 13)).as("under the new threshold").isEqualTo("normal");
        assertThat(decision("pump", 15)).isEqualTo("anomaly");
    }

    @Test
    void whatADecisionCountsGoesOnUnderAnotherVersion() {
        var third = new Procedure("threshold/1", Map.of("on", List.of(2.0), "begin", List.of(3.0)), Map.of());
        slots.serve(Models.deviation("1.0.0", 4, third, Map.of()), Models::deviationGraph);
        stage.decide(normal("pump"));
        assertThat(decision("pump", 13)).isEqualTo("normal");
        assertThat(decision("pump", 13)).isEqualTo("normal");
        slots.serve(Models.deviation("2.0.0", 4, third, Map.of()), Models::deviationGraph);

        assertThat(decision("pump", 13)).as("the third above the threshold").isEqualTo("anomaly");
    }

    @Test
    void anotherRuleBeginsItsDecisionAnew() {
        slots.serve(tracked(), Models::baseGraph);
        stage.decide(normal("pump"));
        score("pump", 12);
        var like = tracked();
        var other = new Procedure("threshold/1", Map.of("on", List.of(1e6)), Map.of());
        slots.serve(
                Models.model("2.0.0", like.inputs(), 1, 1, like.calibration(), Optional.of(other)), Models::baseGraph);

        assertThat(score("pump", 12)).as("the calibrated level again").isEqualTo(10);
    }

    @Test
    void aVersionWithAnotherFormatIsCalibratedAnewWhileItsAssetsWait() {
        stage.decide(normal("pump"));
        var other = Models.deviation("2.0.0", 4, Models.threshold(2), Map.of("format", "pump/2"));
        slots.serve(other, Models::deviationGraph);
        assertThat(decision("pump", 13)).isEqualTo("calibrating");

        slots.serve(
                Models.deviation("2.0.1", 4, Models.threshold(2), Map.of("format", "pump/2")), Models::deviationGraph);
        stage.decide(List.of(record("pump", 20, 0), record("pump", 20, 0)));
        assertThat(decision("pump", 20)).as("the fourth").isEqualTo("calibrating");
        assertThat(decision("pump", 13)).isEqualTo("normal");
    }

    @Test
    void aHalfDoneCalibrationSurvivesASwap() {
        stage.decide(normal("pump").subList(0, 3));
        slots.serve(Models.deviation("2.0.0", 4, Models.threshold(2), Map.of()), Models::deviationGraph);
        stage.decide(normal("pump").subList(3, 4));

        assertThat(decision("pump", 13)).isEqualTo("anomaly");
    }

    @Test
    void theConfigurationMaySayHowManyRecords() {
        stage = stage(settings(6, 0));
        stage.decide(normal("pump"));
        assertThat(decision("pump", 9)).isEqualTo("calibrating");
        assertThat(decision("pump", 11)).isEqualTo("calibrating");
        assertThat(decision("pump", 10)).isEqualTo("normal");
    }

    @Test
    void anotherGenerationIsCalibratedAnewAndTheOldOneStaysWhereItIs() {
        stage.decide(normal("pump"));
        stage.reconfigure(settings(-1, 1));
        assertThat(decision("pump", 10)).isEqualTo("calibrating");

        stage.reconfigure(SETTINGS);
        assertThat(decision("pump", 13)).isEqualTo("anomaly");
    }

    @Test
    void aModelThatWasFittedDecidesAtOnceAndItsSuccessorBringsItsOwnFit() {
        slots.serve(fitted("1.0.0", 10, 1), Models::deviationGraph);
        assertThat(decision("pump", 13)).isEqualTo("anomaly");

        slots.serve(fitted("1.0.1", 20, 1), Models::deviationGraph);
        assertThat(decision("pump", 13)).isEqualTo("normal");
        assertThat(decision("pump", 23)).isEqualTo("anomaly");
    }

    @Test
    void aThresholdMayBeAQuantileOfTheCalibrationsScores() {
        var rule = new Procedure("threshold/1", Map.of("quantile", List.of(1.0), "on", List.of(1.5)), Map.of());
        slots.serve(Models.deviation("1.0.0", 4, rule, Map.of()), Models::deviationGraph);
        stage.decide(normal("pump")); // scores -1, 1, -1, 1: the threshold is 1.5

        assertThat(decision("pump", 11.4)).isEqualTo("normal");
        assertThat(decision("pump", 11.6)).isEqualTo("anomaly");

        stage = stage(SETTINGS);
        assertThat(decision("pump", 11.4)).as("after a restart").isEqualTo("normal");
        assertThat(decision("pump", 11.6)).isEqualTo("anomaly");
    }

    @Test
    void scoresThatAreNoNumbersMakeNoThresholdAndTheCalibrationBeginsAnew() {
        var rule = new Procedure("threshold/1", Map.of("quantile", List.of(0.99)), Map.of());
        slots.serve(Models.deviation("1.0.0", 4, rule, Map.of()), in -> new float[][] {{Float.NaN}});

        assertThat(stage.decide(normal("pump"))).hasSize(3);
        assertThat(stage.counts().rejected()).isEqualTo(Map.of("model.not_finite", 1L));
        assertThat(decision("pump", 10)).isEqualTo("calibrating");
    }

    @Test
    void whatADecisionLearnsIsKeptFromTimeToTimeAndWhenTheStageStops() {
        slots.serve(tracked(), Models::baseGraph);
        stage.decide(normal("pump"));
        int after = files.saves;
        stage.decide(List.of(record("pump", 10.5, 0)));
        clock.addAndGet(TimeUnit.MINUTES.toNanos(9));
        stage.decide(List.of(record("pump", 10.5, 0)));
        assertThat(files.saves).isEqualTo(after);
        clock.addAndGet(TimeUnit.MINUTES.toNanos(2));
        stage.decide(List.of(record("pump", 10.5, 0)));
        assertThat(files.saves).isEqualTo(after + 1);
        stage.save();
        assertThat(files.saves).isEqualTo(after + 2);
    }

    @Test
    void theLevelThatADecisionFollowsGoesIntoTheNextRunAndSurvivesARestart() {
        slots.serve(tracked(), Models::baseGraph);
        stage.decide(normal("pump")); // base 10
        assertThat(score("pump", 12)).isEqualTo(10);
        assertThat(score("pump", 12)).isEqualTo(11); // half way with tau 2
        stage.save();
        stage = stage(SETTINGS);

        assertThat(score("pump", 12)).isEqualTo(11.5);
    }

    @Test
    void aRecordIsDecidedAgainstTheLevelThatTheOneBeforeItLeft() {
        slots.serve(tracked(), Models::baseGraph);
        stage.decide(normal("pump"));
        slots.batches.clear();

        List<WireRecord> out =
                stage.decide(List.of(record("pump", 12, 0), record("pump", 12, 0), record("pump", 12, 0)));

        assertThat(values(out, "score")).containsExactly(10.0, 11.0, 11.5);
        assertThat(slots.batches).containsExactly(1, 1, 1);
    }

    @Test
    void differentAssetsThatFollowTheirLevelsShareABatch() {
        slots.serve(tracked(), Models::baseGraph);
        var records = new ArrayList<WireRecord>();
        for (int i = 0; i < 8; i++) {
            stage.decide(normal("pump " + i));
            records.add(record("pump " + i, 12, 0));
        }
        slots.batches.clear();
        stage.decide(records);

        assertThat(slots.batches).containsExactly(8);
    }

    private static ModelDescriptor fitted(String version, double mean, double inverse) {
        var numbers = Map.of(
                "fitted.mean", List.of(mean, 0.0), "fitted.inv_std", List.of(inverse, 1.0), "records", List.of(0.0));
        ModelDescriptor like = Models.deviation(version, 0, Models.threshold(2), Map.of());
        return Models.model(
                version,
                like.inputs(),
                1,
                1,
                Optional.of(new Procedure("standard/1", numbers, Map.of())),
                like.decision());
    }

    /** Says its level of a; the level follows within two records, and nothing is an alarm. */
    private static ModelDescriptor tracked() {
        var weights = List.of(1.0, 1.0);
        var numbers = Map.of("records", List.of(4.0), "level", weights, "spread", weights, "rel", weights);
        var rule = new Procedure("tracked/1", Map.of("on", List.of(1e6), "tau", List.of(2.0)), Map.of());
        return Models.model(
                "1.0.0",
                List.of(Models.tensor("x", "features", 2), Models.tensor("base", "calibration.base", 2)),
                1,
                1,
                Optional.of(new Procedure("level-spread/1", numbers, Map.of())),
                Optional.of(rule));
    }

    private Stage stage(Settings settings) {
        return new Stage("stage", settings, slots, files, clock::get);
    }

    private static Settings settings(int records, int generation) {
        return new Settings("slot", Map.of(), "assetName", true, records, generation, 0);
    }

    /** Four records of mean 10 and deviation 1. */
    private static List<WireRecord> normal(String asset) {
        return List.of(record(asset, 9, 0), record(asset, 11, 0), record(asset, 9, 0), record(asset, 11, 0));
    }

    private Object decision(String asset, double a) {
        return value(stage.decide(List.of(record(asset, a, 0))).get(0), "decision");
    }

    private double score(String asset, double a) {
        return (double) value(stage.decide(List.of(record(asset, a, 0))).get(0), "score");
    }
}
