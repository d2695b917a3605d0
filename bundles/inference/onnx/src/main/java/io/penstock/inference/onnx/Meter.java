// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.onnx;

import java.util.concurrent.atomic.LongAdder;

/**
 * What is counted about runs. From any thread.
 *
 * @param latency of the runs of one version, whatever their batch
 * @param decided records, of all versions of a slot
 * @param failures runs that the runtime refused, of all versions of a slot
 */
record Meter(Histogram latency, LongAdder decided, LongAdder failures) {

    /** One that nobody reads: for the runs that prove a model. */
    static Meter idle() {
        return new Meter(new Histogram(), new LongAdder(), new LongAdder());
    }

    /** The next version's: its latency begins anew, the counters go on. */
    Meter next() {
        return new Meter(new Histogram(), decided, failures);
    }

    void ran(int batch, long nanos) {
        latency.add(nanos);
        decided.add(batch);
    }

    void failed() {
        failures.increment();
    }
}
