// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.pump;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.cloud.payload.PayloadLimits;
import io.penstock.cloud.payload.ProtobufCodec;
import io.penstock.cloud.session.MqttConnection.Outcome;
import io.penstock.store.api.Draft;
import io.penstock.store.api.Entry;
import io.penstock.store.api.Outbox;
import io.penstock.store.api.OutboxCursor;
import io.penstock.store.api.OutboxException;
import io.penstock.store.api.OutboxWriter;
import io.penstock.store.api.Priority;
import io.penstock.store.outbox.SegmentOutbox;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.kura.message.KuraPayload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pump between a real outbox and a connection that does what the test says. */
class PumpTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    private final HandThread thread = new HandThread();
    private final List<Entry> delivered = new ArrayList<>();
    private final List<String> resets = new ArrayList<>();
    private final Wire wire = new Wire();
    private final Map<String, OutboxWriter> writers = new HashMap<>();
    private SegmentOutbox outbox;
    private OutboxCursor cursor;

    @BeforeEach
    void open() throws IOException {
        outbox = SegmentOutbox.in(folder);
        cursor = outbox.cursor("cloud");
    }

    @AfterEach
    void close() {
        outbox.close();
    }

    @Test
    void acknowledgesWhatTheBrokerHasAndNothingElse() {
        Pump pump = pump(10, 0);
        append("a", "t", 3);
        pump.up(wire);
        assertThat(wire.names()).containsExactly("a 1", "a 2", "a 3");
        assertThat(depth()).isEqualTo(3);
        wire.acknowledge(0);
        wire.acknowledge(2);
        thread.settle();
        assertThat(depth()).isEqualTo(1);
        assertThat(delivered).hasSize(2);
        assertThat(pump.statistics()).isEqualTo(new PumpStatistics(2, 2, 0, 1, Map.of()));
        assertThat(pump.isQuiet()).isFalse();
    }

    @Test
    void keepsToItsWindow() {
        Pump pump = pump(4, 0);
        append("a", "t", 10);
        pump.up(wire);
        assertThat(wire.sent).hasSize(4);
        wire.acknowledge(1);
        thread.settle();
        assertThat(wire.names()).last().isEqualTo("a 5");
        assertThat(wire.sent).hasSize(5);
    }

    @Test
    void isWokenByWhatIsAppended() {
        Pump pump = pump(4, 0);
        pump.up(wire);
        append("a", "t", 1);
        thread.settle();
        assertThat(wire.names()).containsExactly("a 1");
    }

    @Test
    void afterALossItBeginsAgainAtTheLowWaterMarkInOrder() {
        Pump pump = pump(4, 0);
        append("a", "t", 6);
        pump.up(wire);
        wire.acknowledge(0);
        wire.acknowledge(2);
        pump.down();
        wire.sent.forEach(sent -> sent.delivery().done(Outcome.LOST));
        append("a2", "t", 1);
        thread.settle();
        assertThat(wire.sent).as("nothing while it is down").hasSize(4);
        Wire next = new Wire();
        pump.up(next);
        assertThat(next.names()).containsExactly("a 2", "a 4", "a 5", "a 6");
        assertThat(pump.statistics().repeated()).isEqualTo(2);
    }

    @Test
    void anAcknowledgementThatComesLateStillCounts() {
        Pump pump = pump(4, 0);
        append("a", "t", 2);
        pump.up(wire);
        pump.down();
        wire.acknowledge(0); // on its way while the connection went
        Wire next = new Wire();
        pump.up(next);
        assertThat(next.names()).containsExactly("a 2");
    }

    @Test
    void whatTheConnectionDoesNotTakeIsTriedAgainInOrder() {
        Pump pump = pump(10, 0);
        append("a", "t", 4);
        wire.takeNoMoreThan(2);
        pump.up(wire);
        assertThat(wire.names()).containsExactly("a 1", "a 2");
        wire.takeNoMoreThan(10);
        thread.pass(Duration.ofSeconds(1));
        assertThat(wire.names()).containsExactly("a 1", "a 2", "a 3", "a 4");
    }

    @Test
    void aLongBacklogSharesMessagesAndAShortOneDoesNot() {
        Pump pump = pump(100, 20);
        append("a", "t", 60);
        pump.up(wire);
        assertThat(wire.sent.get(0).topic()).isEqualTo("gw/t/batch");
        assertThat(wire.sent.get(0).names()).hasSize(10);
        assertThat(wire.sent.get(wire.sent.size() - 1).topic()).isEqualTo("gw/t");
        assertThat(wire.names()).isEqualTo(names("a", 1, 60));
        wire.sent.forEach(sent -> sent.delivery().done(Outcome.DELIVERED));
        thread.settle();
        assertThat(depth()).isZero();
        assertThat(pump.statistics().delivered()).isEqualTo(60);
        assertThat(pump.statistics().messages()).isEqualTo(wire.sent.size());
    }

    @Test
    void theWholeOfABacklogSharesMessagesAndOnlyItsEndDoesNot() {
        append("a", "t", 400);
        pump(100, 40).up(wire);
        assertThat(wire.sent.stream().map(sent -> sent.names().size()).toList())
                .isEqualTo(Stream.concat(Collections.nCopies(37, 10).stream(), Collections.nCopies(30, 1).stream())
                        .toList());
    }

    @Test
    void groupsByTopicButNeverOvertakesWithinASource() {
        Pump pump = pump(100, 8);
        for (int i = 0; i < 10; i++) {
            append("a", i % 3 == 0 ? "x" : "y", 1);
            append("b", "x", 1);
            append("c", i % 2 == 0 ? "y" : "x", 1);
        }
        pump.up(wire);
        List<String> names = wire.names();
        assertThat(names).hasSize(30);
        for (String source : List.of("a", "b", "c")) {
            assertThat(names.stream().filter(name -> name.startsWith(source + " ")))
                    .containsExactlyElementsOf(names(source, 1, 10));
        }
        assertThat(wire.sent.size()).as("something was shared").isLessThan(30);
    }

    @Test
    void whatCannotBePublishedIsCountedAndDoesNotBlock() {
        Pump pump = pump(10, 0);
        append("a", "t", 1);
        append("a", "wild/+/card", 1);
        append("a", "a\nline", 1); // Paho would end the connection, each time it is sent
        OutboxWriter a = writer("a");
        a.commit(List.of(new Draft(Priority.NORMAL, "t", Map.of(), new byte[100_000])));
        append("a", "t", 1);
        pump.up(wire);
        assertThat(wire.names()).containsExactly("a 1", "a 5");
        assertThat(pump.statistics().rejected()).isEqualTo(Map.of("mqtt.topic", 2L, "mqtt.too_large", 1L));
        wire.acknowledge(0);
        wire.acknowledge(1);
        thread.settle();
        assertThat(depth()).isZero();
    }

    @Test
    void oneThatCannotBeInABatchDoesNotKeepTheOthersBack() {
        Pump pump = pump(100, 4);
        append("a", "t", 5);
        writer("a").commit(List.of(new Draft(Priority.NORMAL, "t", Map.of(), new byte[100_000])));
        append("a", "t", 5);
        pump.up(wire);
        List<String> expected = new ArrayList<>(names("a", 1, 5));
        expected.addAll(names("a", 7, 11));
        assertThat(wire.names()).isEqualTo(expected);
        assertThat(pump.statistics().rejected()).isEqualTo(Map.of("mqtt.too_large", 1L));
    }

    @Test
    void whatTheClientNeverTakesIsRefusedAndNotTriedForEver() {
        Pump pump = pump(10, 0);
        append("a", "t", 2);
        pump.up(wire);
        wire.sent.get(0).delivery().done(Outcome.IMPOSSIBLE);
        thread.settle();
        assertThat(depth()).isEqualTo(1);
        assertThat(delivered).isEmpty();
        assertThat(pump.statistics().rejected()).isEqualTo(Map.of("mqtt.impossible", 1L));
    }

    @Test
    void aConnectionThatNeverAcknowledgesIsGivenUp() {
        Pump pump = pump(10, 0);
        append("a", "t", 2);
        pump.up(wire);
        thread.pass(PATIENCE);
        assertThat(resets).isEmpty();
        thread.pass(Duration.ofSeconds(2));
        assertThat(resets).containsExactly("no PUBACK for 10 s");
        pump.down();
        thread.pass(PATIENCE.multipliedBy(2));
        assertThat(resets).as("not twice for one connection").hasSize(1);
    }

    @Test
    void goesOnWhenTheOutboxCanBeReadAgain() {
        OutboxCursor real = cursor;
        int[] faults = {2};
        cursor = (OutboxCursor) Proxy.newProxyInstance(
                OutboxCursor.class.getClassLoader(),
                new Class<?>[] {OutboxCursor.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("read") && faults[0]-- > 0) {
                        throw new OutboxException.Broken("outbox.io", "reading failed", null);
                    }
                    return method.invoke(real, arguments);
                });
        Pump pump = pump(10, 0);
        append("a", "t", 1);
        pump.up(wire);
        assertThat(wire.sent).isEmpty();
        thread.pass(Duration.ofSeconds(1));
        thread.pass(Duration.ofSeconds(1));
        assertThat(wire.names()).containsExactly("a 1");
    }

    @Test
    void retainedIsWhatThePublisherRetained() {
        Pump pump = pump(10, 0);
        writer("a").commit(List.of(new Draft(Priority.NORMAL, "t", Map.of(Attributes.RETAIN, "true"), new byte[0])));
        append("a", "t", 1);
        pump.up(wire);
        assertThat(wire.sent).extracting(Wire.Sent::retain).containsExactly(true, false);
        assertThat(wire.sent).extracting(Wire.Sent::qos).containsExactly(1, 1);
    }

    @Test
    void aBrokerThatEndsTheConnectionOnLongMessagesGetsShorterOnes() {
        Pump pump = pump(1, 2);
        append("a", "t", 40);
        List<Integer> lengths = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            Wire each = new Wire();
            pump.up(each);
            lengths.add(each.names().size());
            pump.down();
        }
        assertThat(lengths)
                .startsWith(10, 10)
                .isSortedAccordingTo(java.util.Comparator.reverseOrder())
                .endsWith(1);
        Wire good = new Wire();
        pump.up(good);
        good.acknowledge(0);
        thread.settle();
        assertThat(depth()).isEqualTo(39);
    }

    @Test
    void aLinkThatGoesOftenDoesNotMakeMessagesShorterThanWereAcknowledged() {
        Pump pump = pump(1, 2);
        append("a", "t", 40);
        pump.up(wire);
        wire.acknowledge(0);
        thread.settle();
        for (int i = 0; i < 6; i++) {
            pump.down();
            Wire each = new Wire();
            pump.up(each);
            assertThat(each.names()).hasSizeBetween(9, 10);
        }
    }

    private Pump pump(int window, int batchFrom) {
        var pump = new Pump(
                cursor,
                new KuraMapper(
                        new MapperSettings("gw", "#client-id/", "gaps", "/batch", true, 50_000),
                        new ProtobufCodec(false, PayloadLimits.DEFAULT),
                        Map.of("client-id", "gw")),
                new PumpSettings(window, batchFrom, 10, 20_000, PATIENCE),
                delivered::add,
                thread,
                resets::add);
        pump.start();
        return pump;
    }

    private OutboxWriter writer(String source) {
        return writers.computeIfAbsent(source, name -> outbox.open(name, Outbox.EVERYONE));
    }

    private void append(String source, String topic, int count) {
        var payload = new KuraPayload();
        payload.addMetric("value", 1.5);
        byte[] bytes = new ProtobufCodec(false, PayloadLimits.DEFAULT).encode(payload);
        writer(source)
                .commit(IntStream.range(0, count)
                        .mapToObj(i -> new Draft(Priority.NORMAL, topic, Map.of(), bytes))
                        .toList());
    }

    private static List<String> names(String source, int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(seq -> source + " " + seq)
                .toList();
    }

    private long depth() {
        return outbox.statistics().cursors().get(0).depth();
    }
}
