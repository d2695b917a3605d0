// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.seam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.penstock.kura.seam.EdgeStatistics;
import io.penstock.kura.seam.EdgeStatistics.State;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLongArray;
import org.eclipse.kura.wire.WireEnvelope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many emitters, thousands of holds and switches at random instants; the ledger is kept outside the edge. */
class EdgeStressTest {

    private static final int EMITTERS = 6;
    private static final int CYCLES = 1_500;
    private static final Object EMITTER = new Object();

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void losesNothingKeepsEachEmittersOrderAndCountsExactlyThroughThousandsOfSwitches(long seed) throws Exception {
        // so little room that every stage is used: memory, file, back-pressure
        var limits = new Limits(40, 1 << 16, 4_000, Duration.ZERO);
        var edge = new Edge(new EdgeKey("e", 0, "r", 0), () -> limits, folder.resolve("edge.spill"), threads);
        edge.source(Optional.of(EMITTER));
        var ledger = new Ledger();
        Receiver[] receivers = {new Receiver(ledger), new Receiver(ledger), new Receiver(ledger)};
        edge.target(receivers[0]);
        var stop = new AtomicBoolean();
        var emitters = new ArrayList<Future<Long>>();
        for (int i = 0; i < EMITTERS; i++) {
            String name = "" + i;
            emitters.add(threads.submit(() -> {
                long n = 0;
                while (!stop.get()) {
                    edge.accept(EMITTER, Envelopes.of(name, n++));
                }
                return n;
            }));
        }
        Future<Long> looks = threads.submit(() -> look(edge, stop));

        var random = new Random(seed);
        int live = 0;
        for (int cycle = 0; cycle < CYCLES; cycle++) {
            edge.hold();
            assertThat(edge.awaitIdle(System.nanoTime() + 30_000_000_000L)).isTrue();
            // the last lease is back: nobody is in the receiver that is about to go
            assertThat(receivers[live].inside.get()).isZero();
            receivers[live].gone = true;
            int next = random.nextInt(receivers.length);
            receivers[next].gone = false;
            live = next;
            spin(random.nextInt(2_000));
            edge.target(receivers[live]);
            edge.release();
            spin(random.nextInt(2_000));
        }
        stop.set(true);
        long emitted = 0;
        for (int i = 0; i < EMITTERS; i++) {
            long mine = emitters.get(i).get();
            emitted += mine;
            int emitter = i;
            await().until(() -> ledger.next.get(emitter) == mine);
        }
        assertThat(looks.get()).isPositive();
        await().until(() -> edge.statistics().state() == State.OPEN);
        assertThat(ledger.broken).isFalse();
        assertThat(edge.statistics())
                .isEqualTo(new EdgeStatistics("e", 0, "r", 0, State.OPEN, emitted, emitted, 0, 0, java.util.Map.of()));
    }

    private static long look(Edge edge, AtomicBoolean stop) {
        long looks = 0;
        long in = 0;
        long delivered = 0;
        while (!stop.get()) {
            EdgeStatistics now = edge.statistics();
            assertThat(now.in()).isEqualTo(now.delivered() + now.held()).isGreaterThanOrEqualTo(in);
            assertThat(now.delivered()).isGreaterThanOrEqualTo(delivered);
            in = now.in();
            delivered = now.delivered();
            looks++;
            Thread.onSpinWait();
        }
        return looks;
    }

    private static void spin(int turns) {
        for (int i = 0; i < turns; i++) {
            Thread.onSpinWait();
        }
    }

    /** The next number that each emitter owes. */
    private static final class Ledger {
        final AtomicLongArray next = new AtomicLongArray(EMITTERS);
        volatile boolean broken;

        void note(WireEnvelope envelope) {
            int emitter = Integer.parseInt(envelope.getEmitterPid());
            long number = Envelopes.number(envelope);
            if (!next.compareAndSet(emitter, number, number + 1)) {
                broken = true;
            }
        }
    }

    private static final class Receiver implements Target {
        final java.util.concurrent.atomic.AtomicInteger inside = new java.util.concurrent.atomic.AtomicInteger();
        final Ledger ledger;
        volatile boolean gone;

        Receiver(Ledger ledger) {
            this.ledger = ledger;
        }

        @Override
        public boolean accepts() {
            return true;
        }

        @Override
        public void accept(WireEnvelope envelope) {
            inside.incrementAndGet();
            if (gone) {
                ledger.broken = true;
            }
            ledger.note(envelope);
            inside.decrementAndGet();
        }
    }
}
