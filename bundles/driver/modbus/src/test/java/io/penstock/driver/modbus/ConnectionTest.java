// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.modbus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.driver.modbus.FieldException.Lost;
import io.penstock.driver.modbus.FieldException.Malformed;
import io.penstock.driver.modbus.FieldException.NoReply;
import io.penstock.driver.modbus.FieldException.NotConnected;
import io.penstock.driver.modbus.FieldException.Refused;
import io.penstock.driver.simulator.MemoryDevice;
import io.penstock.driver.simulator.Misbehaviour;
import io.penstock.driver.simulator.Misbehaviour.Kind;
import io.penstock.driver.simulator.ModbusServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class ConnectionTest {

    private static final Duration LONG = Duration.ofSeconds(10);
    private static final Duration SHORT = Duration.ofMillis(100);

    private final MemoryDevice memory = new MemoryDevice();
    private final Misbehaviour misbehaviour = new Misbehaviour();
    private final Request request = Request.read(1, Table.HOLDING_REGISTER, 0, 2);
    private ModbusServer server;
    private Connection connection;

    @BeforeEach
    void connects() throws Exception {
        memory.set(io.penstock.driver.simulator.Table.HOLDING_REGISTERS, 0, 0x1234, 0x5678);
        server = ModbusServer.onLoopback(memory, misbehaviour);
        connection = Connection.open(endpoint(server.port()), LONG);
    }

    @AfterEach
    void closes() {
        connection.close();
        server.close();
    }

    @Test
    void findsTheDataBehindTheByteCount() throws Exception {
        assertThat(word(connection.exchange(request, LONG))).isEqualTo(0x1234);
    }

    @Test
    void goesOnBeyondTheLastTransactionIdentifier() throws Exception {
        for (int i = 0; i < 70_000; i++) {
            connection.exchange(request, LONG);
        }
        assertThat(server.connections()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"GARBAGE", "WRONG_TRANSACTION", "WRONG_UNIT", "WRONG_FUNCTION", "WRONG_COUNT"})
    void takesNothingButAReplyToWhatWasAsked(Kind kind) {
        misbehaviour.once(kind);
        assertThatThrownBy(() -> connection.exchange(request, LONG))
                .isInstanceOf(Malformed.class)
                .hasMessageStartingWith("modbus.malformed_reply: ");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "00 01 00 00 00 01 01,                      a frame without a function",
        "00 01 00 00 00 02 01 03,                   a frame without data",
        "00 01 00 00 00 05 01 03 02 12 34,          one register of two",
        "00 01 00 00 00 09 01 03 06 12 34 56 78 9A BC, three registers of two",
        "00 01 00 00 00 FF 01 03 04 12 34 56 78,    a length beyond the standard",
        "00 01 00 01 00 07 01 03 04 12 34 56 78,    another protocol",
        "00 01 00 00 00 04 01 83 02 00,             a refusal of two bytes",
    })
    void takesNoReplyThatIsNotWhole(String reply, String what) throws Exception {
        try (var raw = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var client = Connection.open(endpoint(raw.getLocalPort()), LONG);
                var peer = raw.accept()) {
            peer.getOutputStream().write(hex(reply));
            assertThatThrownBy(() -> client.exchange(request, LONG)).isInstanceOf(Malformed.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"00 01 00 00 00 06 01 06 00 01 00 04", "00 01 00 00 00 06 01 06 00 02 00 03"})
    void takesNoEchoOfAnotherWrite(String reply) throws Exception {
        try (var raw = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var client = Connection.open(endpoint(raw.getLocalPort()), LONG);
                var peer = raw.accept()) {
            peer.getOutputStream().write(hex(reply));
            var write = Request.writeRegister(1, 1, new byte[] {0, 3});
            assertThatThrownBy(() -> client.exchange(write, LONG)).isInstanceOf(Malformed.class);
        }
    }

    @ParameterizedTest(name = "code {0} is {1}")
    @CsvSource({
        "1, illegal_function",
        "2, illegal_address",
        "3, illegal_value",
        "4, device_failure",
        "5, acknowledge",
        "6, device_busy",
        "8, memory_parity",
        "10, gateway_path",
        "11, gateway_target",
        "77, code_77"
    })
    void namesTheExceptionCode(int code, String name) throws Exception {
        misbehaviour.exceptionOnce(code);
        assertThatThrownBy(() -> connection.exchange(request, LONG))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith(
                        "modbus.refused." + name + ": the device refused a read of holding register 0 to 1"
                                + " of unit 1 with exception code " + code + "; ");
        assertThat(word(connection.exchange(request, LONG)))
                .as("the connection stays")
                .isEqualTo(0x1234);
    }

    @Test
    void throwsALateReplyAwayAndTakesTheRightOne() throws Exception {
        misbehaviour.delay(Duration.ofMillis(300));
        assertThatThrownBy(() -> connection.exchange(request, SHORT)).isInstanceOf(NoReply.class);
        misbehaviour.delay(Duration.ZERO);
        memory.set(io.penstock.driver.simulator.Table.HOLDING_REGISTERS, 0, 0x4321);
        var other = Request.read(1, Table.HOLDING_REGISTER, 0, 1);
        assertThat(word(connection.exchange(other, LONG))).isEqualTo(0x4321);
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void knowsThatItStoppedWithinAFrame() {
        misbehaviour.once(Kind.HALF);
        assertThatThrownBy(() -> connection.exchange(request, SHORT)).isInstanceOf(NoReply.class);
        assertThat(connection.midFrame()).isTrue();
    }

    @Test
    void knowsThatNothingCame() {
        misbehaviour.once(Kind.SILENCE);
        assertThatThrownBy(() -> connection.exchange(request, SHORT))
                .isInstanceOf(NoReply.class)
                .hasMessageStartingWith(
                        "modbus.no_reply: no reply to a read of holding register 0 to 1 of unit 1 within");
        assertThat(connection.midFrame()).isFalse();
    }

    @Test
    void waitsNoLongerWhereTheBytesDrip() throws Exception {
        try (var raw = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var client = Connection.open(endpoint(raw.getLocalPort()), LONG);
                var peer = raw.accept()) {
            var dripping = new Thread(() -> drip(peer));
            dripping.start();
            assertThatThrownBy(() -> client.exchange(request, SHORT)).isInstanceOf(NoReply.class);
            assertThat(dripping.isAlive()).as("bytes still come").isTrue();
            client.close();
            dripping.join();
        }
    }

    @Test
    void knowsThatTheDeviceLeft() {
        misbehaviour.once(Kind.CLOSE);
        assertThatThrownBy(() -> connection.exchange(request, LONG))
                .isInstanceOf(Lost.class)
                .hasMessageStartingWith("modbus.connection_lost: the connection broke during a read of");
    }

    @Test
    void saysWhomItCouldNotReach() {
        server.close();
        assertThatThrownBy(() -> Connection.open(endpoint(server.port()), LONG))
                .isInstanceOf(NotConnected.class)
                .hasMessageStartingWith("modbus.not_connected: cannot connect to ")
                .hasMessageContaining(":" + server.port());
        assertThatThrownBy(() -> Connection.open(new Settings.Endpoint("no.such.host.invalid", 502), LONG))
                .isInstanceOf(NotConnected.class);
    }

    /** One byte every 20 ms, until the client hangs up: each one would start a socket's timeout anew. */
    private static void drip(Socket peer) {
        var never = new CountDownLatch(1);
        try {
            for (byte b : hex("00 01 00 00 00 F0" + "01 03".repeat(200))) {
                peer.getOutputStream().write(b);
                if (never.await(20, TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (IOException | InterruptedException hungUp) {
            // the end of the test
        }
    }

    private int word(int at) {
        return (connection.data()[at] & 0xFF) << 8 | connection.data()[at + 1] & 0xFF;
    }

    private static Settings.Endpoint endpoint(int port) {
        return new Settings.Endpoint(InetAddress.getLoopbackAddress().getHostAddress(), port);
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text.replace(" ", ""));
    }
}
