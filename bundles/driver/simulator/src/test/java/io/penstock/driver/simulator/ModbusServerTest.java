// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModbusServerTest {

    private static final String READ_ONE = "00 07 00 00 00 06 11 03 00 00 00 01";
    private static final String ONE = "00 07 00 00 00 05 11 03 02 12 34";

    private final MemoryDevice device = new MemoryDevice();
    private final Misbehaviour misbehaviour = new Misbehaviour();
    private ModbusServer server;

    @BeforeEach
    void listens() throws IOException {
        device.set(Table.HOLDING_REGISTERS, 0, 0x1234);
        server = ModbusServer.onLoopback(device, misbehaviour);
    }

    @AfterEach
    void stops() {
        server.close();
    }

    @Test
    void answersWithTheTransactionAndTheUnitOfTheRequest() throws IOException {
        try (var client = connect()) {
            assertThat(exchange(client, READ_ONE, 11)).isEqualTo(ONE);
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    void answersARequestThatComesByteByByte() throws IOException {
        try (var client = connect()) {
            client.setTcpNoDelay(true);
            for (byte b : Hex.bytes(READ_ONE)) {
                client.getOutputStream().write(b);
            }
            assertThat(Hex.text(client.getInputStream().readNBytes(11))).isEqualTo(ONE);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "GARBAGE,           A5 A5 A5 A5 A5 A5 A5 A5 A5 A5 A5",
        "WRONG_TRANSACTION, 55 07 00 00 00 05 11 03 02 12 34",
        "WRONG_UNIT,        00 07 00 00 00 05 12 03 02 12 34",
        "WRONG_FUNCTION,    00 07 00 00 00 05 11 04 02 12 34",
        "WRONG_COUNT,       00 07 00 00 00 05 11 03 03 12 34",
        "HALF,              00 07 00 00 00",
        "EXCEPTION,         00 07 00 00 00 03 11 83 01",
    })
    void misbehavesOnceAndThenBehaves(Misbehaviour.Kind kind, String reply) throws IOException {
        misbehaviour.once(kind);
        try (var client = connect()) {
            assertThat(exchange(client, READ_ONE, (reply.length() + 1) / 3)).isEqualTo(reply);
        }
        try (var client = connect()) {
            assertThat(exchange(client, READ_ONE, 11)).isEqualTo(ONE);
        }
    }

    @Test
    void keepsSilentAndThenAnswersTheNextRequest() throws IOException {
        misbehaviour.once(Misbehaviour.Kind.SILENCE);
        try (var client = connect()) {
            client.setSoTimeout(100);
            assertThatThrownBy(() -> exchange(client, READ_ONE, 11)).isInstanceOf(SocketTimeoutException.class);
            client.setSoTimeout(5000);
            assertThat(exchange(client, READ_ONE, 11)).isEqualTo(ONE);
        }
    }

    @Test
    void answersWithTheExceptionCodeItIsTold() throws IOException {
        misbehaviour.exceptionAlways(0x0B);
        try (var client = connect()) {
            assertThat(exchange(client, READ_ONE, 9)).isEqualTo("00 07 00 00 00 03 11 83 0B");
        }
    }

    @Test
    void closesInsteadOfAnswering() throws IOException {
        misbehaviour.always(Misbehaviour.Kind.CLOSE);
        try (var client = connect()) {
            assertThat(exchange(client, READ_ONE, 11)).isEmpty();
        }
    }

    @Test
    void closesAConnectionWhoseFramesAreNone() throws IOException {
        try (var client = connect()) {
            assertThat(exchange(client, "00 07 12 34 00 06 11 03 00 00 00 01", 1))
                    .isEmpty();
        }
        try (var client = connect()) {
            assertThat(exchange(client, "00 07 00 00 7F FF 11 03 00 00 00 01", 1))
                    .isEmpty();
        }
    }

    @Test
    void dropsAndRefusesUntilItBehaves() throws IOException {
        try (var client = connect()) {
            assertThat(exchange(client, READ_ONE, 11)).isEqualTo(ONE);
            misbehaviour.refuse(true);
            misbehaviour.drop();
            assertThat(client.getInputStream().read()).isEqualTo(-1);
        }
        try (var client = connect()) {
            assertThat(client.getInputStream().read()).isEqualTo(-1);
        }
        misbehaviour.behave();
        try (var client = connect()) {
            assertThat(exchange(client, READ_ONE, 11)).isEqualTo(ONE);
        }
    }

    @Test
    void closingWakesAReplyThatWaits() throws IOException {
        misbehaviour.delay(Duration.ofHours(1));
        try (var client = connect()) {
            client.getOutputStream().write(Hex.bytes(READ_ONE));
            Awaitility.await().until(() -> server.requests() == 1);
            server.close();
            assertThat(client.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void givesThePortBackWhenItIsClosed() throws IOException {
        int port = server.port();
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        assertThatThrownBy(() -> ModbusServer.open(address, device, misbehaviour))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("simulator.port: cannot listen at ");
        server.close();
        try (var again = ModbusServer.open(address, device, misbehaviour)) {
            assertThat(again.port()).isEqualTo(port);
        }
    }

    private Socket connect() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setSoTimeout(5000);
        return socket;
    }

    private static String exchange(Socket client, String request, int bytes) throws IOException {
        client.getOutputStream().write(Hex.bytes(request));
        return Hex.text(client.getInputStream().readNBytes(bytes));
    }
}
