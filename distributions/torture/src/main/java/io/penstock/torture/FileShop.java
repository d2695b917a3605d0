// SPDX-License-Identifier: Apache-2.0
package io.penstock.torture;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Where packages are fetched from: a web server on loopback. */
final class FileShop implements AutoCloseable {

    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final HttpServer server;

    FileShop() throws IOException {
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.start();
    }

    URI put(String name, byte[] file) {
        files.put("/" + name, file);
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + name);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Optional<byte[]> file =
                    Optional.ofNullable(files.get(exchange.getRequestURI().getPath()));
            exchange.sendResponseHeaders(
                    file.isPresent() ? 200 : 404,
                    file.map(bytes -> bytes.length).orElse(-1));
            if (file.isPresent()) {
                exchange.getResponseBody().write(file.get());
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
