// SPDX-License-Identifier: Apache-2.0
package io.penstock.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProxyTest {

    private ServerSocket echo;
    private Proxy proxy;

    @BeforeEach
    void open() throws IOException {
        echo = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Proxy.daemon(this::serve).start();
        proxy = Proxy.before((InetSocketAddress) echo.getLocalSocketAddress(), Profile.SOUND, 1);
    }

    @AfterEach
    void close() throws IOException {
        proxy.close();
        echo.close();
    }

    private void serve() {
        while (!echo.isClosed()) {
            try {
                Socket socket = echo.accept();
                Proxy.daemon(() -> answer(socket)).start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void answer(Socket socket) {
        try (socket) {
            socket.getInputStream().transferTo(socket.getOutputStream());
        } catch (IOException cut) {
            // that is what the tests do
        }
    }

    private Socket client() throws IOException {
        var socket = new Socket(proxy.address().getAddress(), proxy.address().getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(300);
        return socket;
    }

    private static int roundTrip(Socket socket) throws IOException {
        socket.getOutputStream().write(42);
        int answer = socket.getInputStream().read();
        if (answer < 0) {
            throw new IOException("closed");
        }
        return answer;
    }

    private int tried() throws IOException {
        try (Socket socket = client()) {
            return roundTrip(socket);
        }
    }

    private void behave(Duration delay, Duration jitter, long rate, boolean silent) {
        proxy.behave(new Profile(delay, jitter, rate, Duration.ZERO, Duration.ZERO, silent));
    }

    @Test
    void aSoundLinkPassesOnEachByteInOrder() throws IOException {
        byte[] sent = new byte[300_000];
        new Random(1).nextBytes(sent);
        try (Socket socket = client()) {
            socket.setSoTimeout(5_000);
            Proxy.daemon(() -> write(socket, sent)).start();
            assertThat(socket.getInputStream().readNBytes(sent.length)).isEqualTo(sent);
        }
        await().until(() -> proxy.connections() == 0);
    }

    private static void write(Socket socket, byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aDelayIsPaidEachWayAndTheOrderStays() throws IOException {
        behave(Duration.ofMillis(30), Duration.ofMillis(20), 0, false);
        try (Socket socket = client()) {
            socket.setSoTimeout(5_000);
            long begin = System.nanoTime();
            for (int i = 0; i < 20; i++) {
                socket.getOutputStream().write(i);
            }
            for (int i = 0; i < 20; i++) {
                assertThat(socket.getInputStream().read()).isEqualTo(i);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(60));
        }
    }

    @Test
    void aThrottledLinkTakesItsTime() throws IOException {
        behave(Duration.ZERO, Duration.ZERO, 100_000, false);
        try (Socket socket = client()) {
            socket.setSoTimeout(5_000);
            long begin = System.nanoTime();
            socket.getOutputStream().write(new byte[20_000]);
            socket.getInputStream().readNBytes(20_000);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
        }
    }

    @Test
    void aCutConnectionIsResetAndTheNextOneIsTaken() throws IOException {
        try (Socket socket = client()) {
            assertThat(roundTrip(socket)).isEqualTo(42);
            proxy.cut();
            assertThatThrownBy(() -> roundTrip(socket))
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(SocketTimeoutException.class);
        }
        assertThat(tried()).isEqualTo(42);
    }

    @Test
    void aFrozenConnectionTakesEverythingAndDeliversNothing() throws IOException {
        try (Socket socket = client()) {
            assertThat(roundTrip(socket)).isEqualTo(42);
            proxy.freeze();
            assertThatThrownBy(() -> roundTrip(socket)).isInstanceOf(SocketTimeoutException.class);
        }
        assertThat(tried()).isEqualTo(42);
    }

    @Test
    void aLinkThatIsPulledRefusesUntilItIsPlugged() throws IOException {
        proxy.pull();
        assertThatThrownBy(this::tried).isInstanceOf(IOException.class).isNotInstanceOf(SocketTimeoutException.class);
        proxy.plug();
        assertThat(tried()).isEqualTo(42);
    }

    @Test
    void aSilentLinkThatIsPulledSwallowsNewConnectionsToo() {
        behave(Duration.ZERO, Duration.ZERO, 0, true);
        proxy.pull();
        assertThatThrownBy(this::tried).isInstanceOf(SocketTimeoutException.class);
    }

    @Test
    void aFlakyLinkGoesAndComesBackByItself() throws IOException {
        proxy.behave(
                new Profile(Duration.ZERO, Duration.ZERO, 0, Duration.ofMillis(100), Duration.ofMillis(50), false));
        try (Socket socket = client()) {
            socket.setSoTimeout(5_000);
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 1_000_000; i++) {
                            roundTrip(socket);
                        }
                    })
                    .isInstanceOf(IOException.class);
        }
        await().ignoreExceptions().until(() -> tried() == 42);
    }
}
