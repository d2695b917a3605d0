// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.penstock.kura.seam.BatchPublisher;
import io.penstock.kura.wire.seam.Envelopes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.kura.KuraErrorCode;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.cloudconnection.listener.CloudConnectionListener;
import org.eclipse.kura.cloudconnection.listener.CloudDeliveryListener;
import org.eclipse.kura.cloudconnection.message.KuraMessage;
import org.eclipse.kura.cloudconnection.publisher.CloudPublisher;
import org.eclipse.kura.type.TypedValue;
import org.eclipse.kura.type.TypedValues;
import org.eclipse.kura.wire.WireEnvelope;
import org.eclipse.kura.wire.WireRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComponentsTest {

    private final Fakes fakes = new Fakes();

    @Test
    void timerEmitsTheTimeUnderKurasName() {
        var timer = timer(Map.of("simple_interval", 1, "simple_time_unit", "MILLISECONDS"));
        try {
            long now = System.currentTimeMillis();
            await().until(() -> fakes.emitted.all.size() >= 3);
            Object time =
                    fakes.emitted.all.get(0).get(0).getProperties().get("TIMER").getValue();
            assertThat((Long) time).isBetween(now - 10_000, now + 10_000);
            assertThat(timer.passed()).isBetween(3L, timer.in());
        } finally {
            timer.close();
        }
    }

    @Test
    void timerGoesOnUndisturbedWhenItIsToldTheSameAgain() {
        var ticks = new AtomicInteger();
        var ticker = new Ticker("ticker", Clock.systemUTC(), ticks::incrementAndGet);
        try {
            var slow = new Schedule.Simple(Duration.ofMillis(120), Duration.ofDays(1));
            ticker.follow(slow);
            long begin = System.nanoTime();
            while (ticks.get() == 0 && System.nanoTime() - begin < 5_000_000_000L) {
                ticker.follow(new Schedule.Simple(Duration.ofMillis(120), Duration.ofDays(1)));
            }
            assertThat(ticks).hasValue(1); // begun anew each time, it would never have ticked
            ticker.follow(new Schedule.Simple(Duration.ZERO, Duration.ofMillis(1)));
            await().until(() -> ticks.get() > 3);
        } finally {
            ticker.close();
        }
    }

    @Test
    void timerTicksOnceAtEachCronTimeAndSurvivesATickThatThrows() {
        var seconds = Collections.synchronizedList(new ArrayList<Long>());
        var ticker = new Ticker("ticker", Clock.systemUTC(), () -> {
            seconds.add(Instant.now().getEpochSecond());
            throw new IllegalStateException("no");
        });
        try {
            ticker.follow(new Schedule.AtTimes("* * * * * ?"));
            await().until(() -> seconds.size() >= 3);
            assertThat(seconds).doesNotHaveDuplicates();
        } finally {
            ticker.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "type, SOMETIMES, timer.bad_type",
        "simple_time_unit, WEEKS, timer.bad_unit",
        "cron_interval, whenever, cron.malformed"
    })
    void timerRefusesAConfigurationThatCannotBe(String key, String value, String reason) {
        String type = key.equals("cron_interval") ? "CRON" : key.equals("type") ? value : "SIMPLE";
        var values = new HashMap<String, Object>(Map.of("type", type));
        values.put(key, value);
        assertThatThrownBy(() -> timer(values)).hasMessageStartingWith(reason + ": ");
    }

    @Test
    void timerRefusesIntervalsOfNothing() {
        assertThatThrownBy(() -> timer(Map.of("simple_interval", 0))).hasMessageStartingWith("timer.bad_interval");
        assertThatThrownBy(() -> timer(Map.of("simple_interval", -1))).hasMessageStartingWith("timer.bad_interval");
    }

    @Test
    void timerTakesItsFirstTickFromThePolicy() {
        assertThat(Schedule.of(Fakes.config(
                        TimerConfig.class,
                        Map.of("simple_first_tick_policy", "CUSTOM", "simple_custom_first_tick_interval", 3))))
                .isEqualTo(new Schedule.Simple(Duration.ofSeconds(3), Duration.ofSeconds(10)));
        assertThat(Schedule.of(Fakes.config(TimerConfig.class, Map.of())))
                .isEqualTo(new Schedule.Simple(Duration.ofSeconds(10), Duration.ofSeconds(10)));
    }

    @Test
    void loggerCountsWhatItLogs() {
        var logger = new LoggerComponent(
                Fakes.config(LoggerConfig.class, Map.of("log_verbosity", "VERBOSE")), Fakes.context(), fakes.wires());
        logger.onWireReceive(Envelopes.of(1));
        assertThat(logger).extracting(Stage::in, Stage::passed, Stage::pid).containsExactly(1L, 1L, "it");
    }

    @Test
    void fifoPassesOnInOrderInAThreadOfItsOwn() {
        var fifo = fifo(50, false);
        var thread = new ArrayList<Thread>();
        fakes.emitted.work = r -> thread.add(Thread.currentThread());
        for (int i = 0; i < 200; i++) {
            fifo.onWireReceive(Envelopes.of(i));
        }
        await().until(() -> fifo.passed() == 200);
        assertThat(emittedNumbers()).isSorted().hasSize(200);
        assertThat(thread).doesNotContain(Thread.currentThread());
        assertThat(fifo.in()).isEqualTo(200);
        await().until(() -> fifo.pending() == 0);
        fifo.close();
    }

    @Test
    void fifoMakesTheEmitterWaitOrDiscardsAndCounts() throws Exception {
        var leave = new CountDownLatch(1);
        fakes.emitted.work = r -> uninterruptibly(leave);
        var fifo = fifo(1, false);
        var emitting = new FutureTask<Void>(
                () -> {
                    for (int i = 0; i < 4; i++) {
                        fifo.onWireReceive(Envelopes.of(i));
                    }
                },
                null);
        new Thread(emitting).start();
        await().until(() -> fifo.pending() == 2);
        await().during(Duration.ofMillis(30)).until(() -> !emitting.isDone());
        fifo.updated(Fakes.config(FifoConfig.class, Map.of("queue_capacity", 1, "discard_envelopes", true)));
        emitting.get();
        assertThat(fifo.rejected()).containsExactly(Map.entry("fifo.full", 2L));
        leave.countDown();
        await().until(() -> fifo.passed() == 2);
        assertThat(fifo.in()).isEqualTo(4);
        fifo.close();
    }

    @Test
    void fifoHandsOverWhatWaitsInItAndTakesItBack() {
        var leave = new CountDownLatch(1);
        fakes.emitted.work = r -> uninterruptibly(leave);
        var fifo = fifo(50, false);
        for (int i = 0; i < 5; i++) {
            fifo.onWireReceive(Envelopes.of(i));
        }
        await().until(() -> fifo.pending() == 5);
        leave.countDown();
        byte[] state = fifo.suspend();
        int passed = emittedNumbers().size();
        assertThat(fifo.pending()).isZero();
        var successor = fifo(50, false);
        successor.resume(state);
        await().until(() -> emittedNumbers().size() == 5);
        assertThat(emittedNumbers()).containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(successor.in()).isEqualTo(5 - passed);

        fifo.resume(fifo.suspend());
        fifo.onWireReceive(Envelopes.of(5));
        await().until(() -> emittedNumbers().size() == 6);
        fifo.close();
        successor.close();
    }

    @Test
    void fifoRefusesAStateThatIsNoneAndACapacityOfNothing() {
        var fifo = fifo(1, false);
        assertThatThrownBy(() -> fifo.resume(new byte[] {9, 0, 0, 0, 1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("format 9");
        assertThatThrownBy(() -> fifo.resume(new byte[] {1, 0, 0, 0, 1, 5}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> fifo(0, false)).hasMessageStartingWith("fifo.bad_capacity");
        fifo.close();
    }

    @Test
    void publisherIsNotReadyWithoutItsCloudPublisher() throws Exception {
        var publisher = publisher(Map.of());
        assertThat(fakes.emitted.ready).containsExactly(false);
        var cloud = new Cloud();
        publisher.setCloudPublisher(cloud);
        publisher.onWireReceive(Envelopes.of(7));
        assertThat(cloud.messages.get(0).getPayload().getMetric("n")).isEqualTo(7L);
        publisher.unsetCloudPublisher(cloud);
        assertThat(fakes.emitted.ready).containsExactly(false, true, false, false);
        assertThatThrownBy(() -> publisher.onWireReceive(Envelopes.of(8))).hasMessageContaining("no cloud publisher");
        assertThat(publisher).extracting(Stage::in, Stage::passed).containsExactly(1L, 1L);
    }

    @Test
    void publisherQuietsForACloudPublisherThatGoesThoughAnotherIsThere() {
        var publisher = publisher(Map.of());
        var old = new Cloud();
        publisher.setCloudPublisher(old);
        var fresh = new Cloud();
        publisher.setCloudPublisher(fresh);
        publisher.unsetCloudPublisher(old);
        assertThat(fakes.emitted.ready).endsWith(false, true);
        publisher.onWireReceive(Envelopes.of(1));
        assertThat(fresh.messages).hasSize(1);
    }

    @Test
    void publisherCountsWhatTheCloudPublisherRefusesAndGoesOn() {
        var publisher = publisher(Map.of());
        var cloud = new Cloud();
        publisher.setCloudPublisher(cloud);
        cloud.full = true;
        publisher.onWireReceive(Envelopes.of(1));
        cloud.full = false;
        publisher.onWireReceive(Envelopes.of(2));
        assertThat(publisher.rejected()).containsExactly(Map.entry("publish.refused", 1L));
        assertThat(publisher.passed()).isEqualTo(1);
    }

    @Test
    void publisherGivesAnEnvelopesRecordsTogetherToWhoTakesThemSo() {
        var publisher = publisher(Map.of());
        var cloud = new BatchCloud();
        publisher.setCloudPublisher(cloud);
        publisher.onWireReceive(two());
        assertThat(cloud.batches).isEqualTo(1);
        assertThat(cloud.messages)
                .hasSize(2)
                .allMatch(message -> !message.getPayload().metrics().isEmpty())
                .allMatch(message -> message.getProperties().isEmpty(), "the metrics are there once, not twice");
        assertThat(publisher).extracting(Stage::in, Stage::passed).containsExactly(2L, 2L);
    }

    @Test
    void publisherFindsTheBadRecordOfABatchThatIsRefused() {
        var publisher = publisher(Map.of());
        var cloud = new BatchCloud();
        cloud.picky = true;
        publisher.setCloudPublisher(cloud);
        publisher.onWireReceive(two());
        assertThat(cloud.messages).hasSize(1);
        assertThat(publisher).extracting(Stage::in, Stage::passed).containsExactly(2L, 1L);
        assertThat(publisher.rejected()).containsExactly(Map.entry("publish.refused", 1L));
    }

    @Test
    void messageHasEachPropertyAsMetricAndTheTimeOfTheRecord() {
        var values = new LinkedHashMap<String, TypedValue<?>>();
        values.put("a", TypedValues.newDoubleValue(1.5));
        values.put("none", null);
        values.put("assetTimestamp", TypedValues.newLongValue(5));
        KuraMessage message = new MessageMaker("", false, Clock.systemUTC()).make(new WireRecord(values));
        assertThat(message.getPayload().metrics()).isEqualTo(Map.of("a", 1.5, "assetTimestamp", 5L));
        assertThat(message.getProperties()).isEqualTo(Map.of("a", 1.5, "assetTimestamp", 5L));
        assertThat(message.getPayload().getTimestamp()).isEqualTo(new Date(5));
        assertThat(message.getPayload().getBody()).isNull();
        var now = Clock.fixed(Instant.ofEpochMilli(77), ZoneOffset.UTC);
        assertThat(new MessageMaker("", false, now)
                        .make(new WireRecord(Map.of()))
                        .getPayload()
                        .getTimestamp())
                .isEqualTo(new Date(77));
    }

    @Test
    void messageTakesItsBodyFromTextOrBytesAndLeavesItOutOfTheMetricsIfToldSo() {
        var wireRecord = new WireRecord(Map.of(
                "text", TypedValues.newStringValue("ü"),
                "bytes", TypedValues.newByteArrayValue(new byte[] {1, 2}),
                "number", TypedValues.newIntegerValue(3)));
        KuraMessage text = new MessageMaker("text", true, Clock.systemUTC()).make(wireRecord);
        assertThat(text.getPayload().getBody()).containsExactly(0xC3, 0xBC);
        assertThat(text.getPayload().metrics()).containsOnlyKeys("bytes", "number");
        assertThat(text.getProperties()).containsOnlyKeys("bytes", "number");
        KuraMessage bytes = new MessageMaker("bytes", false, Clock.systemUTC()).make(wireRecord);
        assertThat(bytes.getPayload().getBody()).containsExactly(1, 2);
        assertThat(bytes.getPayload().metrics()).containsKey("bytes");
        assertThat(new MessageMaker("number", false, Clock.systemUTC())
                        .make(wireRecord)
                        .getPayload()
                        .getBody())
                .isNull();
    }

    private TimerComponent timer(Map<String, Object> values) {
        return new TimerComponent(Fakes.config(TimerConfig.class, values), Fakes.context(), fakes.wires());
    }

    private FifoComponent fifo(int capacity, boolean discard) {
        return new FifoComponent(
                Fakes.config(FifoConfig.class, Map.of("queue_capacity", capacity, "discard_envelopes", discard)),
                Fakes.context(),
                fakes.wires());
    }

    private PublisherComponent publisher(Map<String, Object> values) {
        return new PublisherComponent(Fakes.config(PublisherConfig.class, values), Fakes.context(), fakes.wires());
    }

    private List<Long> emittedNumbers() {
        return List.copyOf(fakes.emitted.all).stream()
                .map(r -> Envelopes.number(new WireEnvelope("e", r)))
                .toList();
    }

    private static void uninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static WireEnvelope two() {
        return new WireEnvelope("two", List.of(numbered(1), numbered(2)));
    }

    private static WireRecord numbered(long number) {
        return new WireRecord(Map.of("number", TypedValues.newLongValue(number)));
    }

    /** All or none; picky, it does not like the second. */
    private static final class BatchCloud extends Cloud implements BatchPublisher {
        int batches;
        boolean picky;

        @Override
        public List<String> publish(List<KuraMessage> all) throws KuraException {
            if (picky) {
                throw new KuraException(KuraErrorCode.ENCODE_ERROR, "one of them");
            }
            batches++;
            messages.addAll(all);
            return all.stream().map(message -> "1").toList();
        }

        @Override
        public String publish(KuraMessage message) throws KuraException {
            full = picky && message.getProperties().containsValue(2L);
            return super.publish(message);
        }
    }

    private static class Cloud implements CloudPublisher {
        final List<KuraMessage> messages = new ArrayList<>();
        boolean full;

        @Override
        public String publish(KuraMessage message) throws KuraException {
            if (full) {
                throw new KuraException(KuraErrorCode.STORE_ERROR, "full");
            }
            messages.add(message);
            return "1";
        }

        @Override
        public void registerCloudConnectionListener(CloudConnectionListener listener) {}

        @Override
        public void unregisterCloudConnectionListener(CloudConnectionListener listener) {}

        @Override
        public void registerCloudDeliveryListener(CloudDeliveryListener listener) {}

        @Override
        public void unregisterCloudDeliveryListener(CloudDeliveryListener listener) {}
    }
}
