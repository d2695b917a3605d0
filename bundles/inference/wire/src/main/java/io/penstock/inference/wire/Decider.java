// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.wire;

import io.penstock.inference.api.InferenceException;
import io.penstock.inference.api.Lease;
import io.penstock.inference.wire.procedure.Fitted;
import io.penstock.kura.seam.RejectedException;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import org.eclipse.kura.wire.WireRecord;

/** Runs records under one version of a model. Belongs to who holds the stage's lock. */
final class Decider {

    private final Plan plan;
    private final Assets assets;
    private final Outcome outcome;
    private final Counts counts;
    private final BiConsumer<String, String> complaint;
    private final Batch batch;

    /** @param complaint takes the reason and the message of what is refused */
    Decider(
            Plan plan,
            Batch batch,
            Assets assets,
            Outcome outcome,
            Counts counts,
            BiConsumer<String, String> complaint) {
        this.plan = plan;
        this.batch = batch;
        this.assets = assets;
        this.outcome = outcome;
        this.counts = counts;
        this.complaint = complaint;
    }

    void decide(Lease lease, List<Turn> group) {
        batch.begin(lease);
        for (int t = 0; t < group.size(); t++) {
            Turn turn = group.get(t);
            for (int i = 0; i < turn.size(); i++) {
                offer(turn, i);
            }
        }
        run();
    }

    private void offer(Turn turn, int place) {
        WireRecord record = turn.record(place);
        try {
            float[] values = plan.features().of(record.getProperties());
            Asset asset = assets.of(record);
            if (!asset.calibrated()) {
                asset.push(values);
                learn(asset, values);
                turn.decide(place, outcome.calibrating(record, asset));
                return;
            }
            if (batch.full() || plan.feedback() && batch.has(asset)) {
                run();
            }
            if (asset.push(values)) {
                batch.join(new Batch.Job(turn, place, asset, values));
            } else {
                counts.absorb();
                turn.drop(1);
            }
        } catch (RejectedException e) {
            reject(turn, e.reason(), e.getMessage());
        }
    }

    private void run() {
        if (batch.size() == 0) {
            return;
        }
        try {
            batch.run();
            for (int i = 0; i < batch.size(); i++) {
                finish(i);
            }
        } catch (InferenceException e) {
            for (int i = 0; i < batch.size(); i++) {
                reject(batch.job(i).turn(), e.reason(), e.getMessage());
            }
        } finally {
            batch.clear();
        }
    }

    private void finish(int index) {
        Batch.Job job = batch.job(index);
        double score = batch.result(plan.score(), index, 0);
        if (Double.isFinite(score)) {
            job.turn().decide(job.place(), outcome.of(batch, index, score));
            if (plan.feedback()) {
                assets.decided(job.asset());
            }
        } else {
            reject(
                    job.turn(),
                    "model.not_finite",
                    "The model says " + score + " to a record of " + job.asset().name()
                            + ". Calibrate the asset anew, or go back to an older version.");
        }
    }

    private void learn(Asset asset, float[] values) {
        asset.learn(values).ifPresent(records -> {
            run(); // what is in it was there before
            try {
                asset.calibrate(fit(records));
                assets.calibrated(asset, records.length);
            } catch (InferenceException e) {
                asset.forget();
                throw new RejectedException(e.reason(), e.getMessage());
            }
        });
    }

    private Fitted fit(float[][] records) throws InferenceException {
        Fitted fitted = plan.fit(records);
        OptionalDouble share = plan.quantile();
        if (share.isEmpty()) {
            return fitted;
        }
        double threshold = quantile(scores(plan.probe(fitted), records), share.getAsDouble());
        if (!Double.isFinite(threshold)) {
            throw new InferenceException(
                    "model.not_finite", "The model's scores of the calibration's records are no numbers.");
        }
        return fitted.with("threshold", threshold);
    }

    /** What the model says to the records that an asset was calibrated from. */
    private double[] scores(Asset probe, float[][] records) throws InferenceException {
        var scores = new double[records.length];
        int count = 0;
        for (float[] record : records) {
            if (probe.push(record)) {
                batch.join(new Batch.Job(new Turn(List.of()), 0, probe, record));
                try {
                    batch.run();
                    scores[count++] = batch.result(plan.score(), 0, 0);
                } finally {
                    batch.clear();
                }
            }
        }
        return Arrays.copyOf(scores, count);
    }

    /** Linear between ranks, as numpy has it. */
    static double quantile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double rank = share * (sorted.length - 1);
        int below = (int) rank;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
    }

    private void reject(Turn turn, String reason, String message) {
        counts.reject(reason, 1);
        turn.drop(1);
        complaint.accept(reason, message);
    }
}
