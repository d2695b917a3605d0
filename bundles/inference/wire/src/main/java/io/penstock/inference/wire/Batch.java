// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.wire;

import io.penstock.inference.api.InferenceException;
import io.penstock.inference.api.Lease;
import io.penstock.inference.api.ModelDescriptor;
import io.penstock.inference.api.TensorSpec;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Records that are run together. A record's inputs are written into the lease's buffers when it joins, since its asset's
 * window moves on. One for each version; belongs to who holds the stage's lock.
 */
final class Batch {

    /**
     * A record in the batch.
     *
     * @param turn that it came with
     * @param place in that turn
     * @param asset it is about
     * @param values of its features
     */
    record Job(Turn turn, int place, Asset asset, float[] values) {}

    private final List<Job> jobs = new ArrayList<>();
    private final TensorSpec[] inputs;
    private final int[] inputSizes;
    private final String[] outputTypes;
    private final int[] outputSizes;
    private Lease lease;
    private long micros;

    /** @param lease to begin with */
    Batch(Lease lease) {
        ModelDescriptor model = lease.model();
        this.lease = lease;
        this.inputs = model.inputs().toArray(TensorSpec[]::new);
        this.inputSizes = sizes(model.inputs());
        this.outputTypes = model.outputs().stream().map(TensorSpec::type).toArray(String[]::new);
        this.outputSizes = sizes(model.outputs());
    }

    /** Goes on, empty, under another lease of the same version. */
    void begin(Lease next) {
        lease = next;
        jobs.clear();
    }

    void join(Job job) {
        for (int i = 0; i < inputs.length; i++) {
            FloatBuffer row = lease.floats(i);
            row.position(jobs.size() * inputSizes[i]);
            job.asset().fill(inputs[i], row, job.values());
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
        int at = index * outputSizes[output] + element;
        String type = outputTypes[output];
        if (type.equals("float32")) {
            return lease.result(output).get(at);
        }
        ByteBuffer bytes = lease.resultBytes(output);
        return switch (type) {
            case "float64" -> bytes.getDouble(at * Double.BYTES);
            case "int64" -> bytes.getLong(at * Long.BYTES);
            case "int32" -> bytes.getInt(at * Integer.BYTES);
            default -> bytes.get(at) & 0xff; // uint8 and bool
        };
    }

    void clear() {
        jobs.clear();
    }

    private static int[] sizes(List<TensorSpec> tensors) {
        return tensors.stream().mapToInt(TensorSpec::elements).toArray();
    }
}
