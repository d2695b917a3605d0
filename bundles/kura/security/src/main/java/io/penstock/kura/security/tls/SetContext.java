// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.security.tls;

import java.security.KeyManagementException;
import java.security.SecureRandom;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLContextSpi;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;

/** A context whose socket factory is {@link SetSockets}; engines and server sockets are the context's own. */
final class SetContext extends SSLContext {

    private SetContext(Spi spi, SSLContext context) {
        super(spi, context.getProvider(), context.getProtocol());
    }

    static SSLContext of(SSLContext context, TlsSettings settings) {
        return new SetContext(new Spi(context, new SetSockets(context.getSocketFactory(), settings)), context);
    }

    private static final class Spi extends SSLContextSpi {

        private final SSLContext context;
        private final SSLSocketFactory sockets;

        Spi(SSLContext context, SSLSocketFactory sockets) {
            this.context = context;
            this.sockets = sockets;
        }

        @Override
        protected void engineInit(KeyManager[] keys, TrustManager[] trust, SecureRandom random)
                throws KeyManagementException {
            throw new KeyManagementException("tls.initialized: this context is made by the configuration");
        }

        @Override
        protected SSLSocketFactory engineGetSocketFactory() {
            return sockets;
        }

        @Override
        protected SSLServerSocketFactory engineGetServerSocketFactory() {
            return context.getServerSocketFactory();
        }

        @Override
        protected SSLEngine engineCreateSSLEngine() {
            return context.createSSLEngine();
        }

        @Override
        protected SSLEngine engineCreateSSLEngine(String host, int port) {
            return context.createSSLEngine(host, port);
        }

        @Override
        protected SSLSessionContext engineGetServerSessionContext() {
            return context.getServerSessionContext();
        }

        @Override
        protected SSLSessionContext engineGetClientSessionContext() {
            return context.getClientSessionContext();
        }
    }
}
