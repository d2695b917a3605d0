// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.wire;

import static io.penstock.inference.wire.Records.record;
import static io.penstock.inference.wire.Records.value;
import static io.penstock.inference.wire.Records.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.penstock.inference.api.Decision;
import io.penstock.inference.api.InferenceException;
import io.penstock.inference.api.ModelDescriptor;
import io.penstock.inference.api.Procedure;
import io.penstock.inference.api.TensorSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.eclipse.kura.wire.WireRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StageTest {

    private static final Settings SETTINGS = new Settings("slot", Map.of(), "assetName", true, -1, 0, 1000);

    private final SlotsDouble slots = new SlotsDouble();
    private final CalibrationsDouble files = new CalibrationsDouble();
    private final AtomicLong clock = new AtomicLong();
    private Stage stage = stage(SETTINGS);

    /** Whatever a test did: every record is in the books, and every lease was given back. */
    @AfterEach
    void theBooksBalance() {
        Counts counts = stage.counts();
        long rejected =
                counts.rejected().values().stream().mapToLong(Long::longValue).sum();
        assertThat(counts.in()).isEqualTo(counts.passed() + counts.absorbed() + rejected);
        assertThat(counts.pending()).isZero();
        assertThat(slots.open).isZero();
    }

    @Test
    void aDecisionNamesModelVersionAndLatencyBesideWhatCameIn() {
        slots.serve(Models.sum("1.2.0"), Models::sumGraph);

        WireRecord out = stage.decide(List.of(record("pump", 1, 2))).get(0);

        assertThat(out.getProperties().keySet())
                .containsExactly("assetName", "a", "b", "score", "model", "model_version", "latency_us");
        assertThat(value(out, "score")).isEqualTo(3.0);
        assertThat(value(out, "model")).isEqualTo("model");
        assertThat(value(out, "model_version")).isEqualTo("1.2.0");
        assertThat(value(out, "latency_us")).isEqualTo(7L);
        assertThat(stage.latest()).containsExactly(new Decision("stage", "pump", "", 3.0, "model", "1.2.0", 7));
    }

    @Test
    void aDecisionMayLeaveAlone() {
        stage = stage(new Settings("slot", Map.of(), "assetName", false, -1, 0, 1000));
        slots.serve(Models.sum("1.0.0"), Models::sumGraph);

        assertThat(stage.decide(List.of(record("pump", 1, 2))).get(0).getProperties())
                .containsOnlyKeys("score", "model", "model_version", "latency_us");
    }

    @Test
    void featuresMayHaveOtherNamesInTheRecord() {
        stage = stage(new Settings("slot", Map.of("a", "b", "b", "b"), "assetName", false, -1, 0, 1000));
        slots.serve(Models.sum("1.0.0"), Models::sumGraph);

        assertThat(values(stage.decide(List.of(record("pump", 1, 2))), "score")).containsExactly(4.0);
    }

    @Test
    void numbersOfEveryTypeAreFeatures() {
        slots.serve(Models.sum("1.0.0"), Models::sumGraph);
        List<WireRecord> out = stage.decide(List.of(
                Records.with("a", 10), Records.with("a", 10L), Records.with("a", 10f), Records.with("a", true)));

        assertThat(values(out, "score")).containsExactly(12.0, 12.0, 12.0, 3.0);
    }

    @Test
    void aRecordThatCannotBeReadIsRefusedWithItsReasonAndTheOthersGoOnInOrder() {
        slots.serve(Models.sum("1.0.0"), Models::sumGraph);

        List<WireRecord> out = stage.decide(List.of(
                record("pump", 1, 0),
                Records.without("a"),
                record("pump", 2, 0),
                Records.with("b", Double.NaN),
                Records.with("b", Float.POSITIVE_INFINITY),
                Records.with("b", 1e300),
                Records.with("a", "high"),
                Records.with("a", new byte[1]),
                Records.with("assetName", "x".repeat(501)),
                record("pump", 3, 0)));

        assertThat(values(out, "score")).containsExactly(1.0, 2.0, 3.0);
        assertThat(stage.counts().rejected())
                .isEqualTo(Map.of(
                        "record.property_missing", 1L,
                        "record.not_a_number", 3L,
                        "record.wrong_type", 2L,
                        "record.asset_name", 1L));
    }

    @Test
    void anEnvelopeWithoutRecordsIsNothing() {
        slots.serve(Models.sum("1.0.0"), Models::sumGraph);
        assertThat(stage.decide(List.of())).isEmpty();
        assertThat(slots.batches).isEmpty();
    }

    @Test
    void aWindowIsDecidedWhenItIsFullAndThenForEachRecord() {
        slots.serve(Models.window("1.0.0", 3, 1), Models::endsGraph);

        List<WireRecord> out = stage.decide(rows("pump", 1, 5));

        assertThat(values(out, "score")).containsExactly(1003.0, 2004.0, 3005.0);
        assertThat(values(out, "a")).as("the newest record goes out").containsExactly(3.0, 4.0, 5.0);
        assertThat(stage.counts().absorbed()).isEqualTo(2);
    }

    @Test
    void aStrideLeavesRecordsBetween() {
        slots.serve(Models.window("1.0.0", 3, 2), Models::endsGraph);

        assertThat(values(stage.decide(rows("pump", 1, 8)), "score")).containsExactly(1003.0, 3005.0, 5007.0);
        assertThat(stage.counts().absorbed()).isEqualTo(5);
    }

    @Test
    void eachAssetHasAWindowOfItsOwn() {
        slots.serve(Models.window("1.0.0", 2, 1), Models::endsGraph);
        var mixed = new ArrayList<WireRecord>();
        for (int i = 1; i <= 3; i++) {
            mixed.add(record("first", i, i));
            mixed.add(record("second", 10 * i, 10 * i));
            mixed.add(Records.without("assetName"));
        }

        List<WireRecord> out = stage.decide(mixed);

        assertThat(out.stream()
                        .filter(r -> value(r, "assetName").equals("first"))
                        .toList())
                .extracting(r -> value(r, "score"))
                .containsExactly(1002.0, 2003.0);
        assertThat(out.stream()
                        .filter(r -> value(r, "assetName").equals("second"))
                        .toList())
                .extracting(r -> value(r, "score"))
                .containsExactly(10020.0, 20030.0);
        assertThat(stage.latest()).extracting(Decision::asset).containsExactly("", "first", "second");
    }

    @Test
    void anEnvelopeIsOneBatchAsFarAsTheModelAllows() {
        slots.serve(Models.window("1.0.0", 2, 1), Models::endsGraph);
        stage.decide(rows("pump", 0, 1));
        assertThat(values(stage.decide(rows("pump", 2, 101)), "score"))
                .containsExactlyElementsOf(IntStream.rangeClosed(2, 101)
                        .mapToObj(i -> (Object) (1000.0 * (i - 1) + i))
                        .toList());

        assertThat(slots.batches).containsExactly(1, 64, 36);
    }

    @Test
    void aModelWithoutABatchDimensionIsRunOneByOne() {
        slots.largestBatch = 1;
        slots.serve(Models.sum("1.0.0"), Models::sumGraph);

        assertThat(values(stage.decide(rows("pump", 1, 3)), "score")).containsExactly(2.0, 4.0, 6.0);
        assertThat(slots.batches).containsExactly(1, 1, 1);
    }

    @Test
    void whoeverWaitsIsDecidedAlongInOneBatchAndGetsItsOwn() throws Exception {
        var entered = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        slots.serve(Models.sum("1.0.0"), in -> {
            entered.countDown();
            await(release);
            return Models.sumGraph(in);
        });
        var scores = new ConcurrentHashMap<Integer, List<Object>>();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < 6; i++) {
            int emitter = i;
            var thread = new Thread(() -> scores.put(
                    emitter,
                    values(stage.decide(List.of(record("pump", emitter, 0), record("pump", emitter, 100))), "score")));
            thread.start();
            threads.add(thread);
            assertThat(entered.await(10, TimeUnit.SECONDS)).isTrue(); // the first one is at work
        }
        Awaitility.await()
                .until(() -> threads.subList(1, 6).stream().allMatch(t -> t.getState() == Thread.State.WAITING));
        release.countDown();
        for (Thread thread : threads) {
            thread.join(10_000);
        }

        assertThat(slots.batches).containsExactly(2, 10);
        for (int i = 0; i < 6; i++) {
            assertThat(scores.get(i)).containsExactly((double) i, 100.0 + i);
        }
    }

    @Test
    void aDefectIsCountedAndFliesToTheOneWhoRanIntoItAndTheOthersGoOn() throws Exception {
        var entered = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        slots.serve(Models.sum("1.0.0"), in -> {
            entered.countDown();
            await(release);
            throw new IllegalStateException("defect");
        });
        var failures = new ConcurrentHashMap<Integer, Throwable>();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < 3; i++) {
            int emitter = i;
            var thread = new Thread(() -> stage.decide(List.of(record("pump", 1, 2))));
            thread.setUncaughtExceptionHandler((t, e) -> failures.put(emitter, e));
            thread.start();
            threads.add(thread);
            assertThat(entered.await(10, TimeUnit.SECONDS)).isTrue();
        }
        Awaitility.await()
                .until(() -> threads.subList(1, 3).stream().allMatch(t -> t.getState() == Thread.State.WAITING));
        release.countDown();
        for (Thread thread : threads) {
            thread.join(10_000);
        }

        assertThat(failures).hasSize(2).containsKey(0); // the second group is of two
        assertThat(stage.counts().rejected()).isEqualTo(Map.of("inference.failed", 3L));
        slots.serve(Models.sum("1.0.0"), Models::sumGraph);
        assertThat(stage.decide(List.of(record("pump", 1, 2)))).hasSize(1);
    }

    @Test
    void whatADefectLeftInABatchIsNotDecidedLater() {
        slots.serve(Models.sum("1.0.0"), Models::sumGraph);
        files.defect = Optional.of("broken");
        assertThatIllegalStateException()
                .isThrownBy(() -> stage.decide(List.of(record("pump", 1, 2), record("broken", 1, 2))));
        stage.decide(List.of(record("pump", 3, 4)));

        assertThat(slots.batches).containsExactly(1);
        assertThat(stage.counts().rejected()).isEqualTo(Map.of("inference.failed", 2L));
    }

    @Test
    void anotherVersionGoesOnWithTheWindow() {
        slots.serve(Models.window("1.0.0", 3, 1), Models::endsGraph);
        stage.decide(rows("pump", 1, 2));
        slots.serve(Models.window("2.0.0", 3, 1), Models::endsGraph);

        WireRecord out = stage.decide(rows("pump", 3, 3)).get(0);

        assertThat(value(out, "score")).isEqualTo(1003.0);
        assertThat(value(out, "model_version")).isEqualTo("2.0.0");
    }

    @Test
    void anotherVersionWithAnotherWindowBeginsAnew() {
        slots.serve(Models.window("1.0.0", 3, 1), Models::endsGraph);
        stage.decide(rows("pump", 1, 2));
        slots.serve(Models.window("2.0.0", 2, 1), Models::endsGraph);

        assertThat(values(stage.decide(rows("pump", 3, 5)), "score")).containsExactly(3004.0, 4005.0);
    }

    @Test
    void withoutAModelAnOutageIsWaitedForOnceAndThenRefused() {
        assertThat(stage.decide(rows("pump", 1, 2))).isEmpty();
        clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(400));
        assertThat(stage.decide(rows("pump", 3, 3))).isEmpty();
        clock.addAndGet(TimeUnit.SECONDS.toNanos(10));
        assertThat(stage.decide(rows("pump", 4, 4))).isEmpty();

        assertThat(slots.waits).containsExactly(1000L, 600L, 0L);
        assertThat(stage.counts().rejected()).isEqualTo(Map.of("model.unavailable", 4L));

        slots.serve(Models.sum("1.0.0"), Models::sumGraph);
        assertThat(stage.decide(rows("pump", 5, 5))).hasSize(1);
        slots.away();
        stage.decide(rows("pump", 6, 6));
        assertThat(slots.waits).as("another outage").endsWith(1000L);
    }

    @Test
    void aRunThatIsRefusedCostsItsBatchOnly() {
        slots.largestBatch = 2;
        slots.serve(Models.sum("1.0.0"), in -> {
            if (in[0][0] == 3) {
                throw new InferenceException("model.run", "refused");
            }
            return Models.sumGraph(in);
        });

        assertThat(values(stage.decide(rows("pump", 1, 5)), "score")).containsExactly(2.0, 4.0, 10.0);
        assertThat(stage.counts().rejected()).isEqualTo(Map.of("model.run", 2L));
    }

    @Test
    void aScoreThatIsNoNumberIsNoDecision() {
        slots.serve(Models.sum("1.0.0"), in -> new float[][] {{in[0][0] == 2 ? Float.NaN : 1}});

        assertThat(stage.decide(rows("pump", 1, 3))).hasSize(2);
        assertThat(stage.counts().rejected()).isEqualTo(Map.of("model.not_finite", 1L));
    }

    @Test
    void aModelThatCannotWorkHereIsSaidToBeUnfitAndTheNextOneServes() {
        ModelDescriptor byTheCaller =
                Models.model("1.0.0", List.of(Models.tensor("x", "", 2)), 1, 1, Optional.empty(), Optional.empty());
        ModelDescriptor uncalibrated = Models.deviation("1.0.1", 0, Models.threshold(2), Map.of());
        ModelDescriptor strange = Models.model(
                "1.0.2",
                List.of(Models.tensor("x", "features", 2)),
                1,
                1,
                Optional.empty(),
                Optional.of(new Procedure("oracle/1", Map.of(), Map.of())));
        for (ModelDescriptor unfit : List.of(byTheCaller, uncalibrated, strange)) {
            slots.serve(unfit, Models::sumGraph);
            assertThat(stage.decide(rows("pump", 1, 2))).isEmpty();
        }
        assertThat(stage.counts().rejected()).isEqualTo(Map.of("model.unfit", 6L));

        slots.serve(Models.sum("2.0.0"), Models::sumGraph);
        assertThat(stage.decide(rows("pump", 1, 1))).hasSize(1);
    }

    @Test
    void theLabelOfTheLargestScoreIsTheDecisionOfAClassifier() {
        var outputs = List.of(
                new TensorSpec("share", "float64", List.of(-1L, 3L), ""),
                new TensorSpec("class", "int64", List.of(-1L), ""));
        ModelDescriptor sum = Models.sum("1.0.0");
        var classifier = new ModelDescriptor(
                "m",
                "1.0.0",
                "c",
                sum.inputs(),
                outputs,
                sum.features(),
                1,
                1,
                Optional.empty(),
                Optional.empty(),
                List.of("idle", "running", "stuck"),
                List.of(),
                0,
                0,
                Map.of());
        slots.serve(classifier, in -> new float[][] {{0.25f, 0.5f, 0.25f}, {1}});

        WireRecord out = stage.decide(rows("pump", 1, 1)).get(0);

        assertThat(value(out, "decision")).isEqualTo("running");
        assertThat(value(out, "share_1")).isEqualTo(0.5);
        assertThat(value(out, "class")).isEqualTo(1.0);
        assertThat(out.getProperties()).doesNotContainKey("score");
    }

    @Test
    void aConfigurationWithoutAChangeKeepsTheWindow() {
        slots.serve(Models.window("1.0.0", 3, 1), Models::endsGraph);
        stage.decide(rows("pump", 1, 2));
        stage.reconfigure(new Settings("slot", Map.of(), "assetName", true, -1, 0, 1000));

        assertThat(values(stage.decide(rows("pump", 3, 3)), "score")).containsExactly(1003.0);
    }

    @Test
    void aConfigurationThatReadsRecordsAsBeforeKeepsTheWindow() {
        slots.serve(Models.window("1.0.0", 3, 1), Models::endsGraph);
        stage.decide(rows("pump", 1, 2));
        stage.reconfigure(new Settings("slot", Map.of(), "assetName", false, -1, 0, 5));

        WireRecord out = stage.decide(rows("pump", 3, 3)).get(0);
        assertThat(value(out, "score")).isEqualTo(1003.0);
        assertThat(out.getProperties()).doesNotContainKey("a");
    }

    @Test
    void aConfigurationThatReadsRecordsOtherwiseBeginsAnew() {
        slots.serve(Models.window("1.0.0", 2, 1), Models::endsGraph);
        stage.decide(rows("pump", 1, 2));
        stage.reconfigure(new Settings("slot", Map.of("a", "b"), "assetName", true, -1, 0, 1000));

        assertThat(stage.decide(rows("pump", 3, 3))).isEmpty();
    }

    @Test
    void tooManyAssetsAreRefusedAndTheKnownOnesGoOn() {
        slots.serve(Models.sum("1.0.0"), Models::sumGraph);
        for (int i = 0; i < 10_000; i++) {
            stage.decide(List.of(record("asset " + i, 1, 2)));
        }

        assertThat(stage.decide(List.of(record("one more", 1, 2)))).isEmpty();
        assertThat(stage.decide(List.of(record("asset 1", 1, 2)))).hasSize(1);
        assertThat(stage.counts().rejected()).isEqualTo(Map.of("inference.too_many_assets", 1L));
    }

    @Test
    void emittersAtTheSameTimeLoseNothing() throws Exception {
        slots.serve(Models.window("1.0.0", 2, 1), Models::endsGraph);
        var threads = new ArrayList<Thread>();
        var passed = new AtomicLong();
        for (int i = 0; i < 4; i++) {
            String asset = "asset " + i;
            var thread = new Thread(() -> {
                for (int n = 0; n < 500; n++) {
                    List<WireRecord> out = stage.decide(rows(asset, 3 * n, 3 * n + 2));
                    for (WireRecord r : out) {
                        double newest = (double) value(r, "a");
                        assertThat(value(r, "score")).isEqualTo(1000 * (newest - 1) + newest);
                    }
                    passed.addAndGet(out.size());
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join(60_000);
        }

        assertThat(stage.counts().in()).isEqualTo(4 * 500 * 3);
        assertThat(stage.counts().absorbed()).isEqualTo(4);
        assertThat(passed).hasValue(4 * 500 * 3 - 4);
    }

    private Stage stage(Settings settings) {
        return new Stage("stage", settings, slots, files, clock::get);
    }

    private static List<WireRecord> rows(String asset, int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(i -> record(asset, i, i))
                .toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
