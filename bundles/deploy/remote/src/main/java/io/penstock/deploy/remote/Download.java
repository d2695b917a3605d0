// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.remote;

import io.penstock.deploy.api.DeployException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.ObjIntConsumer;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;

/**
 * Fetches a file into another, block by block, and goes on with a part where the server can.
 *
 * <p>On the thread of {@link #run}; {@link #cancel} may come from any.
 */
final class Download {

    private static final long LARGEST = 1L << 30;
    private static final int TEXT = 2 << 20;

    private final Order order;
    private final Path target;
    private final Optional<SSLSocketFactory> tls;
    private final ObjIntConsumer<Long> progress;
    private final CountDownLatch cancelled = new CountDownLatch(1);

    /** @param progress told of the size, or -1, and the percent that is there */
    Download(Order order, Path target, Optional<SSLSocketFactory> tls, ObjIntConsumer<Long> progress) {
        this.order = order;
        this.target = target;
        this.tls = tls;
        this.progress = progress;
    }

    void cancel() {
        cancelled.countDown();
    }

    /** @throws DeployException with the reason; what was fetched stays for the next attempt, unless it is wrong */
    void run() throws IOException, InterruptedException {
        Path part = target.resolveSibling(target.getFileName() + ".part");
        Files.createDirectories(target.getParent());
        if (!order.resume()) {
            Files.deleteIfExists(part);
        }
        fetch(part);
        if (order.hash().isPresent() && !order.hash().get().fits(part)) {
            Files.delete(part);
            throw new DeployException(
                    "deploy.hash",
                    "What came from " + order.uri().getHost() + " has another hash than was announced. Look at the file"
                            + " there, and at the hash.");
        }
        beside("set.json");
        beside("set.sig");
        Files.move(part, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    private void fetch(Path part) throws IOException, InterruptedException {
        long there = Files.exists(part) ? Files.size(part) : 0;
        HttpURLConnection connection = open(order.uri());
        if (there > 0) {
            connection.setRequestProperty("Range", "bytes=" + there + "-");
        }
        int code = connection.getResponseCode();
        if (code == 416) {
            Files.delete(part); // it is no part of what is there now
            fetch(part);
            return;
        }
        if (code != 200 && code != 206) {
            throw new DeployException(
                    "deploy.http",
                    order.uri().getHost() + " answers " + code
                            + (code == 401 || code == 403
                                    ? ": user or password are wrong."
                                    : ". Look whether the file is there."));
        }
        long from = code == 206 ? there : 0;
        long length = connection.getContentLengthLong();
        long whole = length < 0 ? -1 : from + length;
        if (whole > LARGEST || whole > part.toFile().getParentFile().getUsableSpace()) {
            throw new DeployException(
                    whole > LARGEST ? "deploy.too_large" : "deploy.disk_full",
                    "The file has " + whole + " bytes; there is no room for it.");
        }
        try (InputStream in = connection.getInputStream();
                var out = new RandomAccessFile(part.toFile(), "rw")) {
            out.setLength(from);
            out.seek(from);
            copy(in, out, whole);
        } finally {
            connection.disconnect();
        }
        if (whole >= 0 && Files.size(part) != whole) {
            throw new DeployException(
                    "deploy.cut_off", "The connection to " + order.uri().getHost() + " ended too early. Ask again.");
        }
    }

    private void copy(InputStream in, RandomAccessFile out, long whole) throws IOException, InterruptedException {
        byte[] block = new byte[Math.min(order.block(), 1 << 20)];
        long next = 0;
        for (int read = in.readNBytes(block, 0, block.length); read > 0; read = in.readNBytes(block, 0, block.length)) {
            out.write(block, 0, read);
            long there = out.getFilePointer();
            if (there > LARGEST) {
                throw new DeployException("deploy.too_large", "The file has more than " + LARGEST + " bytes.");
            }
            if (there >= next && whole > 0) {
                progress.accept(whole, (int) Math.min(99, there * 100 / whole));
                next = there + order.notice();
            }
            if (cancelled.await(order.pause().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new DeployException("deploy.cancelled", "The download was cancelled.");
            }
        }
        out.getFD().sync();
    }

    /** A signed manifest and its signature lie beside a file, where it has any. */
    private void beside(String what) throws IOException {
        Path file = target.resolveSibling(target.getFileName() + "." + what);
        Files.deleteIfExists(file);
        URI uri = order.uri();
        if (uri.getQuery() != null) {
            return;
        }
        HttpURLConnection connection = open(URI.create(uri + "." + what));
        try {
            if (connection.getResponseCode() == 200) {
                try (InputStream in = connection.getInputStream();
                        OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
                    out.write(in.readNBytes(TEXT));
                }
            }
        } finally {
            connection.disconnect();
        }
    }

    private HttpURLConnection open(URI uri) throws IOException {
        var connection = (HttpURLConnection) uri.toURL().openConnection();
        if (connection instanceof HttpsURLConnection secure) {
            tls.ifPresent(secure::setSSLSocketFactory);
        }
        connection.setConnectTimeout((int) order.timeout().toMillis());
        connection.setReadTimeout((int) order.timeout().toMillis());
        if (!order.user().isEmpty()) {
            connection.setInstanceFollowRedirects(false); // the password is for this server
            String basic = order.user() + ":" + order.password();
            connection.setRequestProperty(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)));
        }
        return connection;
    }
}
