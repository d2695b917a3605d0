// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.conformance.check;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** A port before another port: what passes is not looked at, connections are counted. */
final class Tap implements AutoCloseable {

    private final ServerSocket server;
    private final int behind;
    private final AtomicInteger connections = new AtomicInteger();

    /** @param behind port on the loopback address that connections are passed on to */
    Tap(int behind) throws IOException {
        this.behind = behind;
        this.server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** Connections that were ever made. */
    int connections() {
        return connections.get();
    }

    private void accept() throws IOException {
        while (!server.isClosed()) {
            Socket near = server.accept();
            connections.incrementAndGet();
            Socket far = new Socket(InetAddress.getLoopbackAddress(), behind);
            start(() -> pass(near, far));
            start(() -> pass(far, near));
        }
    }

    /** Until either end closes, which then closes the other. */
    private static void pass(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        }
    }

    private static void start(Work work) {
        var thread = new Thread(work::untilClosed, "penstock-conformance-tap");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    @FunctionalInterface
    private interface Work {

        void run() throws IOException;

        default void untilClosed() {
            try {
                run();
            } catch (IOException e) {
                return; // a socket was closed: that is how it ends
            }
        }
    }
}
