// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.session;

import java.net.InetAddress;
import java.net.Socket;
import java.util.Optional;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;

/** Makes the sockets of one connection; Paho connects them itself. */
final class PatientSockets extends SocketFactory {

    private final Optional<SSLSocketFactory> tls;

    PatientSockets(Optional<SSLSocketFactory> tls) {
        this.tls = tls;
    }

    @Override
    public Socket createSocket() {
        return new PatientSocket(tls);
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw connected();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) {
        throw connected();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw connected();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) {
        throw connected();
    }

    private static UnsupportedOperationException connected() {
        return new UnsupportedOperationException("only sockets that are not connected yet are made here");
    }
}
