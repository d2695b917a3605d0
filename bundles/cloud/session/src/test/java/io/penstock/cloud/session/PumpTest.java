// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.cloud.session.MqttConnection.Outcome;
import io.penstock.store.api.Entry;
import io.penstock.store.api.StoredRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PumpTest {

    private final ManualThread thread = new ManualThread();
    private final MemoryCursor cursor = new MemoryCursor();
    private final List<String> silences = new ArrayList<>();
    private final List<Long> delivered = new ArrayList<>();

    @Test
    void sendsNoMoreThanTheWindow() {
        ScriptedTransport.Line line = up(pump(3, 1));
        append(5);
        assertThat(topics(line)).containsExactly("t1", "t2", "t3");
        answer(line, 1, Outcome.DELIVERED);
        assertThat(topics(line)).containsExactly("t1", "t2", "t3", "t4");
    }

    @Test
    void acknowledgesOnlyWhatTheBrokerAcknowledged() {
        ScriptedTransport.Line line = up(pump(3, 1));
        append(3);
        assertThat(cursor.acknowledged).isEmpty();
        answer(line, 2, Outcome.DELIVERED);
        assertThat(cursor.acknowledged).containsExactly(3L);
        assertThat(delivered).containsExactly(3L);
        answer(line, 0, Outcome.LOST);
        assertThat(cursor.acknowledged).containsExactly(3L);
    }

    @Test
    void sendsAgainInOrderWhatWasInFlight() {
        Pump pump = pump(3, 1);
        ScriptedTransport.Line first = up(pump);
        append(4);
        answer(first, 1, Outcome.DELIVERED);
        pump.down();
        assertThat(pump.counts().inFlight()).isZero();
        ScriptedTransport.Line second = up(pump);
        assertThat(topics(second)).containsExactly("t1", "t3", "t4");
    }

    @Test
    void anAnswerOfAnEarlierConnectionCountsForNothing() {
        Pump pump = pump(2, 1);
        ScriptedTransport.Line first = up(pump);
        append(4);
        pump.down();
        ScriptedTransport.Line second = up(pump);
        answer(first, 0, Outcome.DELIVERED);
        assertThat(cursor.acknowledged).isEmpty();
        assertThat(topics(second)).containsExactly("t1", "t2");
    }

    @Test
    void anAnswerThatCameBeforeTheLossIsNotForgotten() {
        Pump pump = pump(2, 1);
        ScriptedTransport.Line first = up(pump);
        append(2);
        first.sent.get(0).delivery().done(Outcome.DELIVERED); // on the library's thread
        pump.down();
        assertThat(cursor.acknowledged).containsExactly(1L);
        assertThat(topics(up(pump))).containsExactly("t2");
    }

    @Test
    void putsABacklogIntoFewMessages() {
        Pump pump = pump(2, 10);
        append(25);
        ScriptedTransport.Line line = up(pump);
        assertThat(topics(line)).containsExactly("t1+10", "t11+10");
        answer(line, 1, Outcome.DELIVERED);
        assertThat(cursor.acknowledged).isEqualTo(longs(11, 20));
        assertThat(topics(line)).endsWith("t21+5");
    }

    @Test
    void givesUpWhatCanNeverBeSentAndCountsIt() {
        Pump pump = pump(2, 1);
        ScriptedTransport.Line line = up(pump);
        cursor.append("bad");
        append(2);
        answer(line, 0, Outcome.IMPOSSIBLE);
        assertThat(cursor.acknowledged).containsExactly(1L, 2L);
        assertThat(pump.counts().unsendable()).isEqualTo(Map.of("test.bad", 1L, "topic.impossible", 1L));
        assertThat(pump.counts().acknowledged()).isZero();
        assertThat(delivered).isEmpty();
    }

    @Test
    void saysThatTheBrokerIsSilent() {
        ScriptedTransport.Line line = up(pump(2, 1));
        thread.pass(Duration.ofMinutes(5));
        assertThat(silences).isEmpty();
        append(1);
        thread.pass(Duration.ofSeconds(59));
        assertThat(silences).isEmpty();
        thread.pass(Duration.ofSeconds(61));
        assertThat(silences).containsExactly("1 messages without acknowledgement for 60 s");
        assertThat(topics(line)).hasSize(1);
    }

    @Test
    void onLeavingSendsNothingMoreAndTakesWhatIsAcknowledged() {
        Pump pump = pump(2, 1);
        ScriptedTransport.Line line = up(pump);
        append(3);
        pump.leaving();
        answer(line, 0, Outcome.DELIVERED);
        assertThat(topics(line)).containsExactly("t1", "t2");
        assertThat(cursor.acknowledged).containsExactly(1L);
        pump.down();
        assertThat(topics(up(pump))).containsExactly("t2", "t3");
    }

    @Test
    void sendsNothingWithoutAConnection() {
        pump(2, 1);
        append(2);
        assertThat(cursor.acknowledged).isEmpty();
        assertThat(cursor.read(10, 10)).hasSize(2);
    }

    private Pump pump(int window, int batch) {
        return new Pump(
                cursor,
                entries -> List.of(frame(entries)),
                new Pump.Settings(window, batch, 1000, Duration.ofMinutes(1)),
                thread,
                silences::add,
                entry -> delivered.add(entry.position()));
    }

    private static Outgoing frame(List<Entry> entries) {
        var first = (StoredRecord) entries.get(0);
        if (first.topic().equals("bad")) {
            return new Outgoing.Unsendable("test.bad: cannot be sent.", entries);
        }
        String topic = first.topic() + (entries.size() > 1 ? "+" + entries.size() : "");
        return new Outgoing.Message(topic, new byte[0], 1, false, entries);
    }

    private void append(int count) {
        int before = cursor.acknowledged.size() + 1;
        for (int i = 0; i < count; i++) {
            cursor.append("t" + (before + i));
        }
        thread.settle();
    }

    private ScriptedTransport.Line up(Pump pump) {
        var line = new ScriptedTransport.Line(null);
        pump.up(line);
        thread.settle();
        return line;
    }

    private void answer(ScriptedTransport.Line line, int index, Outcome outcome) {
        line.sent.get(index).delivery().done(outcome);
        thread.settle();
    }

    private static List<String> topics(ScriptedTransport.Line line) {
        return line.sent.stream().map(ScriptedTransport.Sent::topic).toList();
    }

    private static java.util.Set<Long> longs(long from, long to) {
        return new java.util.TreeSet<>(LongStream.rangeClosed(from, to).boxed().toList());
    }
}
