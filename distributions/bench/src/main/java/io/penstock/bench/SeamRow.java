// SPDX-License-Identifier: Apache-2.0
package io.penstock.bench;

import io.penstock.kura.wire.seam.Edge;
import io.penstock.kura.wire.seam.EdgeKey;
import io.penstock.kura.wire.seam.Limits;
import io.penstock.kura.wire.seam.Target;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.eclipse.kura.wire.WireEnvelope;
import org.eclipse.kura.wire.WireRecord;

/** One hop over an open edge. */
final class SeamRow implements Row {

    private static final Object EMITTER = new Object();

    private final LongAdder in = new LongAdder();
    private final LongAdder out = new LongAdder();
    private final WireEnvelope envelope = new WireEnvelope("e", List.of(new WireRecord(Map.of())));
    private volatile Target guarded = new Count();

    @Override
    public String name() {
        return "seam";
    }

    @Override
    public String about() {
        return "One envelope over an open edge, beside a call through a volatile field between two LongAdders;"
                + " CPU time of the thread.";
    }

    @Override
    public String why() {
        return "A hop leases the gate, reads the route and counts records; the guard only counts calls.";
    }

    @Override
    public void run(Run run) throws Exception {
        // Two kinds of receiver in turns, as a graph has them, so that neither path is inlined for one alone.
        Target[] targets = {new Count(), new OtherCount()};
        Edge[] edges = {edge(targets[0]), edge(targets[1])};
        int[] turn = {0};
        run.compare("one hop", "ns CPU", Goal.ratioAtMost(2), () -> {
            int now = turn[0]++ & 1;
            guarded = targets[now];
            Edge edge = edges[now];
            double floor = Clocks.cpuNanos(run.nanos(), () -> burst(this::guarded)) / 100;
            double ours = Clocks.cpuNanos(run.nanos(), () -> burst(() -> edge.accept(EMITTER, envelope))) / 100;
            return new double[] {ours, floor};
        });
    }

    private static void burst(Runnable hop) {
        for (int i = 0; i < 100; i++) {
            hop.run();
        }
    }

    private void guarded() {
        in.increment();
        try {
            guarded.accept(envelope);
        } finally {
            out.increment();
        }
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
