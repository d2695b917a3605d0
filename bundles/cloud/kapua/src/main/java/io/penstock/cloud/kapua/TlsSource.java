// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.kapua;

import io.penstock.cloud.session.Endpoint;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.kura.ssl.SslManagerService;

/** Sockets of the gateway's TLS service, while there is one; else of the JVM. Any thread. */
final class TlsSource {

    private final AtomicReference<SslManagerService> service = new AtomicReference<>();

    void set(SslManagerService now) {
        service.set(now);
    }

    void unset(SslManagerService before) {
        service.compareAndSet(before, null);
    }

    /** @param keyAlias of the key to show to the broker; empty for none */
    Optional<Endpoint.Tls> sockets(String keyAlias) {
        return Optional.ofNullable(service.get())
                .map(tls -> () -> keyAlias.isBlank() ? tls.getSSLSocketFactory() : tls.getSSLSocketFactory(keyAlias));
    }
}
