// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.broker;

import io.moquette.BrokerConstants;
import io.moquette.broker.Server;
import io.moquette.broker.config.MemoryConfig;
import io.moquette.broker.security.IAuthenticator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Properties;

/**
 * A running broker; it listens when the constructor returns.
 *
 * <p>Its threads are Netty's, two event loops; {@link #close} waits for them.
 */
final class Broker implements AutoCloseable {

    private final Server server = new Server();
    private final int port;

    Broker(String host, int port, String user, String password) throws IOException {
        if (user.isEmpty() && !InetAddress.getByName(host).isLoopbackAddress()) {
            throw new IllegalArgumentException(
                    "broker.open_to_network: " + host + " can be reached from other machines, and no user is set. Set"
                            + " user and password, or listen on 127.0.0.1.");
        }
        this.port = port == 0 ? freePort(host) : port;
        var config = new MemoryConfig(new Properties());
        config.setProperty(BrokerConstants.HOST_PROPERTY_NAME, host);
        config.setProperty(BrokerConstants.PORT_PROPERTY_NAME, Integer.toString(this.port));
        config.setProperty(BrokerConstants.WEB_SOCKET_PORT_PROPERTY_NAME, BrokerConstants.DISABLED_PORT_BIND);
        config.setProperty(BrokerConstants.ALLOW_ANONYMOUS_PROPERTY_NAME, Boolean.toString(user.isEmpty()));
        config.setProperty(BrokerConstants.ALLOW_ZERO_BYTE_CLIENT_ID_PROPERTY_NAME, "true"); // mosquitto_sub has none
        config.setProperty(BrokerConstants.PERSISTENCE_ENABLED_PROPERTY_NAME, "false");
        config.setProperty(BrokerConstants.ENABLE_TELEMETRY_NAME, "false");
        config.setProperty(BrokerConstants.IMMEDIATE_BUFFER_FLUSH_PROPERTY_NAME, "true");
        config.setProperty(BrokerConstants.NETTY_MAX_BYTES_PROPERTY_NAME, Integer.toString(4 << 20));
        try {
            server.startServer(config, null, null, user.isEmpty() ? null : only(user, password), null);
        } catch (RuntimeException e) {
            throw new IOException(
                    "broker.not_listening: the broker cannot listen on " + host + ":" + this.port + ": "
                            + e.getMessage() + ". If the port is taken, set another one.",
                    e);
        }
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        server.stopServer();
    }

    /** Moquette tells the port that it took only some time after it has begun to listen. */
    private static int freePort(String host) throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName(host))) {
            return socket.getLocalPort();
        }
    }

    private static IAuthenticator only(String user, String password) {
        byte[] secret = password.getBytes(StandardCharsets.UTF_8);
        return (client, name, given) -> user.equals(name) && given != null && MessageDigest.isEqual(secret, given);
    }
}
