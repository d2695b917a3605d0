// SPDX-License-Identifier: Apache-2.0
package io.penstock.feature.line;

import io.penstock.kura.seam.EdgeStatistics;
import io.penstock.kura.seam.Seams;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;

/** The line, as fast as it can, from the first row that came through until it is ended. */
public final class Load implements AutoCloseable {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final int SOME = 10;
    private static final double TWO_ROWS = 2;

    private final AtomicBoolean running = new AtomicBoolean(true);
    private final AtomicLong emitted = new AtomicLong();
    private final Line line;
    private final Thread thread;
    private final int first;

    public Load(Line line) throws InterruptedException {
        this.line = line;
        Source source = line.source();
        this.thread = new Thread(() -> {
            while (running.get()) {
                source.emit();
                emitted.incrementAndGet();
            }
        });
        thread.start();
        await(SOME);
        emitted.set(0); // what was emitted before the graph stood went nowhere
        this.first = line.sink().rows().size();
    }

    /** Waits until more rows came through. */
    public void await(int rows) throws InterruptedException {
        Sink sink = line.sink();
        int before = sink.rows().size();
        Awaitility.await().atMost(LONG).until(() -> sink.rows().size() > before + rows);
    }

    public long emitted() {
        return emitted.get();
    }

    /** What edges refused so far, by receiver and reason: another test of the same framework may break something. */
    public Map<String, Long> rejected() throws InterruptedException {
        var all = new TreeMap<String, Long>();
        for (EdgeStatistics edge : edges()) {
            edge.rejected()
                    .forEach((reason, count) ->
                            all.put(edge.emitter() + " -> " + edge.receiver() + " " + reason, count));
        }
        return all;
    }

    /** Ends the load and waits until nothing is held any more. */
    public void settle() throws InterruptedException {
        close();
        Seams seams = seams();
        Awaitility.await().atMost(LONG).until(() -> seams.edges().stream().allMatch(edge -> edge.held() == 0));
    }

    /** Edges where a record that was given is neither delivered nor refused with a reason; empty when settled. */
    public List<String> unaccounted() throws InterruptedException {
        return edges().stream()
                .filter(edge -> edge.in()
                        != edge.delivered()
                                + edge.rejected().values().stream()
                                        .mapToLong(Long::longValue)
                                        .sum())
                .map(EdgeStatistics::toString)
                .toList();
    }

    /** Windows that are not about the two rows after those of the window before: lost, repeated or out of order. */
    public List<String> outOfStep() throws InterruptedException {
        List<Double> rows = line.sink().rows();
        var wrong = new ArrayList<String>();
        for (int i = first + 1; i < rows.size(); i++) {
            if (rows.get(i) - rows.get(i - 1) != TWO_ROWS) {
                wrong.add("row " + rows.get(i) + " after " + rows.get(i - 1));
            }
        }
        return wrong;
    }

    public List<EdgeStatistics> edges() throws InterruptedException {
        return seams().edges();
    }

    private Seams seams() throws InterruptedException {
        return line.service(Seams.class, "(objectClass=*)");
    }

    /** Ends the load. */
    @Override
    public void close() throws InterruptedException {
        running.set(false);
        thread.join();
    }
}
