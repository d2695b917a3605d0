// SPDX-License-Identifier: Apache-2.0
package io.penstock.acceptance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A file server of this machine that can be told to go silent at a point of a download. */
final class HeldFiles implements AutoCloseable {

    /** Where it goes silent. */
    enum Silence {
        NEVER,
        BEFORE_THE_FIRST_BYTE,
        IN_THE_MIDDLE,
        /** When it is asked for what may lie beside the file, which is whole then. */
        AFTER_THE_LAST_BYTE
    }

    private final Path folder;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile Silence silence = Silence.NEVER;
    private volatile CountDownLatch reached = new CountDownLatch(1);

    HeldFiles(Path folder) throws IOException {
        this.folder = folder;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    String uri(Path file) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + file.getFileName();
    }

    /** For the next download. */
    void silence(Silence where) {
        silence = where;
        reached = new CountDownLatch(1);
    }

    boolean awaitSilence() throws InterruptedException {
        return reached.await(60, TimeUnit.SECONDS);
    }

    private void answer(HttpExchange exchange) throws IOException {
        Path file = folder.resolve(exchange.getRequestURI().getPath().substring(1));
        if (!Files.exists(file)) {
            quiet(Silence.AFTER_THE_LAST_BYTE);
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
            return;
        }
        byte[] bytes = Files.readAllBytes(file);
        quiet(Silence.BEFORE_THE_FIRST_BYTE);
        exchange.sendResponseHeaders(200, bytes.length);
        try (var out = exchange.getResponseBody()) {
            int half = bytes.length / 2;
            out.write(bytes, 0, half);
            out.flush();
            quiet(Silence.IN_THE_MIDDLE);
            out.write(bytes, half, bytes.length - half);
        }
    }

    private void quiet(Silence here) throws IOException {
        if (silence == here) {
            reached.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                throw new IOException("the test is over", e);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
