// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.pump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.penstock.cloud.session.OwnThread;
import io.penstock.cloud.session.PahoTransport;
import io.penstock.cloud.simulator.Client;
import io.penstock.cloud.simulator.MqttServer;
import io.penstock.cloud.simulator.Rules;
import io.penstock.faults.Profile;
import io.penstock.faults.Proxy;
import io.penstock.faults.VirtualTime;
import io.penstock.store.outbox.SegmentOutbox;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A link that is away for long, in three manners.
 *
 * <p>{@code penstock.test.outage} is how many real seconds the proxy is away (3).
 */
class OutageTest {

    private static final Map<String, Profile> PROFILES =
            Map.of("offline", Profile.OFFLINE, "satellite", Profile.SATELLITE, "cellular", Profile.CELLULAR);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration AWAY = Duration.ofSeconds(Integer.getInteger("penstock.test.outage", 3));
    private static final int SOURCES = 4;

    @TempDir
    Path folder;

    private final Received received = new Received();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    @AfterEach
    void stop() {
        clock.shutdownNow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"offline", "satellite", "cellular"})
    void afterADayAwayEachRecordArrivesOnceAndInOrder(String profile) throws Exception {
        try (SegmentOutbox outbox = SegmentOutbox.in(folder)) {
            Uplink uplink = aDayAway(outbox, PROFILES.get(profile));
            System.out.printf(
                    "a day away, %s: %,d records, each once, %,d came again, %,d attempts%n",
                    profile, received.records(), received.again(), uplink.connects() + uplink.failures());
            assertThat(received.unexplained()).isEmpty();
            assertThat(received.missing()).isZero();
            assertThat(received.records()).isEqualTo(uplink.accepted());
            assertThat(uplink.failures()).as("attempts in a day").isBetween(1L, 12_000L);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"offline", "satellite", "cellular"})
    void aBudgetTooSmallForTheDaySaysExactlyWhatIsMissing(String profile) throws Exception {
        try (SegmentOutbox outbox = SegmentOutbox.in(folder, 8 << 20)) {
            Uplink uplink = aDayAway(outbox, PROFILES.get(profile));
            assertThat(received.unexplained()).isEmpty();
            assertThat(received.missing()).isPositive().isEqualTo(uplink.evicted());
            assertThat(received.records() + received.missing()).isEqualTo(uplink.accepted());
        }
    }

    private Uplink aDayAway(SegmentOutbox outbox, Profile profile) {
        var time = new VirtualTime(Instant.parse("2026-11-21T00:00:00Z"));
        var thread = new VirtualThread(time);
        var link = new VirtualLink(time, profile, received);
        var uplink = new Uplink(outbox, SOURCES, thread, link, "virtual");
        uplink.start();
        work(uplink, thread, HOUR);
        link.pull();
        work(uplink, thread, HOUR.multipliedBy(24));
        link.plug();
        work(uplink, thread, HOUR);
        thread.pass(HOUR);
        assertThat(uplink.waiting()).as("still waiting two hours later").isZero();
        return uplink;
    }

    /** A record a second from each source. */
    private static void work(Uplink uplink, VirtualThread thread, Duration length) {
        for (long left = length.toSeconds(); left > 0; left -= 10) {
            uplink.append(10);
            thread.pass(Duration.ofSeconds(10));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"offline", "satellite", "cellular"})
    void throughAProxyAtFiveThousandASecondEachRecordArrivesOnceAndInOrder(String name) throws Exception {
        Rules ledger = new Rules() {
            @Override
            public void published(Client client, String topic, byte[] payload, int qos) {
                received.take(payload);
            }
        };
        try (var thread = new OwnThread("link");
                var outbox = SegmentOutbox.in(folder);
                var server = new MqttServer(0, ledger);
                var proxy = Proxy.before(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()),
                        PROFILES.get(name),
                        1)) {
            String uri = "tcp://127.0.0.1:" + proxy.address().getPort();
            var uplink = new Uplink(outbox, SOURCES, thread, new PahoTransport(200), uri);
            uplink.start();
            produce(uplink, Duration.ofSeconds(1));
            proxy.pull();
            produce(uplink, AWAY);
            proxy.plug();
            produce(uplink, Duration.ofSeconds(1));
            await().atMost(Duration.ofMinutes(5)).until(() -> uplink.waiting() == 0);
            System.out.printf(
                    "%d s away, %s: %,d records, each once, %,d came again%n",
                    AWAY.toSeconds(), name, received.records(), received.again());
            assertThat(received.unexplained()).isEmpty();
            assertThat(received.missing()).isZero();
            assertThat(received.records()).isEqualTo(uplink.accepted());
        }
    }

    /** 5,000 records a second. */
    private void produce(Uplink uplink, Duration length) throws Exception {
        long ticks = length.toMillis() / 10;
        var done = new CountDownLatch((int) ticks);
        ScheduledFuture<?> work = clock.scheduleAtFixedRate(
                () -> {
                    uplink.append(50 / SOURCES);
                    done.countDown();
                },
                0,
                10,
                TimeUnit.MILLISECONDS);
        assertThat(done.await(length.toSeconds() + 60, TimeUnit.SECONDS)).isTrue();
        work.cancel(false);
        clock.submit(() -> {}).get();
    }
}
