// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.seam;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.eclipse.kura.wire.WireEnvelope;
import org.eclipse.kura.wire.WireRecord;

/**
 * One hop over an open edge beside its floor: a call through a volatile field between two LongAdders. Run by hand:
 * {@code java -cp target/classes:target/test-classes:... io.penstock.kura.wire.seam.SeamBenchmark}. Prints thread CPU ns
 * per record, medians of interleaved rounds, and the ratio.
 */
final class SeamBenchmark {

    private static final int ROUNDS = 15;
    private static final int CALLS = 4_000_000;
    private static final Object EMITTER = new Object();

    private final LongAdder in = new LongAdder();
    private final LongAdder out = new LongAdder();
    private volatile Target guarded;
    private final WireEnvelope envelope = new WireEnvelope("e", List.of(new WireRecord(java.util.Map.of())));

    public static void main(String[] args) {
        new SeamBenchmark().run();
    }

    private void run() {
        // two kinds of receiver, as a graph has them, so that neither path is inlined for one alone
        Count[] counts = {new Count(), new OtherCount()};
        Edge[] edges = {edge(counts[0]), edge(counts[1])};
        var floor = new double[ROUNDS];
        var seam = new double[ROUNDS];
        for (int round = -5; round < ROUNDS; round++) {
            guarded = counts[round & 1];
            Edge edge = edges[round & 1];
            double a = time(this::guarded);
            double b = time(() -> edge.accept(EMITTER, envelope));
            if (round >= 0) {
                floor[round] = a;
                seam[round] = b;
            }
        }
        Arrays.sort(floor);
        Arrays.sort(seam);
        System.out.printf(
                "floor (volatile call with a guard) %.1f ns [%.1f %.1f]; seam %.1f ns [%.1f %.1f]; ratio %.2f%n",
                floor[ROUNDS / 2],
                floor[0],
                floor[ROUNDS - 1],
                seam[ROUNDS / 2],
                seam[0],
                seam[ROUNDS - 1],
                seam[ROUNDS / 2] / floor[ROUNDS / 2]);
        System.out.println(counts[0].seen + counts[1].seen);
    }

    private void guarded() {
        in.increment();
        try {
            guarded.accept(envelope);
        } finally {
            out.increment();
        }
    }

    private static double time(Runnable hop) {
        var threads = ManagementFactory.getThreadMXBean();
        long begin = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < CALLS; i++) {
            hop.run();
        }
        return (threads.getCurrentThreadCpuTime() - begin) / (double) CALLS;
    }

    private static Edge edge(Target target) {
        var edge = new Edge(
                new EdgeKey("e", 0, "r", 0),
                () -> new Limits(10, 1000, 0, Duration.ZERO),
                Path.of("none"),
                Runnable::run);
        edge.source(Optional.of(EMITTER));
        edge.target(target);
        return edge;
    }

    private static class Count implements Target {
        long seen;

        @Override
        public boolean accepts() {
            return true;
        }

        @Override
        public void accept(WireEnvelope envelope) {
            seen += envelope.getRecords().size();
        }
    }

    private static final class OtherCount extends Count {
        @Override
        public void accept(WireEnvelope envelope) {
            seen += 2;
        }
    }
}
