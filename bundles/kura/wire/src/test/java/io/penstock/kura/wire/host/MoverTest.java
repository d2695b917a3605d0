// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.host;

import static io.penstock.kura.wire.host.Bench.IN;
import static io.penstock.kura.wire.host.Bench.OUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.penstock.kura.seam.EdgeStatistics;
import io.penstock.kura.seam.EdgeStatistics.State;
import io.penstock.kura.wire.seam.EdgeKey;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MoverTest {

    @TempDir
    Path folder;

    private final Stage source = new Stage();
    private final Stage sink = new Stage();
    private final Stage.Counting old = new Stage.Counting();
    private final Stage.Counting fresh = new Stage.Counting();
    private Bench bench;
    private Instance first;

    @BeforeEach
    void line() {
        bench = new Bench(folder).line();
        bench.arrive("source", "a", source);
        bench.arrive("sink", "a", sink);
        first = bench.arrive("stage", "v1", old);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void movesAComponentWithItsState() throws Exception {
        bench.arrive("stage", "v2", fresh);
        source.emit(0);
        fresh.emit(100);
        bench.succeed("v1", "v2");
        bench.awaitOpen(OUT);
        source.emit(1);
        bench.awaitOpen(IN);
        await().until(() -> sink.numbers.size() == 3);
        assertThat(sink.numbers).containsExactly(0L, 100L, 1L);
        assertThat(fresh.seen).isEqualTo(2);
        assertThat(fresh.told).containsExactly(1, 1);
        old.emit(200);
        assertThat(bench.edge(OUT).rejected()).containsExactly(Map.entry("emitter.retired", 1L));
        bench.host.departed(first);
        source.emit(2);
        assertThat(fresh.seen).isEqualTo(3);
    }

    @Test
    void completesAtOnceWhereNothingIsToMove() throws Exception {
        bench.succeed("elsewhere", "nowhere");
    }

    @Test
    void movesBackAndForthHundredsOfTimesUnderLoadAndLosesNothing() throws Exception {
        var stop = new AtomicBoolean();
        var emitter = new FutureTask<Long>(() -> {
            long n = 0;
            while (!stop.get()) {
                source.emit(n++);
            }
            return n;
        });
        var looks = new FutureTask<Void>(
                () -> {
                    while (!stop.get()) {
                        for (EdgeStatistics edge : bench.host.edges()) {
                            long rejected = edge.rejected().values().stream()
                                    .mapToLong(Long::longValue)
                                    .sum();
                            assertThat(edge.in()).isEqualTo(edge.delivered() + edge.held() + rejected);
                        }
                    }
                },
                null);
        new Thread(emitter).start();
        new Thread(looks).start();
        bench.arrive("stage", "v2", fresh);
        for (int i = 0; i < 200; i++) {
            bench.succeed("v1", "v2");
            bench.succeed("v2", "v1");
        }
        stop.set(true);
        long emitted = emitter.get();
        looks.get();
        await().until(() -> sink.numbers.size() == emitted);
        // millions of numbers, so no assertion that explains each
        assertThat(sink.numbers.equals(LongStream.range(0, emitted).boxed().toList()))
                .isTrue();
        assertThat(old.seen).isEqualTo(emitted); // the window was never broken
        assertThat(old.misused || fresh.misused).isFalse();
        bench.awaitOpen(IN);
        bench.awaitOpen(OUT);
        assertThat(bench.host.edges()).allSatisfy(e -> {
            assertThat(e.in()).isEqualTo(emitted).isEqualTo(e.delivered());
            assertThat(e.rejected()).isEmpty();
        });
    }

    @Test
    void movesAllComponentsOfABundleOrNone() throws Exception {
        var next = new Stage.Counting();
        bench.host.become(List.of(IN, new EdgeKey("stage", 0, "next", 0), new EdgeKey("next", 0, "sink", 0)));
        bench.arrive("next", "v1", next);
        bench.arrive("stage", "v2", fresh);
        var newNext = new Stage.Counting();
        newNext.onResume = Optional.of(new IllegalStateException("no memory"));
        bench.arrive("next", "v2", newNext);
        source.emit(0);
        assertThatThrownBy(() -> bench.succeed("v1", "v2"))
                .hasRootCauseMessage("no memory")
                .hasMessageContaining("swap.resume_failed: next of v2 threw");
        source.emit(1);
        bench.awaitOpen(IN);
        await().until(() -> sink.numbers.size() == 2);
        assertThat(old.seen).isEqualTo(2);
        assertThat(next.seen).isEqualTo(2);
        assertThat(old.suspended || next.suspended).isFalse();

        newNext.onResume = Optional.empty();
        bench.succeed("v1", "v2");
        source.emit(2);
        await().until(() -> sink.numbers.size() == 3);
        assertThat(fresh.seen).isEqualTo(3);
        assertThat(newNext.seen).isEqualTo(3);
    }

    @Test
    void staysWhereTheSuccessorLacksAComponent() {
        assertThatThrownBy(() -> bench.succeed("v1", "v2"))
                .hasMessageContaining("swap.successor_missing: v2 has no component stage");
        source.emit(0);
        assertThat(old.seen).isEqualTo(1);
    }

    @Test
    void movesBackWhereARecordDoesNotReturnInTime() throws Exception {
        bench.limit = Duration.ofMillis(40);
        bench.arrive("stage", "v2", fresh);
        var entered = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        old.work = e -> {
            entered.countDown();
            uninterruptibly(leave);
        };
        var emitting = new FutureTask<Void>(() -> source.emit(0), null);
        new Thread(emitting).start();
        entered.await();
        assertThatThrownBy(() -> bench.succeed("v1", "v2")).hasMessageContaining("swap.stuck: a record over source:0");
        leave.countDown();
        emitting.get();
        source.emit(1);
        bench.awaitOpen(IN);
        assertThat(old.numbers).containsExactly(0L, 1L);
        assertThat(bench.edge(IN).rejected()).isEmpty();
    }

    @Test
    void staysWhereTheStateCannotBeTaken() {
        bench.arrive("stage", "v2", fresh);
        old.onSuspend = Optional.of(new IllegalStateException("torn"));
        assertThatThrownBy(() -> bench.succeed("v1", "v2")).hasMessageContaining("swap.suspend_failed: stage of v1");
        source.emit(0);
        assertThat(old.numbers).containsExactly(0L);
    }

    @Test
    void givesAStateBackThatComesTooLate() throws Exception {
        bench.limit = Duration.ofMillis(40);
        bench.arrive("stage", "v2", fresh);
        var leave = new CountDownLatch(1);
        old.whileSuspending = () -> uninterruptibly(leave);
        assertThatThrownBy(() -> bench.succeed("v1", "v2")).hasMessageContaining("swap.stuck: stage of v1");
        leave.countDown();
        await().until(() -> old.resumed);
        source.emit(0);
        bench.awaitOpen(IN);
        assertThat(old.misused).isFalse();
        assertThat(old.seen).isEqualTo(1);
    }

    @Test
    void startsTheSuccessorEmptyWhereTheStateDoesNotFit() throws Exception {
        fresh.onResume = Optional.of(new IllegalArgumentException("another window length"));
        bench.arrive("stage", "v2", fresh);
        source.emit(0);
        bench.succeed("v1", "v2");
        source.emit(1);
        bench.awaitOpen(IN);
        assertThat(fresh.seen).isEqualTo(1);
    }

    @Test
    void fallsBackToTheRetiredOneWhenTheSuccessorVanishes() throws Exception {
        Instance second = bench.arrive("stage", "v2", fresh);
        source.emit(0);
        bench.succeed("v1", "v2");
        source.emit(1);
        bench.awaitOpen(IN);
        bench.host.departed(second);
        source.emit(2);
        bench.awaitOpen(IN);
        assertThat(old.seen).isEqualTo(3);
        await().until(() -> sink.numbers.size() == 3);
        assertThat(sink.numbers).containsExactly(0L, 1L, 2L);
    }

    @Test
    void quietensAnExclusiveComponentAndGivesItsStateToTheOneThatComesAfterIt() throws Exception {
        source.emit(0);
        exclusive("v1", "v2");
        source.emit(1);
        old.emit(50); // what is on its way out of it still passes
        assertThat(bench.edge(IN)).extracting("state", "held").containsExactly(State.HOLDING, 1L);
        assertThat(old.suspended).isTrue();
        bench.host.departed(first);
        bench.arrive("stage", "v2", fresh);
        bench.awaitOpen(IN);
        assertThat(fresh.seen).isEqualTo(2);
        assertThat(old.seen).isEqualTo(1);
        await().until(() -> sink.numbers.size() == 3);
        assertThat(sink.numbers).containsExactly(0L, 50L, 1L);
    }

    @Test
    void asksAQuietComponentBack() throws Exception {
        source.emit(0);
        exclusive("v1", "v2");
        source.emit(1);
        bench.succeed("v2", "v1");
        bench.awaitOpen(IN);
        assertThat(old.numbers).containsExactly(0L, 1L);
        assertThat(old.seen).isEqualTo(2);
    }

    @Test
    void wakesAQuietComponentThatWasForgotten() throws Exception {
        bench.limit = Duration.ofMillis(20);
        exclusive("v1", "v2");
        source.emit(0);
        bench.awaitOpen(IN);
        assertThat(old.numbers).containsExactly(0L);
    }

    private void exclusive(String from, String to) throws Exception {
        bench.host.succeed(from, to, true).toCompletableFuture().get();
    }

    private static void uninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
