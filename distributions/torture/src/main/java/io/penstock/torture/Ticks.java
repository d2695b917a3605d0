// SPDX-License-Identifier: Apache-2.0
package io.penstock.torture;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The far end of the gateway's {@link io.penstock.torture.inside.Clock}, over all its restarts. */
final class Ticks implements AutoCloseable {

    private static final int HALT_MILLIS = 60_000;

    private final ServerSocket listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private Optional<Socket> clock = Optional.empty();
    private boolean going;

    Ticks() throws IOException {
        var thread = new Thread(this::accept, "torture-ticks");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return listening.getLocalPort();
    }

    synchronized boolean isConnected() {
        return clock.isPresent();
    }

    /** The gateway is about to be started anew. */
    synchronized void forget() {
        clock = Optional.empty();
    }

    /** From now on the line is under full load; so is that of a gateway that comes later. */
    synchronized void go() throws IOException {
        going = true;
        if (clock.isPresent()) {
            order(clock.get(), "go");
        }
    }

    /** Ends the load, and gives the ticks of this gateway since it was started. */
    synchronized long halt() throws IOException {
        going = false;
        if (clock.isEmpty()) {
            throw new IOException("the gateway's clock has not called yet");
        }
        Socket socket = clock.get();
        socket.setSoTimeout(HALT_MILLIS);
        order(socket, "halt");
        var answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException("the gateway's clock has gone");
        }
        return Long.parseLong(answer);
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                enter(listening.accept());
            } catch (IOException closedOrGone) {
                // a gateway that was killed while it called; the loop's condition knows the other case
            }
        }
    }

    private synchronized void enter(Socket socket) throws IOException {
        clock = Optional.of(socket);
        if (going) {
            order(socket, "go");
        }
    }

    private static void order(Socket socket, String order) throws IOException {
        new PrintWriter(socket.getOutputStream(), true, StandardCharsets.US_ASCII).println(order);
    }
}
