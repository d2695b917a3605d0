// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.wire.procedure;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Optional;

/** Makes decisions about one asset out of its scores, and remembers what it needs for it. Not thread-safe. */
public interface Judge {

    /**
     * Takes the score of a record and the record itself.
     *
     * @return whether the record is part of an alarm
     */
    boolean judge(double score, float[] values);

    /** The level that stands in for the calibration's {@code base} in the next run; empty where it does not move. */
    Optional<double[]> base();

    /** Writes what {@link #read} of another one, of the same numbers, goes on with. */
    void write(DataOutput out) throws IOException;

    void read(DataInput in) throws IOException;
}
