// SPDX-License-Identifier: Apache-2.0
package io.penstock.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.penstock.torture.Books;
import io.penstock.torture.GatewayProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo's line, faster than the demo's, against a broker and a ledger outside. */
class NothingAcceptedIsLostTest {

    private static final int KILLS = 10;
    private static final Duration LONG = Duration.ofSeconds(90);
    private static final Duration OUTAGE = Duration.ofSeconds(10);
    private static final long SOME = 100;

    @TempDir
    private Path data;

    private int port;
    private Path seed;
    private Broker broker;
    private Ledger ledger;
    private GatewayProcess gateway;

    @BeforeEach
    void aBrokerAndALedger() throws Exception {
        port = Broker.freePort();
        ledger = new Ledger();
        broker = new Broker(port, ledger);
        seed = seed();
    }

    @AfterEach
    void stopAll() throws Exception {
        gateway.kill();
        broker.close();
    }

    @Test
    void killedTenTimesUnderLoadItDeliversEveryRecordThatItHadAccepted() throws Exception {
        var accepted = new ArrayList<Long>();
        for (int i = 0; i < KILLS; i++) {
            start();
            long before = ledger.records();
            await().atMost(LONG).until(() -> ledger.records() > before + SOME);
            accepted.add(new Books(gateway.status()).accepted());
            gateway.kill();
        }
        start();
        awaitEmptyOutbox();
        List<Long> highest = ledger.highest();
        assertThat(highest).hasSizeGreaterThan(KILLS);
        for (int i = 0; i < KILLS; i++) {
            assertThat(highest.get(i)).as("epoch of start %d", i).isGreaterThanOrEqualTo(accepted.get(i));
        }
    }

    @Test
    void afterTenSecondsWithoutABrokerEveryRecordArrives() throws Exception {
        start();
        await().atMost(LONG).until(() -> ledger.records() > SOME);
        broker.close();
        long before = new Books(gateway.status()).accepted();
        await().pollDelay(OUTAGE).atMost(LONG).until(() -> new Books(gateway.status()).accepted() > before + SOME);
        long during = new Books(gateway.status()).accepted();
        broker = new Broker(port, ledger);
        await().atMost(LONG).until(() -> ledger.records() >= during);
        await().atMost(LONG).until(() -> ledger.holes().isEmpty());
        assertThat(gateway.stop(Duration.ofSeconds(30)))
                .as("it stops when it is told to")
                .isTrue();
    }

    private void start() throws IOException {
        gateway = Gateways.start(data, seed);
        await().atMost(LONG).until(gateway::answers);
        await().atMost(LONG).until(() -> new Books(gateway.status()).accepted() > 0);
    }

    /** The line goes on, so the outbox is never empty for long: what counts is that what was there is delivered. */
    private void awaitEmptyOutbox() throws IOException {
        long now = new Books(gateway.status()).accepted();
        await().atMost(LONG).until(() -> ledger.highest().size() > KILLS);
        await().atMost(LONG).until(() -> ledger.highest().get(ledger.highest().size() - 1) >= now);
        await().atMost(LONG).until(() -> ledger.holes().isEmpty());
    }

    /** The demo's snapshot with free ports, the broker of this test, and a tick each two milliseconds. */
    private Path seed() throws IOException {
        String demo = Files.readString(Gateways.HOME.resolve("conf/seed.xml"));
        String fast = demo.replace("mqtt://127.0.0.1:1883", "mqtt://127.0.0.1:" + port)
                .replace(">1883<", ">" + Broker.freePort() + "<")
                .replace(">1502<", ">" + Broker.freePort() + "<")
                .replace(">50<", ">2<");
        Path file = data.resolve("seed.xml");
        Files.writeString(file, fast);
        return file;
    }
}
