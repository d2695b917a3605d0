// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.modbus;

import static io.penstock.driver.modbus.Statements.assertFailed;
import static io.penstock.driver.modbus.Statements.assertRead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.driver.simulator.Misbehaviour.Kind;
import io.penstock.driver.simulator.ModbusServer;
import io.penstock.kura.seam.LinkStatistics.State;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.kura.channel.ChannelRecord;
import org.eclipse.kura.driver.Driver.ConnectionException;
import org.eclipse.kura.type.DataType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class LineTest {

    private Fixture fixture;

    @BeforeEach
    void starts() throws IOException {
        fixture = new Fixture();
    }

    @AfterEach
    void stops() {
        fixture.close();
    }

    @Test
    void findsADeviceThatStartsLater() throws Exception {
        fixture.stopDevice();
        assertFailed(read(), "modbus.not_connected");
        assertThat(fixture.link.seen().state()).isEqualTo(State.DOWN);
        fixture.startDevice();
        assertFailed(read(), "modbus.not_connected"); // the pause has not passed
        assertThat(read().getChannelStatus().getExceptionMessage())
                .contains("next try in 20 ms; the last failure was: modbus.not_connected: cannot connect to");
        fixture.pass();
        assertRead(read(), 0);
        assertThat(fixture.link.seen()).isEqualTo(new LinkState.Seen(State.UP, ""));
        assertThat(fixture.link.connects()).isEqualTo(1);
        assertThat(fixture.link.failures()).isEqualTo(1);
    }

    @Test
    void findsADeviceAgainThatWasGone() throws Exception {
        assertRead(read(), 0);
        fixture.stopDevice();
        assertFailed(read(), "modbus.not_connected");
        fixture.startDevice();
        fixture.pass();
        assertRead(read(), 0);
        assertThat(fixture.link.connects()).isEqualTo(2);
    }

    @Test
    void readsOnAfterTheDeviceClosedAnIdleConnection() throws Exception {
        assertRead(read(), 0);
        fixture.misbehaviour.drop();
        assertRead(read(), 0);
        assertThat(fixture.server().connections()).isEqualTo(2);
        assertThat(fixture.link.failures()).isZero();
        assertThat(fixture.link.connects()).as("it was never away").isEqualTo(1);
    }

    @Test
    void triesNoThirdTimeWhereTheDeviceClosesEachConnection() throws Exception {
        assertRead(read(), 0);
        fixture.misbehaviour.always(Kind.CLOSE);
        assertFailed(read(), "modbus.connection_lost");
        assertThat(fixture.server().connections()).isEqualTo(2);
        assertThat(fixture.link.seen().state()).isEqualTo(State.DOWN);
        assertFailed(read(), "modbus.not_connected");
        assertThat(fixture.server().connections()).as("within the pause").isEqualTo(2);
    }

    @Test
    void closesAConnectionThatLeftTwoRequestsUnanswered() throws Exception {
        assertRead(read(), 0);
        fixture.misbehaviour.once(Kind.SILENCE);
        assertFailed(read(), "modbus.no_reply");
        assertThat(fixture.link.seen().state()).as("one lost reply").isEqualTo(State.UP);
        assertRead(read(), 0);
        fixture.misbehaviour.always(Kind.SILENCE);
        assertFailed(read(), "modbus.no_reply");
        assertFailed(read(), "modbus.no_reply");
        assertThat(fixture.link.seen().state()).isEqualTo(State.DOWN);
        assertFailed(read(), "modbus.not_connected");
        fixture.misbehaviour.behave();
        fixture.pass();
        assertRead(read(), 0);
        assertThat(fixture.server().connections()).isEqualTo(2);
    }

    @Test
    void closesAConnectionOnWhichSomethingElseCame() throws Exception {
        fixture.misbehaviour.once(Kind.GARBAGE);
        assertFailed(read(), "modbus.malformed_reply");
        fixture.pass();
        assertRead(read(), 0);
        assertThat(fixture.server().connections()).isEqualTo(2);
    }

    @Test
    void neverTakesTheRestOfAFrameForAReply() throws Exception {
        fixture.misbehaviour.once(Kind.HALF);
        assertFailed(read(), "modbus.no_reply");
        fixture.pass();
        assertRead(read(), 0);
        assertThat(fixture.server().connections()).isEqualTo(2);
    }

    @Test
    void pausesLongerAfterEachFailureUntilAReplyComes() throws Exception {
        fixture.misbehaviour.refuse(true); // accepts and closes: connected, and no reply
        for (int i = 0; i < 4; i++) {
            fixture.pass();
            read();
        }
        assertThat(read().getChannelStatus().getExceptionMessage()).contains("next try in 160 ms");
    }

    @Test
    void connectsAtOnceWhenItIsTold() throws Exception {
        fixture.stopDevice();
        read();
        assertThatThrownBy(fixture.device::connect)
                .isInstanceOf(ConnectionException.class)
                .hasMessageStartingWith("modbus.not_connected: cannot connect to");
        fixture.startDevice();
        fixture.device.connect();
        assertThat(fixture.server().connections()).isLessThanOrEqualTo(1);
        assertRead(read(), 0);
    }

    @Test
    void doesNotKeepAnotherDeviceWaitingForTheFailuresOfTheLast() throws Exception {
        try (var other = ModbusServer.onLoopback(fixture.memory, fixture.misbehaviour)) {
            fixture.stopDevice();
            assertFailed(read(), "modbus.not_connected");
            fixture.device.update(Fixture.settings(other.port()));
            assertRead(read(), 0);
        }
    }

    @Test
    void disconnectsAndConnectsAgainWhenItIsAsked() throws Exception {
        assertRead(read(), 0);
        fixture.device.disconnect();
        assertThat(fixture.link.seen().state()).isEqualTo(State.IDLE);
        assertRead(read(), 0);
        assertThat(fixture.server().connections()).isEqualTo(2);
    }

    @Test
    void keepsNoConnectionWhereItIsToldToCloseAfterUse() throws Exception {
        fixture.close();
        fixture = new Fixture(Channels.LIMITS, false, true);
        assertRead(read(), 0);
        assertRead(read(), 0);
        assertThat(fixture.server().connections()).isEqualTo(2);
    }

    @Test
    void asksNobodyOnceItIsClosed() throws Exception {
        assertRead(read(), 0);
        fixture.device.close();
        assertThatThrownBy(this::read)
                .isInstanceOf(ConnectionException.class)
                .hasMessageStartingWith("modbus.closed: ");
        assertThat(fixture.server().requests()).isEqualTo(1);
    }

    @Test
    void answersThatItIsBusyWhenOthersHaveTheLineForTooLong() throws Exception {
        var line = new Line(Connection::open, new Backoff(System::nanoTime, () -> 0), new LinkState("line"));
        var settings = Fixture.settings(fixture.port());
        var impatient = new Settings(
                settings.endpoint(),
                1,
                settings.timeout(),
                settings.connectTimeout(),
                Duration.ofMillis(20),
                settings.shortestPause(),
                settings.longestPause(),
                settings.limits(),
                false,
                false);
        var device = new ModbusDevice(impatient, line, () -> Fixture.NOW);
        var taken = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        var other = Executors.newSingleThreadExecutor();
        try {
            var held = other.submit(() -> line.use(impatient, turn -> hold(taken, done)));
            taken.await();
            var record = register();
            device.read(device.plan(List.of(record)), List.of(record));
            assertFailed(record, "modbus.busy");
            done.countDown();
            held.get();
            device.read(device.plan(List.of(record)), List.of(record));
            assertRead(record, 0);
        } finally {
            other.shutdownNow();
            device.close();
        }
    }

    @Test
    void keepsOneRequestInFlightForManyReaders() throws Exception {
        var readers = Executors.newFixedThreadPool(4);
        try {
            var reads = new ArrayList<Future<?>>();
            for (int i = 0; i < 4; i++) {
                reads.add(readers.submit(() -> {
                    for (int j = 0; j < 200; j++) {
                        assertRead(read(), 0);
                    }
                    return true;
                }));
            }
            for (var each : reads) {
                each.get();
            }
            assertThat(fixture.server().requests()).isEqualTo(800);
            assertThat(fixture.server().connections()).isEqualTo(1);
        } finally {
            readers.shutdownNow();
        }
    }

    private static void hold(CountDownLatch taken, CountDownLatch done) {
        taken.countDown();
        try {
            done.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ChannelRecord read() throws ConnectionException {
        return fixture.read(register()).get(0);
    }

    private static ChannelRecord register() {
        return Channels.read("a", DataType.INTEGER, Channels.keys("HOLDING_REGISTER", 0, "INT16"));
    }
}
