// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.host;

import static io.penstock.kura.wire.host.Bench.IN;
import static io.penstock.kura.wire.host.Bench.OUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.penstock.kura.seam.EdgeStatistics.State;
import io.penstock.kura.wire.seam.EdgeKey;
import io.penstock.kura.wire.seam.Envelopes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.eclipse.kura.wire.graph.Constants;
import org.eclipse.kura.wire.multiport.MultiportWireReceiver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.service.wireadmin.Consumer;
import org.osgi.service.wireadmin.Wire;

class RosterTest {

    @TempDir
    Path folder;

    private final Stage source = new Stage();
    private final Stage stage = new Stage();
    private final Stage sink = new Stage();
    private Bench bench;

    @BeforeEach
    void line() {
        bench = new Bench(folder).line();
        bench.arrive("source", "a", source);
        bench.arrive("sink", "a", sink);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void holdsForAReceiverThatHasNotComeAndDrainsWhenItComes() {
        source.emit(0);
        source.emit(1);
        assertThat(bench.edge(IN)).extracting("state", "held").containsExactly(State.HOLDING, 2L);
        bench.arrive("stage", "a", stage);
        bench.awaitOpen(IN);
        source.emit(2);
        assertThat(sink.numbers).containsExactly(0L, 1L, 2L);
    }

    @Test
    void holdsWhileABundleIsUpdatedAndHandsItsStateOver() {
        var old = new Stage.Counting();
        Instance first = bench.arrive("stage", "b", old);
        source.emit(0);
        bench.host.departed(first);
        source.emit(1);
        assertThat(old.numbers).containsExactly(0L);
        var fresh = new Stage.Counting();
        bench.arrive("stage", "b", fresh);
        bench.awaitOpen(IN);
        assertThat(sink.numbers).containsExactly(0L, 1L);
        assertThat(fresh.seen).isEqualTo(2);
        assertThat(bench.edge(IN).rejected()).isEmpty();
    }

    @Test
    void letsNoComponentGoBeforeItsLastRecordHasReturned() throws Exception {
        Instance instance = bench.arrive("stage", "b", stage);
        var entered = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        stage.work = e -> {
            entered.countDown();
            uninterruptibly(leave);
        };
        var emitting = start(() -> source.emit(0));
        entered.await();
        var going = start(() -> bench.host.departed(instance));
        await().until(() -> bench.edge(IN).state() == State.HOLDING);
        await().during(Duration.ofMillis(30)).until(() -> !going.isDone());
        leave.countDown();
        going.get(5, TimeUnit.SECONDS);
        emitting.get();
        assertThat(sink.numbers).containsExactly(0L);
    }

    @Test
    void letsAComponentGoWhoseLastRecordNeverReturns() throws Exception {
        bench.limit = Duration.ofMillis(30);
        Instance instance = bench.arrive("stage", "b", stage);
        var entered = new CountDownLatch(1);
        var never = new CountDownLatch(1);
        stage.work = e -> {
            entered.countDown();
            uninterruptibly(never);
        };
        var emitting = start(() -> source.emit(0));
        entered.await();
        bench.host.departed(instance);
        never.countDown();
        emitting.get();
    }

    @Test
    void leavesTheSecondOfAPidStandingByUntilTheFirstGoes() {
        var old = new Stage.Counting();
        var fresh = new Stage.Counting();
        Instance first = bench.arrive("stage", "b", old);
        bench.arrive("stage", "c", fresh);
        source.emit(0);
        assertThat(fresh.numbers).isEmpty();
        bench.host.departed(first);
        source.emit(1);
        bench.awaitOpen(IN);
        assertThat(fresh.numbers).containsExactly(1L);
        assertThat(fresh.seen).isEqualTo(2);
    }

    @Test
    void keepsWhatAStandbyEmitsAndReleasesItWhenItIsLive() {
        Instance first = bench.arrive("stage", "b", new Stage());
        bench.arrive("stage", "c", stage);
        stage.emit(7);
        stage.emit(8);
        assertThat(sink.numbers).isEmpty();
        assertThat(bench.edge(OUT).in()).isZero();
        bench.host.departed(first);
        bench.awaitOpen(OUT);
        stage.emit(9);
        assertThat(sink.numbers).containsExactly(7L, 8L, 9L);
        assertThat(bench.edge(OUT).in()).isEqualTo(3);
    }

    @Test
    void makesAStandbyWaitThatEmitsMoreThanIsKeptAndCountsItAllWhenItIsWithdrawn() throws Exception {
        bench.arrive("stage", "b", new Stage());
        Instance second = bench.arrive("stage", "c", stage);
        var emitting = start(() -> {
            for (int i = 0; i < 1_003; i++) {
                stage.emit(i);
            }
        });
        await().during(Duration.ofMillis(50)).until(() -> !emitting.isDone());
        bench.host.departed(second);
        emitting.get(5, TimeUnit.SECONDS);
        await().untilAsserted(() -> assertThat(bench.edge(OUT))
                .extracting("in", "rejected")
                .containsExactly(1_003L, Map.of("standby.discarded", 1_003L)));
        assertThat(sink.numbers).isEmpty();
    }

    @Test
    void letsAStandbyGoOnThatWaitedWhenItIsLive() throws Exception {
        Instance first = bench.arrive("stage", "b", new Stage());
        bench.arrive("stage", "c", stage);
        var emitting = start(() -> {
            for (int i = 0; i < 1_500; i++) {
                stage.emit(i);
            }
        });
        await().during(Duration.ofMillis(30)).until(() -> !emitting.isDone());
        bench.host.departed(first);
        emitting.get(5, TimeUnit.SECONDS);
        await().until(() -> sink.numbers.size() == 1_500);
        assertThat(sink.numbers).isSorted();
        assertThat(bench.edge(OUT).rejected()).isEmpty();
    }

    @Test
    void letsWhatAGoneComponentStillEmitsPassUntilItIsSucceeded() {
        Instance first = bench.arrive("stage", "b", stage);
        bench.host.departed(first);
        stage.emit(1);
        bench.arrive("stage", "b", new Stage());
        stage.emit(2);
        assertThat(sink.numbers).containsExactly(1L);
        assertThat(bench.edge(OUT).rejected()).containsExactly(Map.entry("emitter.retired", 1L));
    }

    @Test
    void goesOnWithoutAStateThatCannotBeGivenOrTaken() {
        var old = new Stage.Counting();
        old.onSuspend = Optional.of(new IllegalStateException("torn"));
        Instance first = bench.arrive("stage", "b", old);
        bench.host.departed(first);
        var second = new Stage.Counting();
        Instance next = bench.arrive("stage", "b", second);
        source.emit(0);
        assertThat(second.seen).isEqualTo(1);
        bench.host.departed(next);
        var third = new Stage.Counting();
        third.onResume = Optional.of(new IllegalArgumentException("of another size"));
        bench.arrive("stage", "b", third);
        source.emit(1);
        bench.awaitOpen(IN);
        assertThat(third.seen).isEqualTo(1);
    }

    @Test
    void keepsCountersAndCallsOfEdgesThatStayWhenTheGraphChanges() {
        bench.arrive("stage", "b", stage);
        var tap = new Stage();
        bench.arrive("tap", "b", tap);
        source.emit(0);
        var added = new EdgeKey("stage", 0, "tap", 0);
        bench.host.become(List.of(added, IN, OUT));
        source.emit(1);
        assertThat(bench.edge(IN).in()).isEqualTo(2);
        assertThat(bench.edge(added).in()).isEqualTo(1);
        assertThat(tap.numbers).containsExactly(1L);
        assertThat(bench.host.edges()).extracting("receiver").containsExactly("tap", "stage", "sink");
        bench.host.become(List.of(IN));
        source.emit(2);
        assertThat(sink.numbers).containsExactly(0L, 1L);
        assertThat(bench.edge(IN).delivered()).isEqualTo(3);
    }

    @Test
    void tellsComponentsTheirWiresAsWireAdminDoes() {
        bench.arrive("stage", "b", stage);
        assertThat(stage.told).containsExactly(1, 1);
        Wire wire = stage.support.getEmitterPorts().get(0).listConnectedWires().get(0);
        assertThat(wire.getProperties().get(Constants.RECEIVER_KURA_SERVICE_PID_PROP_NAME.value()))
                .isEqualTo("sink");
        assertThat(wire.getProperties().get(Constants.WIRE_RECEIVER_PORT_PROP_NAME.value()))
                .isEqualTo(0);
        assertThat(wire.poll()).isEqualTo("polled");
        wire.update(Envelopes.of(5));
        assertThat(sink.numbers).containsExactly(5L);
        bench.host.become(List.of(IN));
        await().untilAsserted(() -> assertThat(stage.told).containsExactly(1, 1, 1, 0));
        assertThat(wire.isValid()).isFalse();
        assertThat(stage.support.getEmitterPorts().get(0).listConnectedWires()).isEmpty();
    }

    @Test
    void holdsWhileAComponentIsNotReady() {
        bench.arrive("stage", "b", stage);
        stage.support.ready(false);
        source.emit(0);
        assertThat(bench.edge(IN).held()).isEqualTo(1);
        stage.support.ready(true);
        bench.awaitOpen(IN);
        assertThat(sink.numbers).containsExactly(0L);
    }

    @Test
    void deliversToThePortsOfAMultiportReceiverOnceTheyAreTaken() {
        var component = new Ports();
        var support = new Support(component, "ports", 2, 0, bench.host::readiness);
        bench.host.become(List.of(new EdgeKey("source", 0, "ports", 0), new EdgeKey("source", 0, "ports", 1)));
        bench.arrive("ports", "b", component, Optional.of(support));
        source.emit(1);
        var seen = new ArrayList<String>();
        support.getReceiverPorts().get(1).onWireReceive(e -> seen.add("1:" + Envelopes.number(e)));
        await().until(() -> seen.size() == 1);
        support.getReceiverPorts().get(0).onWireReceive(e -> seen.add("0:" + Envelopes.number(e)));
        await().until(() -> seen.size() == 2);
        await().until(() -> bench.host.edges().stream().allMatch(e -> e.state() == State.OPEN));
        source.emit(2);
        assertThat(seen).containsExactly("1:1", "0:1", "0:2", "1:2");
    }

    @Test
    void callsABareConsumerThroughItsUpdated() {
        var seen = new ArrayList<Object>();
        bench.host.become(List.of(new EdgeKey("source", 0, "bare", 0)));
        bench.arrive("bare", "b", new Bare(seen), Optional.empty());
        source.emit(3);
        assertThat(seen).hasSize(1);
    }

    private static final class Ports implements MultiportWireReceiver {
        @Override
        public void updated(Wire wire, Object value) {}

        @Override
        public void producersConnected(Wire[] wires) {}
    }

    private record Bare(List<Object> seen) implements org.eclipse.kura.wire.WireComponent, Consumer {
        @Override
        public void updated(Wire wire, Object value) {
            seen.add(value);
        }

        @Override
        public void producersConnected(Wire[] wires) {}
    }

    private static FutureTask<Void> start(Runnable what) {
        var task = new FutureTask<Void>(what, null);
        new Thread(task).start();
        return task;
    }

    private static void uninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
