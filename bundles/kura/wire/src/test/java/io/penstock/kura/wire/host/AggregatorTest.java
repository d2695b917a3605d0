// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.kura.wire.seam.Envelopes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.eclipse.kura.wire.WireEnvelope;
import org.eclipse.kura.wire.graph.PortAggregator;
import org.eclipse.kura.wire.graph.ReceiverPort;
import org.junit.jupiter.api.Test;

class AggregatorTest {

    private final InPort first = new InPort(() -> {});
    private final InPort second = new InPort(() -> {});
    private final List<ReceiverPort> ports = List.of(first, second);
    private final List<String> sets = new ArrayList<>();

    @Test
    void barrierWaitsForEveryPortAndKeepsTheNewestOfEach() {
        PortAggregator barrier = new BarrierAggregators().build(ports);
        barrier.onWireReceive(this::note);
        first.receive(Envelopes.of(1));
        first.receive(Envelopes.of(2));
        assertThat(sets).isEmpty();
        second.receive(Envelopes.of(3));
        second.receive(Envelopes.of(4));
        first.receive(Envelopes.of(5));
        assertThat(sets).containsExactly("2 3", "5 4");
    }

    @Test
    void cacheGivesTheNewestOfEachPortAtEachEnvelope() {
        PortAggregator cache = new CachingAggregators().build(ports);
        cache.onWireReceive(this::note);
        first.receive(Envelopes.of(1));
        second.receive(Envelopes.of(2));
        first.receive(Envelopes.of(3));
        assertThat(sets).containsExactly("1 -", "1 2", "3 2");
    }

    @Test
    void givesSetsOnInOrderWithoutKeepingOtherEmittersWaiting() throws Exception {
        PortAggregator cache = new CachingAggregators().build(ports);
        var entered = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        cache.onWireReceive(set -> {
            entered.countDown();
            try {
                leave.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            note(set);
        });
        var slow = new FutureTask<Void>(() -> first.receive(Envelopes.of(1)), null);
        new Thread(slow).start();
        entered.await();
        second.receive(Envelopes.of(2));
        assertThat(sets).isEmpty();
        leave.countDown();
        slow.get();
        assertThat(sets).containsExactly("1 -", "1 2");
    }

    @Test
    void goesOnAfterAConsumerThrew() {
        PortAggregator cache = new CachingAggregators().build(ports);
        cache.onWireReceive(set -> {
            throw new IllegalStateException("no");
        });
        assertThatThrownBy(() -> first.receive(Envelopes.of(1))).hasMessage("no");
        cache.onWireReceive(this::note);
        first.receive(Envelopes.of(2));
        assertThat(sets).containsExactly("2 -");
    }

    private void note(List<WireEnvelope> set) {
        sets.add(name(set.get(0)) + " " + name(set.get(1)));
    }

    private static String name(WireEnvelope envelope) {
        return envelope == null ? "-" : "" + Envelopes.number(envelope);
    }
}
