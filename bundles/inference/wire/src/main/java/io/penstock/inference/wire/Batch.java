// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.wire;

import io.penstock.inference.api.InferenceException;
import io.penstock.inference.api.Lease;
import io.penstock.inference.api.TensorSpec;
import java.nio.FloatBuffer;
import java.util.List;

/**
 * Records that are run together. A record's inputs are written into the lease's buffers when it joins, since its asset's
 * window moves on. Belongs to the thread that has the lease.
 */
final class Batch {

    /**
     * A record in the batch.
     *
     * @param asset it is about
     * @param name of the asset
     * @param values of its features
     * @param place of its decision among the outcomes
     */
    record Job(Asset asset, String name, float[] values, int place) {}

    private final Lease lease;
    private final Job[] jobs;
    private int size;
    private long micros;

    Batch(Lease lease) {
        this.lease = lease;
        this.jobs = new Job[lease.largestBatch()];
    }

    void join(Job job) {
        List<TensorSpec> inputs = lease.model().inputs();
        for (int i = 0; i < inputs.size(); i++) {
            TensorSpec input = inputs.get(i);
            FloatBuffer row = lease.floats(i);
            row.position(size * input.elements());
            job.asset().fill(input, row, job.values());
        }
        jobs[size++] = job;
    }

    boolean full() {
        return size == jobs.length;
    }

    boolean has(Asset asset) {
        for (int i = 0; i < size; i++) {
            if (jobs[i].asset() == asset) {
                return true;
            }
        }
        return false;
    }

    int size() {
        return size;
    }

    Job job(int index) {
        return jobs[index];
    }

    void run() throws InferenceException {
        long begin = System.nanoTime();
        lease.run(size);
        micros = (System.nanoTime() - begin) / 1000;
    }

    /** Of the run that this batch was, in microseconds. */
    long micros() {
        return micros;
    }

    /** One element of an output for a record of the batch. */
    double result(int output, int index, int element) {
        TensorSpec tensor = lease.model().outputs().get(output);
        return lease.result(output).get(index * tensor.elements() + element);
    }

    void clear() {
        size = 0;
    }
}
