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

    /** @param complaint takes the reason and the message of what is refused */
    Decider(Plan plan, Assets assets, Outcome outcome, Counts counts, BiConsumer<String, String> complaint) {
        this.plan = plan;
        this.assets = assets;
        this.outcome = outcome;
        this.counts = counts;
        this.complaint = complaint;
    }

    void decide(Lease lease, List<Turn> group) {
        var batch = new Batch(lease);
        for (Turn turn : group) {
            for (int i = 0; i < turn.size(); i++) {
                offer(turn, i, batch);
            }
        }
        run(batch);
    }

    private void offer(Turn turn, int place, Batch batch) {
        WireRecord record = turn.record(place);
        try {
            float[] values = plan.features().of(record.getProperties());
            String name = assets.name(record);
            Asset asset = assets.of(name);
            if (!asset.calibrated()) {
                asset.push(values);
                learn(asset, name, values, batch);
                pass(turn, place, outcome.calibrating(record, name, asset));
                return;
            }
            if (batch.full() || plan.feedback() && batch.has(asset)) {
                run(batch);
            }
            if (asset.push(values)) {
                batch.join(new Batch.Job(turn, place, asset, name, values));
            } else {
                counts.absorb();
                turn.drop(1);
            }
        } catch (RejectedException e) {
            reject(turn, e.reason(), e.getMessage());
        }
    }

    private void run(Batch batch) {
        if (batch.size() == 0) {
            return;
        }
        try {
            batch.run();
            for (int i = 0; i < batch.size(); i++) {
                finish(batch, i);
            }
        } catch (InferenceException e) {
            for (int i = 0; i < batch.size(); i++) {
                reject(batch.job(i).turn(), e.reason(), e.getMessage());
            }
        } finally {
            batch.clear();
        }
    }

    private void finish(Batch batch, int index) {
        Batch.Job job = batch.job(index);
        if (Double.isFinite(batch.result(plan.score(), index, 0))) {
            pass(job.turn(), job.place(), outcome.of(batch, index, plan));
            assets.decided(job.name(), job.asset());
        } else {
            reject(
                    job.turn(),
                    "model.not_finite",
                    "The model says " + batch.result(plan.score(), index, 0) + " to a record of " + job.name()
                            + ". Calibrate the asset anew, or go back to an older version.");
        }
    }

    private void learn(Asset asset, String name, float[] values, Batch batch) {
        asset.learn(values).ifPresent(records -> {
            run(batch); // what is in it was there before
            try {
                asset.calibrate(fit(records, batch));
                assets.calibrated(name, asset, records.length);
            } catch (InferenceException e) {
                asset.forget();
                throw new RejectedException(e.reason(), e.getMessage());
            }
        });
    }

    private Fitted fit(float[][] records, Batch batch) throws InferenceException {
        Fitted fitted = plan.fit(records);
        OptionalDouble share = plan.quantile();
        if (share.isEmpty()) {
            return fitted;
        }
        double threshold = quantile(scores(plan.probe(fitted), records, batch), share.getAsDouble());
        if (!Double.isFinite(threshold)) {
            throw new InferenceException(
                    "model.not_finite", "The model's scores of the calibration's records are no numbers.");
        }
        return fitted.with("threshold", threshold);
    }

    /** What the model says to the records that an asset was calibrated from. */
    private double[] scores(Asset probe, float[][] records, Batch batch) throws InferenceException {
        var scores = new double[records.length];
        int count = 0;
        for (float[] record : records) {
            if (probe.push(record)) {
                batch.join(new Batch.Job(new Turn(List.of()), 0, probe, "", record));
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

    private void pass(Turn turn, int place, WireRecord out) {
        turn.decide(place, out);
        counts.pass();
    }

    private void reject(Turn turn, String reason, String message) {
        counts.reject(reason, 1);
        turn.drop(1);
        complaint.accept(reason, message);
    }
}
