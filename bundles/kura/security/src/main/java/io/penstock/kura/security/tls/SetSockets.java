// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.security.tls;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Sockets of another factory with the configured ciphers, and with the host's name checked where that is configured. */
final class SetSockets extends SSLSocketFactory {

    private final SSLSocketFactory sockets;
    private final TlsSettings settings;

    SetSockets(SSLSocketFactory sockets, TlsSettings settings) {
        this.sockets = sockets;
        this.settings = settings;
    }

    private Socket set(Socket socket) throws IOException {
        var tls = (SSLSocket) socket;
        SSLParameters parameters = tls.getSSLParameters();
        if (settings.hostnameVerification()) {
            parameters.setEndpointIdentificationAlgorithm("HTTPS"); // RFC 2818, 3.1
        }
        if (!settings.ciphers().isEmpty()) {
            parameters.setCipherSuites(settings.ciphers().toArray(String[]::new));
        }
        tls.setSSLParameters(parameters);
        tls.setTcpNoDelay(true);
        return tls;
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return settings.ciphers().isEmpty()
                ? sockets.getDefaultCipherSuites()
                : settings.ciphers().toArray(String[]::new);
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return sockets.getSupportedCipherSuites();
    }

    @Override
    public Socket createSocket() throws IOException {
        return set(sockets.createSocket());
    }

    @Override
    public Socket createSocket(Socket socket, String host, int port, boolean autoClose) throws IOException {
        return set(sockets.createSocket(socket, host, port, autoClose));
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return set(sockets.createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return set(sockets.createSocket(host, port, localHost, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return set(sockets.createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        return set(sockets.createSocket(address, port, localAddress, localPort));
    }
}
