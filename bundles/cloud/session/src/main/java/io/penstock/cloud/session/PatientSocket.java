// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.session;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * A connection, with TLS or without, whose end is not heard before something was said over it.
 *
 * <p>Paho (1.2.5) starts the thread that reads, and then looks ten times a second whether it runs: where the peer ends the
 * connection at once, that thread is over before anybody looked, and the thread that connects looks for ever, once for
 * each attempt. CONNECT is written when all threads run; until then the reader waits with bad news.
 */
final class PatientSocket extends Socket {

    private static final long NEWS_MILLIS = 1_000;

    private final Socket plain = new Socket();
    private final Optional<SSLSocketFactory> tls;
    private final CountDownLatch spoken = new CountDownLatch(1);
    private final CompletableFuture<IOException> news = new CompletableFuture<>();
    private Socket line = plain;
    private InputStream in = InputStream.nullInputStream();
    private OutputStream out = OutputStream.nullOutputStream();

    PatientSocket(Optional<SSLSocketFactory> tls) {
        this.tls = tls;
    }

    @Override
    public void connect(SocketAddress to, int timeout) throws IOException {
        plain.connect(to, timeout);
        if (tls.isPresent()) {
            var peer = (InetSocketAddress) to;
            secure((SSLSocket) tls.get().createSocket(plain, peer.getHostString(), peer.getPort(), true), timeout);
        }
        in = line.getInputStream();
        out = line.getOutputStream();
    }

    private void secure(SSLSocket socket, int timeout) throws IOException {
        line = socket;
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS"); // the certificate is for the name that was asked
        socket.setSSLParameters(parameters);
        int usual = plain.getSoTimeout();
        plain.setSoTimeout(timeout);
        try {
            socket.startHandshake();
        } catch (SocketException e) {
            // who does not like a certificate may be gone before all of it was written
            throw (IOException) new SSLHandshakeException("ended by the peer: " + e.getMessage()).initCause(e);
        }
        plain.setSoTimeout(usual);
    }

    @Override
    public InputStream getInputStream() {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                try {
                    return heard(in.read());
                } catch (IOException e) {
                    throw patient(e);
                }
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                try {
                    return heard(in.read(bytes, offset, length));
                } catch (IOException e) {
                    throw patient(e);
                }
            }
        };
    }

    @Override
    public OutputStream getOutputStream() {
        return new FilterOutputStream(out) {
            @Override
            public void write(int value) throws IOException {
                spoken.countDown();
                try {
                    out.write(value);
                } catch (IOException e) {
                    throw told(e);
                }
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                spoken.countDown();
                try {
                    out.write(bytes, offset, length);
                } catch (IOException e) {
                    throw told(e);
                }
            }
        };
    }

    @Override
    public void setSoTimeout(int millis) throws SocketException {
        plain.setSoTimeout(millis);
    }

    @Override
    public void shutdownInput() throws IOException {
        spoken.countDown();
        plain.shutdownInput();
    }

    @Override
    public void close() throws IOException {
        spoken.countDown();
        line.close();
    }

    private int heard(int result) {
        if (result < 0) {
            await();
        }
        return result;
    }

    /** Why nothing can be written any more: what the reader was told, which is often more than that it is so. */
    private IOException told(IOException otherwise) {
        try {
            return news.get(NEWS_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return otherwise;
        } catch (ExecutionException | TimeoutException none) {
            return otherwise;
        }
    }

    private IOException patient(IOException e) {
        if (!(e instanceof SocketTimeoutException)) {
            news.complete(e);
            await();
        }
        return e;
    }

    private void await() {
        try {
            spoken.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
