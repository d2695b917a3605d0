// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.simulator;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A Modbus TCP server: functions 1 to 6, 15 and 16, before any {@link Device}. It listens when {@link #open} returns
 * and answers each connection in a thread of its own; at most 64 at a time.
 */
public final class ModbusServer implements AutoCloseable {

    private static final int MAX_CONNECTIONS = 64;

    private final ServerSocket listener;
    private final Device device;
    private final Misbehaviour misbehaviour;
    private final Thread accepting;
    private final Set<Session> sessions = ConcurrentHashMap.newKeySet();
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong connections = new AtomicLong();

    private ModbusServer(ServerSocket listener, Device device, Misbehaviour misbehaviour) {
        this.listener = listener;
        this.device = device;
        this.misbehaviour = misbehaviour;
        this.accepting = thread("accept", this::accept);
    }

    /**
     * Listens at an address.
     *
     * @param address port 0 takes a free one, see {@link #port()}
     * @throws IOException where nobody can listen there, for example because the port is taken
     */
    public static ModbusServer open(InetSocketAddress address, Device device, Misbehaviour misbehaviour)
            throws IOException {
        var listener = new ServerSocket();
        try {
            listener.setReuseAddress(true);
            listener.bind(address);
        } catch (IOException e) {
            listener.close();
            throw new IOException("simulator.port: cannot listen at " + address + ": " + e.getMessage(), e);
        }
        var server = new ModbusServer(listener, device, misbehaviour);
        server.accepting.start();
        return server;
    }

    /** Listens at a free port of the loopback address. */
    public static ModbusServer onLoopback(Device device, Misbehaviour misbehaviour) throws IOException {
        return open(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), device, misbehaviour);
    }

    /** The port that is listened at. */
    public int port() {
        return listener.getLocalPort();
    }

    /** Requests received, answered or not. */
    public long requests() {
        return requests.get();
    }

    /** Connections accepted, refused ones not counted. */
    public long connections() {
        return connections.get();
    }

    /** Closes every connection; when it returns, nobody listens any more. */
    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException already) {
            // it is closed, which is what was wanted
        }
        sessions.forEach(Session::close);
        try {
            accepting.join(1000); // the kernel listens until the thread has left accept()
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                var socket = listener.accept();
                if (misbehaviour.refusing() || sessions.size() >= MAX_CONNECTIONS) {
                    socket.close();
                    continue;
                }
                connections.incrementAndGet();
                var session = new Session(socket, new Responder(device), misbehaviour, requests);
                sessions.add(session);
                thread("session", () -> serve(session)).start();
            } catch (IOException gone) {
                // closed, or a client that left before it was accepted; the loop's condition tells them apart
            }
        }
    }

    private void serve(Session session) {
        try {
            if (!listener.isClosed()) { // close() may have missed a session that was just added
                session.run();
            }
        } finally {
            session.close();
            sessions.remove(session);
        }
    }

    private Thread thread(String role, Runnable work) {
        var thread = new Thread(work, "modbus-server-" + port() + "-" + role);
        thread.setDaemon(true);
        return thread;
    }
}
