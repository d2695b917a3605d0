// SPDX-License-Identifier: Apache-2.0
package io.penstock.acceptance;

import io.moquette.BrokerConstants;
import io.moquette.broker.Server;
import io.moquette.broker.config.MemoryConfig;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Properties;

/** A broker that outlives the gateway, and can be stopped. */
final class Broker implements AutoCloseable {

    private final Server server = new Server();

    Broker(int port, Ledger ledger) throws IOException {
        var config = new MemoryConfig(new Properties());
        config.setProperty(BrokerConstants.HOST_PROPERTY_NAME, "127.0.0.1");
        config.setProperty(BrokerConstants.PORT_PROPERTY_NAME, Integer.toString(port));
        config.setProperty(BrokerConstants.WEB_SOCKET_PORT_PROPERTY_NAME, BrokerConstants.DISABLED_PORT_BIND);
        config.setProperty(BrokerConstants.ALLOW_ANONYMOUS_PROPERTY_NAME, "true");
        config.setProperty(BrokerConstants.NETTY_MAX_BYTES_PROPERTY_NAME, "1048576");
        config.setProperty(BrokerConstants.PERSISTENCE_ENABLED_PROPERTY_NAME, "false");
        config.setProperty(BrokerConstants.ENABLE_TELEMETRY_NAME, "false");
        server.startServer(config, List.of(ledger));
    }

    @Override
    public void close() {
        server.stopServer();
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
