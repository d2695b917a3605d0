// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.kura.channel.ChannelRecord;
import org.eclipse.kura.driver.PreparedRead;
import org.eclipse.kura.type.TypedValues;
import org.eclipse.kura.wire.WireRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Drivers of one pid that come, go and succeed each other while assets read. */
@Timeout(60)
class DriverTableTest {

    private static final WireRecord TICK = new WireRecord(Map.of("TIMER", TypedValues.newLongValue(1)));

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final DriverTable table = new DriverTable(threads, System::nanoTime);
    private final FakeDriver first = new FakeDriver().with("a", 1);
    private final FakeDriver second = new FakeDriver().with("a", 2);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void staysWithThePredecessorUntilItIsTold() {
        Line line = new Line("d");
        table.add(Drivers.of("d", 1, first));
        line.awaitDriver(first);
        table.add(Drivers.of("d", 2, second));

        assertThat(line.tick()).isEqualTo(1);
        assertThat(table.serving()).extracting(DriverEntry::bundle).containsExactly(1L);
    }

    @Test
    void movesReadsAndListenersAndLetsGoOfThePredecessor() throws Exception {
        Line line = new Line("d", "a#+listen");
        table.add(Drivers.of("d", 1, first));
        line.awaitDriver(first);
        table.add(Drivers.of("d", 2, second));
        await().until(() -> !first.listeners.isEmpty());
        table.succeed(1, 2).toCompletableFuture().get(5, TimeUnit.SECONDS);

        assertThat(line.tick()).isEqualTo(2);
        assertThat(first.prepared).hasValue(0);
        assertThat(first.listeners).isEmpty();
        await().untilAsserted(() -> assertThat(second.listeners).hasSize(1));
        assertThat(table.serving()).extracting(DriverEntry::bundle).containsExactly(2L);
    }

    @Test
    void isDoneOnlyWhenTheLastCallIntoThePredecessorHasReturned() throws Exception {
        Line line = new Line("d");
        table.add(Drivers.of("d", 1, first));
        line.awaitDriver(first);
        table.add(Drivers.of("d", 2, second));
        var inside = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        first.whileReading = () -> {
            inside.countDown();
            uninterruptibly(leave);
        };
        var slow = CompletableFuture.supplyAsync(line::tick, threads);
        inside.await();
        CompletableFuture<Void> moved = table.succeed(1, 2).toCompletableFuture();
        await().until(() -> line.core.plan() != null && second.prepared.get() == 1);

        assertThat(moved).isNotDone();
        leave.countDown();
        moved.get(5, TimeUnit.SECONDS);
        assertThat(slow.get(5, TimeUnit.SECONDS)).isEqualTo(1);
    }

    @Test
    void noReadFailsAndNoneCallsAStoppedDriverWhileDriversAreSwapped() throws Exception {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < 4; i++) {
            lines.add(new Line("d"));
        }
        FakeDriver serving = new FakeDriver().with("a", 0);
        table.add(Drivers.of("d", 1, serving));
        FakeDriver initial = serving;
        lines.forEach(line -> line.awaitDriver(initial));
        var run = new AtomicBoolean(true);
        List<CompletableFuture<Long>> readers = lines.stream()
                .map(line -> CompletableFuture.supplyAsync(
                        () -> {
                            long reads = 0;
                            int last = 0;
                            while (run.get()) {
                                int now = line.tick();
                                assertThat(now)
                                        .as("never back to an older driver")
                                        .isGreaterThanOrEqualTo(last);
                                last = now;
                                reads++;
                            }
                            return reads;
                        },
                        threads))
                .toList();
        var all = new ArrayList<FakeDriver>();
        for (int bundle = 2; bundle <= 100; bundle++) {
            FakeDriver next = new FakeDriver().with("a", bundle);
            table.add(Drivers.of("d", bundle, next));
            table.succeed(bundle - 1, bundle).toCompletableFuture().get(10, TimeUnit.SECONDS);
            serving.stopped = true;
            table.remove(Drivers.of("d", bundle - 1, serving)).get(1, TimeUnit.SECONDS);
            all.add(serving);
            serving = next;
        }
        run.set(false);
        long reads = 0;
        for (CompletableFuture<Long> reader : readers) {
            reads += reader.get(10, TimeUnit.SECONDS);
        }

        assertThat(reads).isPositive();
        assertThat(lines)
                .allSatisfy(line -> assertThat(line.core.counts().rejected()).isEmpty());
        assertThat(all).allSatisfy(driver -> {
            assertThat(driver.callsAfterStop).hasValue(0);
            assertThat(driver.prepared).hasValue(0);
            assertThat(driver.inside).hasValue(0);
        });
    }

    @Test
    void aStandbyTakesOverFromAPredecessorThatVanishes() throws Exception {
        Line line = new Line("d");
        table.add(Drivers.of("d", 1, first));
        line.awaitDriver(first);
        table.add(Drivers.of("d", 2, second));
        table.remove(Drivers.of("d", 1, first)).get(5, TimeUnit.SECONDS);
        first.stopped = true;

        assertThat(line.tick()).isEqualTo(2);
        assertThat(line.core.counts().rejected()).isEmpty();
    }

    @Test
    void aReadWaitsForAStandbyThatIsNotReadyYet() throws Exception {
        var ready = new CountDownLatch(1);
        var slow = new FakeDriver() {
            @Override
            public PreparedRead prepareRead(List<ChannelRecord> records) {
                uninterruptibly(ready);
                return super.prepareRead(records);
            }
        };
        Line line = new Line("d");
        table.add(Drivers.of("d", 1, first));
        line.awaitDriver(first);
        table.add(Drivers.of("d", 2, slow.with("a", 2)));
        table.remove(Drivers.of("d", 1, first));
        first.stopped = true;
        var waiting = CompletableFuture.supplyAsync(line::tick, threads);
        await().during(Duration.ofMillis(50)).until(() -> !waiting.isDone());
        ready.countDown();

        assertThat(waiting.get(5, TimeUnit.SECONDS)).isEqualTo(2);
    }

    @Test
    void aReadUnderWhichItsDriverStoppedIsDoneByTheSuccessor() throws Exception {
        Line line = new Line("d");
        table.add(Drivers.of("d", 1, first));
        line.awaitDriver(first);
        table.add(Drivers.of("d", 2, second));
        var removed = new ArrayList<CompletableFuture<Void>>();
        first.whileReading = () -> {
            removed.add(table.remove(Drivers.of("d", 1, first)));
            throw new IllegalStateException("socket closed");
        };

        assertThat(line.tick()).isEqualTo(2);
        removed.get(0).get(5, TimeUnit.SECONDS);
        assertThat(line.core.counts().rejected()).isEmpty();
    }

    @Test
    void aReadWaitsForAnExclusiveDriverThatIsBeingSwapped() throws Exception {
        Line line = new Line("d");
        table.add(Drivers.exclusive("d", 1, first));
        line.awaitDriver(first);
        table.succeed(1, 2).toCompletableFuture().get(5, TimeUnit.SECONDS);
        table.remove(Drivers.exclusive("d", 1, first)).get(5, TimeUnit.SECONDS);
        first.stopped = true;
        var waiting = CompletableFuture.supplyAsync(line::tick, threads);
        await().during(Duration.ofMillis(50)).until(() -> !waiting.isDone());
        table.add(Drivers.exclusive("d", 2, second));

        assertThat(waiting.get(5, TimeUnit.SECONDS)).isEqualTo(2);
        assertThat(line.core.counts().rejected()).isEmpty();
    }

    @Test
    void aReadWaitsForAnExclusiveDriverNoLongerThanItMay() {
        Line line = new Line("d", "penstock.driver.wait.ms", 30);
        table.add(Drivers.exclusive("d", 1, first));
        line.awaitDriver(first);
        table.remove(Drivers.exclusive("d", 1, first)).join();
        line.core.stage().receive(List.of(TICK));

        assertThat(line.core.counts().rejected()).containsOnlyKeys("driver.absent");
    }

    @Test
    void anExclusiveDriverServesAgainWhenTheSwapIsCalledOff() throws Exception {
        Line line = new Line("d");
        table.add(Drivers.exclusive("d", 1, first));
        line.awaitDriver(first);
        table.succeed(1, 2).toCompletableFuture().get(5, TimeUnit.SECONDS);
        table.succeed(2, 1).toCompletableFuture().get(5, TimeUnit.SECONDS);

        assertThat(line.tick()).isEqualTo(1);
    }

    @Test
    void aSuccessorThatCannotBePreparedNeverServes() {
        Line line = new Line("d");
        table.add(Drivers.of("d", 1, first));
        line.awaitDriver(first);
        second.refusesToPrepare = Optional.of(new IllegalStateException("boom"));
        table.add(Drivers.of("d", 2, second));

        assertThatThrownBy(() -> table.succeed(1, 2).toCompletableFuture().get(5, TimeUnit.SECONDS))
                .hasMessageContaining("driver.unfit: the new driver could not be prepared")
                .hasMessageContaining("boom");
        assertThat(line.tick()).isEqualTo(1);
        assertThat(table.serving()).extracting(DriverEntry::bundle).containsExactly(1L);
    }

    @Test
    void refusesABundleThatLacksADriverInUse() {
        Line line = new Line("d");
        table.add(Drivers.of("d", 1, first));
        line.awaitDriver(first);

        assertThatThrownBy(() -> table.succeed(1, 2).toCompletableFuture().get(5, TimeUnit.SECONDS))
                .hasMessageContaining("driver.no_successor: the new bundle has no driver d, which 1 assets use");
        assertThat(line.tick()).isEqualTo(1);
    }

    @Test
    void aDriverThatNobodyUsesNeedsNoSuccessor() {
        table.add(Drivers.of("d", 1, first));

        assertThat(table.succeed(1, 2).toCompletableFuture()).isCompleted();
    }

    @Test
    void doesNothingForBundlesThatHaveNoDriver() {
        assertThat(table.succeed(7, 8).toCompletableFuture()).isCompleted();
    }

    @Test
    void anAssetThatIsConfiguredAnewWhileItsDriverIsSwappedGetsBoth() throws Exception {
        Line line = new Line("d");
        table.add(Drivers.of("d", 1, first.with("b", 10)));
        line.awaitDriver(first);
        table.add(Drivers.of("d", 2, second.with("b", 20)));
        for (int i = 0; i < 50; i++) {
            boolean there = i % 2 == 0;
            String channel = there ? "b" : "a";
            CompletableFuture<Void> moved =
                    table.succeed(there ? 1 : 2, there ? 2 : 1).toCompletableFuture();
            line.core.update(
                    Config.asset("d").channel(channel, "READ", "INTEGER").settings());
            moved.get(5, TimeUnit.SECONDS);
            int expected = there ? 20 : 1;
            await().pollInterval(Duration.ofMillis(1))
                    .untilAsserted(() -> assertThat(line.tick(channel)).isEqualTo(expected));
        }
        assertThat(first.prepared.get() + second.prepared.get()).isEqualTo(1);
    }

    @Test
    void aSlowDriverDelaysNoOther() {
        var slow = new FakeDriver() {
            @Override
            public PreparedRead prepareRead(List<ChannelRecord> records) {
                uninterruptibly(new CountDownLatch(1));
                return super.prepareRead(records);
            }
        };
        Line stuck = new Line("slow");
        table.add(Drivers.of("slow", 3, slow));
        Line line = new Line("d");
        table.add(Drivers.of("d", 1, first));

        line.awaitDriver(first);
        assertThat(line.tick()).isEqualTo(1);
        stuck.core.stage().receive(List.of(TICK));
        assertThat(stuck.core.counts().rejected()).containsOnlyKeys("driver.absent");
    }

    /** An asset of one channel that remembers what it emitted last. */
    private final class Line {

        private final AtomicLong emitted = new AtomicLong();
        private volatile WireRecord last = TICK;
        private final AssetCore core;

        Line(String driver, Object... keysAndValues) {
            Config config = Config.asset(driver).channel("a", "READ", "INTEGER");
            for (int i = 0; i < keysAndValues.length; i += 2) {
                config.set((String) keysAndValues[i], i + 1 < keysAndValues.length ? keysAndValues[i + 1] : "true");
            }
            this.core = new AssetCore(
                    config.settings(),
                    table,
                    records -> {
                        last = records.get(0);
                        emitted.incrementAndGet();
                    },
                    () -> 99);
        }

        void awaitDriver(FakeDriver driver) {
            await().pollInterval(Duration.ofMillis(1))
                    .until(() -> core.plan().properties().containsKey("a#address"));
            assertThat(driver.prepared.get()).isPositive();
        }

        int tick() {
            return tick("a");
        }

        int tick(String channel) {
            long before = emitted.get();
            core.stage().receive(List.of(TICK));
            assertThat(emitted)
                    .as("each tick is answered: %s", core.counts().rejected())
                    .hasValue(before + 1);
            return last.getProperties().containsKey(channel)
                    ? (Integer) last.getProperties().get(channel).getValue()
                    : -1;
        }
    }

    private static void uninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
