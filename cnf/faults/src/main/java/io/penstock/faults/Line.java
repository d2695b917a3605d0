// SPDX-License-Identifier: Apache-2.0
package io.penstock.faults;

import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** One connection through a proxy: a pipe each way. Once it is frozen it stays so: what TCP has lost is lost. */
final class Line {

    private final Proxy proxy;
    private final Socket client;
    private final Socket server;
    private final AtomicInteger ends = new AtomicInteger();
    private volatile boolean frozen;

    Line(Proxy proxy, Socket client, Socket server) throws IOException {
        this.proxy = proxy;
        this.client = client;
        this.server = server;
        if (server.isConnected()) {
            server.setTcpNoDelay(true);
        }
    }

    /** @param nowhere whether the server is not reached: the client's data is swallowed from the first byte */
    void start(boolean nowhere) throws IOException {
        frozen = nowhere;
        new Pipe(this, proxy, client, nowhere ? client : server).start();
        if (!nowhere) {
            new Pipe(this, proxy, server, client).start();
        }
    }

    boolean isFrozen() {
        return frozen;
    }

    void freeze() {
        frozen = true;
    }

    /** One end said its last; the other hears of it in the same way, or never where the line is frozen. */
    void ended(Socket other, boolean reset) {
        if (frozen) {
            return; // until the proxy is closed
        }
        if (reset) {
            cut();
        } else if (ends.incrementAndGet() < 2) {
            finish(other);
        } else {
            close();
        }
    }

    private void finish(Socket other) {
        try {
            other.shutdownOutput();
        } catch (IOException closed) {
            cut();
        }
    }

    private void close() {
        try (client;
                server) {
            proxy.gone(this);
        } catch (IOException closed) {
            // that is what was wanted
        }
    }

    void cut() {
        reset(client);
        reset(server);
        proxy.gone(this);
    }

    /** Closes a socket with RST, not FIN. */
    static void reset(Socket socket) {
        try (socket) {
            socket.setSoLinger(true, 0);
        } catch (IOException closed) {
            // that is what was wanted
        }
    }
}
