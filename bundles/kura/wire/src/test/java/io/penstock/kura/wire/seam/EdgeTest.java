// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.seam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.penstock.kura.seam.EdgeStatistics;
import io.penstock.kura.seam.EdgeStatistics.State;
import io.penstock.kura.seam.RejectedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EdgeTest {

    private static final Object EMITTER = new Object();
    private static final Limits WIDE = new Limits(1000, 1 << 20, 1 << 20, Duration.ZERO);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Sink sink = new Sink();

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void callsTheReceiverInTheEmittersThreadWhileOpen() {
        Edge edge = edge(WIDE);
        var thread = new AtomicReference<Thread>();
        sink.work = e -> thread.set(Thread.currentThread());
        edge.accept(EMITTER, Envelopes.of(1));
        assertThat(thread).hasValue(Thread.currentThread());
        assertThat(edge.statistics()).isEqualTo(statistics(State.OPEN, 1, 1, 0, 0, Map.of()));
    }

    @Test
    void holdsInOrderWhileTheReceiverIsAwayAndDrainsBeforeItOpens() {
        Edge edge = edge(WIDE);
        sink.here = false;
        edge.settle();
        emit(edge, 0, 100);
        EdgeStatistics held = edge.statistics();
        assertThat(held.state()).isEqualTo(State.HOLDING);
        assertThat(held.held()).isEqualTo(100);
        assertThat(held.heldBytes()).isPositive();
        assertThat(sink.numbers).isEmpty();

        sink.here = true;
        edge.settle();
        emit(edge, 100, 200);
        awaitOpen(edge);
        assertThat(sink.numbers).containsExactlyElementsOf(numbers(200));
        assertThat(edge.statistics()).isEqualTo(statistics(State.OPEN, 200, 200, 0, 0, Map.of()));
    }

    @Test
    void holdsUntilEveryHoldIsReleased() {
        Edge edge = edge(WIDE);
        edge.hold();
        edge.hold();
        emit(edge, 0, 3);
        edge.release();
        assertThat(edge.statistics().state()).isEqualTo(State.HOLDING);
        edge.release();
        awaitOpen(edge);
        assertThat(sink.numbers).containsExactly(0L, 1L, 2L);
    }

    @Test
    void countsWhatAReceiverRefusesUnderItsReasonAndGoesOn() {
        Edge edge = edge(WIDE);
        sink.work = e -> {
            long number = Envelopes.number(e);
            if (number == 1) {
                throw new RejectedException("model.unavailable", "no model");
            }
            if (number == 2) {
                throw new NoClassDefFoundError("of a stale bundle");
            }
        };
        emit(edge, 0, 4);
        assertThat(edge.statistics())
                .isEqualTo(statistics(State.OPEN, 4, 2, 0, 0, Map.of("model.unavailable", 1L, "receiver.threw", 1L)));
        edge.hold();
        emit(edge, 1, 4);
        edge.release();
        awaitOpen(edge);
        assertThat(edge.statistics())
                .isEqualTo(statistics(State.OPEN, 7, 3, 0, 0, Map.of("model.unavailable", 2L, "receiver.threw", 2L)));
    }

    @Test
    void whatIsRefusedOnTrialWaitsInOrderForAnotherReceiver() {
        Edge edge = edge(WIDE);
        emit(edge, 0, 2);
        edge.trial(true);
        sink.work = e -> {
            throw new IllegalStateException("bad");
        };
        emit(edge, 2, 10);
        assertThat(edge.refusing()).isEqualTo("receiver.threw");
        assertThat(edge.statistics().state()).isEqualTo(State.HOLDING);
        assertThat(edge.statistics().held()).isEqualTo(8);
        assertThat(edge.statistics().rejected()).isEmpty();

        Sink before = new Sink();
        edge.target(before);
        awaitOpen(edge);
        emit(edge, 10, 12);
        assertThat(before.numbers).containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L);
        assertThat(edge.refusing()).isEmpty();
        assertThat(edge.statistics().in()).isEqualTo(12);
        assertThat(edge.statistics().delivered()).isEqualTo(12);
    }

    @Test
    void whatIsRefusedOnTrialWhileItDrainsStaysWhereItWas() {
        Edge edge = edge(WIDE);
        edge.trial(true);
        edge.hold();
        emit(edge, 0, 5);
        sink.work = e -> {
            if (Envelopes.number(e) == 2) {
                throw new IllegalStateException("bad");
            }
        };
        edge.release();
        await().until(() -> !edge.refusing().isEmpty());
        assertThat(edge.statistics().held()).isEqualTo(3);
        sink.work = e -> {};
        edge.trial(false);
        awaitOpen(edge);
        assertThat(sink.numbers).containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(edge.statistics().rejected()).isEmpty();
    }

    @Test
    void aReceiverThatRefusedBeforeIsNotWaitedForOnTrial() {
        Edge edge = edge(WIDE);
        sink.work = e -> {
            throw new IllegalStateException("bad");
        };
        emit(edge, 0, 1);
        edge.trial(true);
        emit(edge, 1, 3);
        assertThat(edge.refusing()).isEmpty();
        assertThat(edge.statistics().rejected()).containsEntry("receiver.threw", 3L);
    }

    @Test
    void spillsToAFileWhenMemoryIsFullAndDeletesItWhenItOpens() throws Exception {
        Edge edge = edge(new Limits(10, 1 << 20, 1 << 20, Duration.ZERO));
        edge.hold();
        emit(edge, 0, 500);
        Path spill = folder.resolve("seams/edge.spill");
        assertThat(Files.size(spill)).isGreaterThan(490 * 12);
        assertThat(edge.statistics().held()).isEqualTo(500);
        edge.release();
        awaitOpen(edge);
        assertThat(sink.numbers).containsExactlyElementsOf(numbers(500));
        assertThat(spill).doesNotExist();
    }

    @Test
    void makesTheEmitterWaitWhenMemoryAndFileAreFullAndWakesItToDrain() throws Exception {
        Edge edge = edge(new Limits(10, 1 << 20, 400, Duration.ZERO));
        edge.hold();
        var emitter = threads.submit(() -> emit(edge, 0, 200));
        await().until(() -> edge.statistics().held() > 10);
        await().during(Duration.ofMillis(50)).until(() -> !emitter.isDone());
        edge.release();
        emitter.get();
        awaitOpen(edge);
        assertThat(sink.numbers).containsExactlyElementsOf(numbers(200));
        assertThat(edge.statistics()).isEqualTo(statistics(State.OPEN, 200, 200, 0, 0, Map.of()));
    }

    @Test
    void makesTheEmitterWaitWhereThereIsNoFile() throws Exception {
        Edge edge = edge(new Limits(1000, 1000, 0, Duration.ZERO));
        edge.hold();
        var emitter = threads.submit(() -> emit(edge, 0, 20));
        await().until(() -> edge.statistics().held() > 0);
        await().during(Duration.ofMillis(50)).until(() -> !emitter.isDone());
        assertThat(edge.statistics().heldBytes()).isLessThanOrEqualTo(1000);
        edge.release();
        emitter.get();
        awaitOpen(edge);
        assertThat(sink.numbers).containsExactlyElementsOf(numbers(20));
    }

    @Test
    void keepsOneEnvelopeHoweverLargeItIs() {
        Edge edge = edge(new Limits(1, 1, 0, Duration.ZERO));
        edge.hold();
        emit(edge, 0, 1);
        assertThat(edge.statistics().held()).isEqualTo(1);
    }

    @Test
    void rejectsWhenTheTimeLimitOfAWaitIsUp() {
        Edge edge = edge(new Limits(2, 1 << 20, 0, Duration.ofMillis(20)));
        edge.hold();
        emit(edge, 0, 4);
        assertThat(edge.statistics().rejected()).containsExactly(Map.entry("seam.full", 2L));
        assertThat(edge.statistics().in()).isEqualTo(4);
    }

    @Test
    void honoursTheInterruptOfAWaitingEmitter() throws Exception {
        Edge edge = edge(new Limits(1, 1 << 20, 0, Duration.ZERO));
        edge.hold();
        emit(edge, 0, 1);
        var still = new AtomicReference<Boolean>();
        var emitter = new Thread(() -> {
            edge.accept(EMITTER, Envelopes.of(1));
            still.set(Thread.currentThread().isInterrupted());
        });
        emitter.start();
        await().until(() -> emitter.getState() == Thread.State.WAITING);
        emitter.interrupt();
        emitter.join();
        assertThat(still).hasValue(true);
        assertThat(edge.statistics())
                .isEqualTo(statistics(
                        State.HOLDING, 2, 0, 1, edge.statistics().heldBytes(), Map.of("seam.interrupted", 1L)));
    }

    @Test
    void wakesAWaitingEmitterWhenItCloses() throws Exception {
        Edge edge = edge(new Limits(1, 1 << 20, 0, Duration.ZERO));
        edge.hold();
        var emitter = threads.submit(() -> emit(edge, 0, 2));
        await().until(() -> edge.statistics().held() == 1);
        assertThat(edge.close("edge.removed")).isEqualTo(1);
        emitter.get();
        assertThat(edge.statistics().rejected())
                .containsExactlyInAnyOrderEntriesOf(Map.of("edge.removed", 1L, "seam.closed", 1L));
        assertThat(edge.statistics().in()).isEqualTo(2);
    }

    @Test
    void refusesARetiredEmitter() {
        Edge edge = edge(WIDE);
        var successor = new Object();
        edge.source(Optional.of(successor));
        edge.accept(EMITTER, Envelopes.of(1));
        edge.accept(successor, Envelopes.of(2));
        assertThat(sink.numbers).containsExactly(2L);
        assertThat(edge.statistics().rejected()).containsExactly(Map.entry("emitter.retired", 1L));
    }

    @Test
    void passesEnvelopesWithoutRecordsAndCountsNothing() {
        Edge edge = edge(WIDE);
        edge.accept(EMITTER, Envelopes.empty());
        edge.hold();
        edge.accept(EMITTER, Envelopes.empty());
        edge.release();
        awaitOpen(edge);
        assertThat(edge.statistics()).isEqualTo(statistics(State.OPEN, 0, 0, 0, 0, Map.of()));
    }

    @Test
    void waitsForTheLastCallButNotForEver() throws Exception {
        Edge edge = edge(WIDE);
        var entered = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        sink.work = e -> {
            entered.countDown();
            uninterruptibly(leave);
        };
        var emitter = threads.submit(() -> edge.accept(EMITTER, Envelopes.of(1)));
        entered.await();
        edge.hold();
        assertThat(edge.awaitIdle(System.nanoTime() + 10_000_000)).isFalse();
        var idle = threads.submit(() -> edge.awaitIdle(System.nanoTime() + 30_000_000_000L));
        await().during(Duration.ofMillis(30)).until(() -> !idle.isDone());
        leave.countDown();
        assertThat(idle.get(5, TimeUnit.SECONDS)).isTrue();
        emitter.get();
        assertThat(sink.inside).hasValue(0);
    }

    @Test
    void letsAReceiverEmitIntoTheEdgeThatCallsIt() {
        Edge edge = edge(WIDE);
        sink.work = e -> {
            if (Envelopes.number(e) % 10 == 0) {
                edge.accept(EMITTER, Envelopes.of(Envelopes.number(e) + 1));
            }
        };
        emit(edge, 0, 1);
        edge.hold();
        edge.accept(EMITTER, Envelopes.of(10));
        edge.release();
        awaitOpen(edge);
        assertThat(sink.numbers).containsExactly(1L, 0L, 10L, 11L);
        assertThat(edge.statistics().in()).isEqualTo(4);
    }

    @Test
    void opensHoweverFastTheEmitterIs() throws Exception {
        Edge edge = edge(WIDE);
        edge.hold();
        emit(edge, 0, 500);
        sink.work = e -> {
            long until = System.nanoTime() + 20_000; // slower than an emitter that only leaves records behind
            while (System.nanoTime() < until) {
                Thread.onSpinWait();
            }
        };
        var opened = new AtomicReference<Long>();
        edge.release();
        for (long n = 500; n < 20_000 && opened.get() == null; n++) {
            edge.accept(EMITTER, Envelopes.of(n));
            if (edge.statistics().state() == State.OPEN) {
                opened.set(n);
            }
        }
        assertThat(opened.get()).isNotNull().isLessThan(1_100);
        assertThat(edge.statistics().rejected()).isEmpty();
    }

    @Test
    void countsRecordsOnTheDiskThatCannotBeReadBack() throws Exception {
        Edge edge = edge(new Limits(10, 1 << 20, 1 << 20, Duration.ZERO));
        edge.hold();
        emit(edge, 0, 100);
        Files.write(folder.resolve("seams/edge.spill"), new byte[] {(byte) 0xFF, 1, 2, 3});
        edge.release();
        awaitOpen(edge);
        assertThat(edge.statistics()).isEqualTo(statistics(State.OPEN, 100, 10, 0, 0, Map.of("seam.spill_lost", 90L)));
    }

    @Test
    void waitsInMemoryOnlyWhereTheDiskRefuses() throws Exception {
        Files.createFile(folder.resolve("seams")); // a file in the place of the folder
        Edge edge = edge(new Limits(5, 1 << 20, 1 << 20, Duration.ofMillis(5)));
        edge.hold();
        emit(edge, 0, 6);
        assertThat(edge.statistics().held()).isEqualTo(5);
        assertThat(edge.statistics().rejected()).containsExactly(Map.entry("seam.full", 1L));
    }

    @Test
    void enqueuesBehindWhatWaits() {
        Edge edge = edge(new Limits(2, 1 << 20, 1 << 20, Duration.ZERO));
        edge.hold();
        emit(edge, 0, 4);
        edge.enqueue(Envelopes.of(4));
        edge.release();
        awaitOpen(edge);
        assertThat(sink.numbers).containsExactly(0L, 1L, 2L, 3L, 4L);
    }

    private Edge edge(Limits limits) {
        var edge = new Edge(
                new EdgeKey("emitter", 0, "receiver", 0), () -> limits, folder.resolve("seams/edge.spill"), threads);
        edge.source(Optional.of(EMITTER));
        edge.target(sink);
        return edge;
    }

    private static void emit(Edge edge, long from, long to) {
        LongStream.range(from, to).forEach(n -> edge.accept(EMITTER, Envelopes.of(n)));
    }

    private static Iterable<Long> numbers(long to) {
        return LongStream.range(0, to).boxed().toList();
    }

    private static void awaitOpen(Edge edge) {
        await().until(() -> edge.statistics().state() == State.OPEN);
    }

    private static EdgeStatistics statistics(
            State state, long in, long delivered, long held, long bytes, Map<String, Long> rejected) {
        return new EdgeStatistics("emitter", 0, "receiver", 0, state, in, delivered, held, bytes, rejected);
    }

    private static void uninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
