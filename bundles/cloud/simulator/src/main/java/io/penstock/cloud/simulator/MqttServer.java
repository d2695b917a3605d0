// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.simulator;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.osgi.annotation.versioning.ProviderType;

/**
 * An MQTT 3.1.1 server on loopback, clean sessions only, without retained messages; one daemon thread a connection.
 *
 * <p>It can misbehave: cut a client off, or acknowledge late.
 */
@ProviderType
public final class MqttServer implements AutoCloseable {

    private final Rules rules;
    private final ServerSocket listening;
    private final Map<String, Connection> connections = new ConcurrentHashMap<>();
    private final AtomicInteger attempts = new AtomicInteger();
    private final Acknowledgements acknowledgements = new Acknowledgements();

    /** @param port 0 for any free one */
    public MqttServer(int port, Rules rules) throws IOException {
        this(port, rules, new ServerSocket());
    }

    /** @param unbound of TLS, for example */
    public MqttServer(int port, Rules rules, ServerSocket unbound) throws IOException {
        this.rules = rules;
        this.listening = unbound;
        this.listening.setReuseAddress(true);
        this.listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        daemon("mqtt-server", this::accept);
    }

    public int port() {
        return listening.getLocalPort();
    }

    /** CONNECTs that were seen, refused ones too. */
    public int attempts() {
        return attempts.get();
    }

    public boolean isConnected(String account, String clientId) {
        return connections.containsKey(account + "/" + clientId);
    }

    /** Closes a client's socket without a word, if it is there. */
    public void cut(String account, String clientId) {
        Connection connection = connections.get(account + "/" + clientId);
        if (connection != null) {
            connection.cut();
        }
    }

    /** Keeps the acknowledgements of published messages back, or lets them and those kept back go. */
    public void acknowledge(boolean prompt) {
        acknowledgements.prompt(prompt);
    }

    /**
     * Publishes to who has subscribed.
     *
     * @return to how many
     */
    public int publish(String topic, byte[] payload, int qos) {
        return publish(topic, payload, qos, false);
    }

    /**
     * As {@link #publish(String, byte[], int)}, and as a broker does to a new subscriber with what it keeps.
     *
     * @param retained as the message says it is; nothing is kept here
     */
    public int publish(String topic, byte[] payload, int qos, boolean retained) {
        int reached = 0;
        for (Connection connection : connections.values()) {
            reached += connection.deliver(topic, payload, qos, retained) ? 1 : 0;
        }
        return reached;
    }

    /** Closes every socket; the port is free when this returns. */
    @Override
    public void close() throws IOException {
        listening.close();
        connections.values().forEach(Connection::cut);
    }

    Rules rules() {
        return rules;
    }

    Acknowledgements acknowledgements() {
        return acknowledgements;
    }

    /** Makes it the connection of its session; the one before is closed. */
    void enter(String key, Connection connection) {
        Connection before = connections.put(key, connection);
        if (before != null) {
            before.steal();
        }
    }

    /** Whether it was still the connection of its session. */
    boolean leave(String key, Connection connection) {
        return connections.remove(key, connection);
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                socket.setTcpNoDelay(true);
                daemon("mqtt-server-client", new Connection(this, socket, attempts));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void daemon(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
