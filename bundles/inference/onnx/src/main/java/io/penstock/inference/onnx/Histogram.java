// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.onnx;

import java.util.concurrent.atomic.AtomicLongArray;

/** Times in nanoseconds in buckets of a quarter of an octave: a percentile is right to 19 %. From any thread. */
final class Histogram {

    private static final int BUCKETS = 64 * 4;

    private final AtomicLongArray counts = new AtomicLongArray(BUCKETS);

    void add(long nanos) {
        counts.getAndIncrement(bucket(Math.max(1, nanos)));
    }

    /** Upper end of the bucket in which the share {@code p} of the times is reached, in microseconds; 0 without any. */
    double micros(double p) {
        long all = 0;
        for (int i = 0; i < BUCKETS; i++) {
            all += counts.get(i);
        }
        long wanted = (long) Math.ceil(p * all);
        long seen = 0;
        for (int i = 0; i < BUCKETS && all > 0; i++) {
            seen += counts.get(i);
            if (seen >= wanted) {
                return upper(i) / 1000.0;
            }
        }
        return 0;
    }

    private static int bucket(long nanos) {
        int octave = 63 - Long.numberOfLeadingZeros(nanos);
        int quarter = octave < 2 ? 0 : (int) (nanos >>> (octave - 2)) & 3;
        return octave * 4 + quarter;
    }

    private static double upper(int bucket) {
        return Math.scalb(1 + (bucket % 4 + 1) / 4.0, bucket / 4);
    }
}
