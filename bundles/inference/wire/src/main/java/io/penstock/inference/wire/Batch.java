// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.wire;

import io.penstock.inference.api.InferenceException;
import io.penstock.inference.api.Lease;
import io.penstock.inference.api.TensorSpec;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Records that are run together. A record's inputs are written into the lease's buffers when it joins, since its asset's
 * window moves on. Belongs to who holds the stage's lock.
 */
final class Batch {

    /**
     * A record in the batch.
     *
     * @param turn that it came with
     * @param place in that turn
     * @param asset it is about
     * @param name of the asset
     * @param values of its features
     */
    record Job(Turn turn, int place, Asset asset, String name, float[] values) {}

    private final List<Job> jobs = new ArrayList<>();
    private final Lease lease;
    private final List<TensorSpec> inputs;
    private long micros;

    Batch(Lease lease) {
        this.lease = lease;
        this.inputs = lease.model().inputs();
    }

    void join(Job job) {
        for (int i = 0; i < inputs.size(); i++) {
            TensorSpec input = inputs.get(i);
            FloatBuffer row = lease.floats(i);
            row.position(input.batched() ? jobs.size() * input.elements() : 0);
            job.asset().fill(input, row, job.values());
        }
        jobs.add(job);
    }

    boolean full() {
        return jobs.size() == lease.largestBatch();
    }

    boolean has(Asset asset) {
        for (int i = 0; i < jobs.size(); i++) {
            if (jobs.get(i).asset() == asset) {
                return true;
            }
        }
        return false;
    }

    int size() {
        return jobs.size();
    }

    Job job(int index) {
        return jobs.get(index);
    }

    void run() throws InferenceException {
        micros = lease.run(jobs.size()) / 1000;
    }

    /** Of the last run, in microseconds. */
    long micros() {
        return micros;
    }

    /** One element of an output for a record of the batch. */
    double result(int output, int index, int element) {
        TensorSpec tensor = lease.model().outputs().get(output);
        int at = index * tensor.elements() + element;
        if (tensor.type().equals("float32")) {
            return lease.result(output).get(at);
        }
        ByteBuffer bytes = lease.resultBytes(output);
        return switch (tensor.type()) {
            case "float64" -> bytes.getDouble(at * Double.BYTES);
            case "int64" -> bytes.getLong(at * Long.BYTES);
            case "int32" -> bytes.getInt(at * Integer.BYTES);
            default -> bytes.get(at) & 0xff; // uint8 and bool
        };
    }

    void clear() {
        jobs.clear();
    }
}
