// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.remote;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/** A server of files that knows ranges and versions, unless it is told to be a worse one. */
final class FileServer implements AutoCloseable {

    /** By path; what has a query, by both. */
    final Map<String, byte[]> files = new ConcurrentHashMap<>();

    final Map<String, String> redirects = new ConcurrentHashMap<>();
    final Map<String, Integer> codes = new ConcurrentHashMap<>();
    final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    final CountDownLatch released = new CountDownLatch(1);
    volatile int cutAfter = Integer.MAX_VALUE;
    volatile boolean knowsRanges = true;
    volatile boolean knowsIfRange = true;
    volatile boolean knowsVersions = true;
    volatile boolean tagsDiffer = true;
    volatile boolean holds; // the second half of a file, until released
    volatile int shift; // from where a range really starts
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final String scheme;

    FileServer() throws IOException {
        this(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0), "http");
    }

    static FileServer secure(SSLContext context) throws IOException {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        return new FileServer(server, "https");
    }

    private FileServer(HttpServer server, String scheme) {
        this.server = server;
        this.scheme = scheme;
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    String uri(String path) {
        return uri("127.0.0.1", path);
    }

    String uri(String host, String path) {
        return scheme + "://" + host + ":" + server.getAddress().getPort() + path;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        String range = exchange.getRequestHeaders().getFirst("Range");
        asked.add(path
                + (range == null ? "" : " " + range)
                + (exchange.getRequestHeaders().containsKey("If-Range") ? " if" : "")
                + (exchange.getRequestHeaders().containsKey("Authorization") ? " authorized" : ""));
        byte[] file = files.get(path);
        if (redirects.containsKey(path)) {
            exchange.getResponseHeaders().add("Location", redirects.get(path));
            exchange.sendResponseHeaders(302, -1);
        } else if (file == null) {
            exchange.sendResponseHeaders(codes.getOrDefault(path, 404), -1);
        } else {
            send(exchange, file, range);
        }
        exchange.close();
    }

    private void send(HttpExchange exchange, byte[] file, String range) throws IOException {
        String tag = "\"" + (tagsDiffer ? Arrays.hashCode(file) : 1) + "\"";
        String condition = exchange.getRequestHeaders().getFirst("If-Range");
        boolean part = range != null && knowsRanges && (!knowsIfRange || condition == null || condition.equals(tag));
        int from = part ? Integer.parseInt(range.replaceAll("\\D+", "")) - shift : 0;
        if (part && from >= file.length) {
            exchange.sendResponseHeaders(416, -1);
            return;
        }
        if (knowsVersions) {
            exchange.getResponseHeaders().add("ETag", tag);
        }
        if (part) {
            exchange.getResponseHeaders()
                    .add("Content-Range", "bytes " + from + "-" + (file.length - 1) + "/" + file.length);
        }
        exchange.sendResponseHeaders(part ? 206 : 200, file.length == 0 ? -1 : file.length - from);
        int length = Math.min(cutAfter, file.length - from);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(file, from, length / 2);
            out.flush();
            if (holds) {
                released.await();
            }
            out.write(file, from + length / 2, length - length / 2);
            out.flush();
            if (cutAfter < file.length - from) {
                cutAfter = Integer.MAX_VALUE;
                throw new IOException("cut");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        released.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
