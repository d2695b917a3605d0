// SPDX-License-Identifier: Apache-2.0
package io.penstock.feature.remote;

import com.sun.net.httpserver.HttpServer;
import io.penstock.deploy.format.Limits;
import io.penstock.deploy.format.PackageWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Deployment packages on a file server of this machine, and what Kapua's console asks for to have one installed. */
final class Shelf implements AutoCloseable {

    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final HttpServer server;

    Shelf() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] file = files.get(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(file == null ? 404 : 200, file == null ? -1 : file.length);
            if (file != null) {
                try (OutputStream out = exchange.getResponseBody()) {
                    out.write(file);
                }
            }
            exchange.close();
        });
        server.start();
    }

    /** Packs bundles; the request that installs them under the job. */
    Map<String, Object> request(long job, String name, String version, List<Path> jars) throws IOException {
        var bytes = new ByteArrayOutputStream();
        new PackageWriter(Limits.USUAL).write(bytes, name, version, jars);
        String path = "/" + name + "-" + version + ".dp";
        files.put(path, bytes.toByteArray());
        Map<String, Object> metrics = new HashMap<>();
        metrics.put("dp.uri", "http://127.0.0.1:" + server.getAddress().getPort() + path);
        metrics.put("dp.name", name);
        metrics.put("dp.version", version);
        metrics.put("dp.download.protocol", "HTTP");
        metrics.put("dp.download.hash", hash(bytes.toByteArray()));
        metrics.put("dp.download.force", true);
        metrics.put("dp.install", true);
        metrics.put("dp.install.system.update", false);
        metrics.put("job.id", job);
        return metrics;
    }

    private static String hash(byte[] bytes) {
        try {
            return "SHA256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JVM has it
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
