// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.session;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Whom to connect to, and as whom.
 *
 * @param uri {@code tcp://host:port} or {@code ssl://host:port}
 * @param user empty for none
 * @param will what the broker says when the connection breaks
 * @param tls asked at each connection to an {@code ssl} address, so that a renewed certificate is used; empty for the
 *     JVM's own
 */
public record Endpoint(
        String uri,
        String clientId,
        String user,
        char[] password,
        Duration keepAlive,
        Duration timeout,
        Optional<Will> will,
        Optional<Tls> tls) {

    /** MQTT's last will; never retained. */
    public record Will(String topic, byte[] payload, int qos) {}

    /** Where sockets come from. */
    @ConsumerType
    public interface Tls {
        SSLSocketFactory sockets() throws GeneralSecurityException, IOException;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return clientId + " at " + uri;
    }
}
