// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.pump;

import io.penstock.cloud.session.Endpoint;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.kura.ssl.SslManagerService;
import org.osgi.annotation.versioning.ProviderType;

/** Sockets of the gateway's TLS service, while there is one; else of the JVM. Any thread. */
@ProviderType
public final class TlsSource {

    private final AtomicReference<SslManagerService> service = new AtomicReference<>();

    public void set(SslManagerService now) {
        service.set(now);
    }

    public void unset(SslManagerService before) {
        service.compareAndSet(before, null);
    }

    /** @param keyAlias of the key to show to the broker; empty for none */
    public Optional<Endpoint.Tls> sockets(String keyAlias) {
        return Optional.ofNullable(service.get())
                .map(tls -> () -> keyAlias.isBlank() ? tls.getSSLSocketFactory() : tls.getSSLSocketFactory(keyAlias));
    }
}
