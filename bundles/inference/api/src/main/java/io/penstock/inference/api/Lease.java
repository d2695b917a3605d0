// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.api;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The right to run one version, with buffers for it. Belongs to one thread, for as short as possible: a version that is
 * replaced waits for it.
 */
@ProviderType
public interface Lease extends AutoCloseable {

    /** The version that decides what is run under this lease. */
    ModelDescriptor model();

    /** Largest batch of one run; 1 where the graph has no batch dimension. */
    int largestBatch();

    /**
     * Where to put an input of type float32, for as many records as {@link #run} is then told. Position 0, limit the
     * capacity; valid until the lease is closed.
     *
     * @param index of the tensor among the descriptor's inputs
     */
    FloatBuffer floats(int index);

    /** As {@link #floats}, for a tensor of any type, in the machine's byte order. */
    ByteBuffer bytes(int index);

    /**
     * Runs the graph.
     *
     * @param batch records that the inputs hold, from 1 to {@link #largestBatch}
     * @return how long it took, in nanoseconds
     * @throws InferenceException {@code model.run} where the runtime refuses; the lease may be used again
     */
    long run(int batch) throws InferenceException;

    /** An output of type float32 of the last run; valid until the next run or the end of the lease. */
    FloatBuffer result(int index);

    /** As {@link #result}, for a tensor of any type, in the machine's byte order. */
    ByteBuffer resultBytes(int index);

    @Override
    void close();
}
