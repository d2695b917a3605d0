// SPDX-License-Identifier: Apache-2.0
package io.penstock.console.command;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The HTTP server on loopback, and the file that tells the command line where it is.
 *
 * <p>Who can read that file (its owner) has the token. A request must name a loopback host, so that a page in a browser
 * cannot reach it by a name of its own. A few threads of its own serve: trials that last, and what is asked meanwhile.
 */
final class Endpoint implements AutoCloseable {

    /** What answers a path. */
    interface Handler {
        void answer(HttpExchange exchange) throws IOException;
    }

    private static final int MOST = 8;
    private static final long IDLE_SECONDS = 10;

    private final HttpServer server;
    private final ExecutorService threads;
    private final Path file;
    private final String token;

    Endpoint(int port, Path file) throws IOException {
        this.file = file;
        this.token = HexFormat.of().formatHex(new SecureRandom().generateSeed(16));
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (BindException e) {
            throw new IllegalStateException(
                    "command.port_in_use: port " + port + " on loopback is taken. Set penstock.command.port in"
                            + " conf/gateway.properties; 0 takes any free one.",
                    e);
        }
        this.threads =
                new ThreadPoolExecutor(0, MOST, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
                    var thread = new Thread(work, "penstock-command");
                    thread.setDaemon(true);
                    return thread;
                });
        server.setExecutor(threads);
    }

    /** Serves a path to whoever is on this machine. */
    void open(String path, Handler handler) {
        server.createContext(path, exchange -> guarded(exchange, false, handler));
    }

    /** Serves a path to whoever has the token. */
    void secret(String path, Handler handler) {
        server.createContext(path, exchange -> guarded(exchange, true, handler));
    }

    void start() throws IOException {
        server.start();
        Path aside = file.resolveSibling(file.getFileName() + ".part");
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(aside);
        Files.createFile(aside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(aside, "url=" + url() + "\ntoken=" + token + "\n");
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
        server.stop(0);
        threads.shutdownNow();
    }

    static void json(HttpExchange exchange, int status, String body) throws IOException {
        send(exchange, status, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private void guarded(HttpExchange exchange, boolean secret, Handler handler) throws IOException {
        try (exchange) {
            if (!loopback(exchange)) {
                json(exchange, 421, Failure.json("command.host", "Ask for 127.0.0.1 or localhost."));
            } else if (secret && !authorized(exchange)) {
                json(exchange, 401, Failure.json("command.token", "Send the token of " + file + " as a bearer token."));
            } else {
                answer(exchange, handler);
            }
        }
    }

    private static void answer(HttpExchange exchange, Handler handler) throws IOException {
        try {
            handler.answer(exchange);
        } catch (IllegalArgumentException e) {
            json(exchange, 400, Failure.json("command.request", String.valueOf(e.getMessage())));
        }
    }

    private static boolean loopback(HttpExchange exchange) {
        String host = exchange.getRequestHeaders().getFirst("Host");
        return host != null && host.matches("(127\\.0\\.0\\.1|localhost|\\[::1\\])(:\\d+)?");
    }

    private boolean authorized(HttpExchange exchange) {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        return header != null
                && MessageDigest.isEqual(
                        header.getBytes(StandardCharsets.UTF_8), ("Bearer " + token).getBytes(StandardCharsets.UTF_8));
    }
}
