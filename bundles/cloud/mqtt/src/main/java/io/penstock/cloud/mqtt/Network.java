// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.mqtt;

import io.penstock.cloud.pump.TlsSource;
import io.penstock.cloud.session.Backoff;
import io.penstock.cloud.session.Endpoint;
import io.penstock.cloud.session.FileRefusals;
import io.penstock.cloud.session.LinkThread;
import io.penstock.cloud.session.MqttTransport;
import io.penstock.cloud.session.PahoTransport;
import io.penstock.cloud.session.Session;
import io.penstock.cloud.session.SessionListener;
import io.penstock.cloud.session.StandardRetry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * How a connector gets at its broker.
 *
 * @param refused file that remembers a refusal over a restart
 * @param tls sockets of the gateway
 */
record Network(Path refused, TlsSource tls) {

    private static final int BESIDE = 100; // subscriptions take places in Paho's window too
    private static final Duration FIRST_WAIT = Duration.ofMillis(500);
    private static final Duration SOUND = Duration.ofSeconds(30);

    Session session(Settings settings, LinkThread thread, SessionListener listener) {
        MqttTransport transport = new PahoTransport(settings.pump().maxInFlight() + BESIDE, settings.cleanSession());
        var refusals = new FileRefusals(
                refused,
                settings.uri() + "\n" + settings.clientId() + "\n" + settings.user() + "\n"
                        + settings.password().stored(),
                Clock.systemUTC());
        var policy = new StandardRetry(
                new StandardRetry.Rules(
                        "mqtt",
                        settings.uri(),
                        settings.waits().refused(),
                        settings.waits().retryLongest(), // two with one client id then take turns at that pace
                        SOUND,
                        Optional.empty(), // who checks passwords is any broker's own affair
                        "Correct them here; it is tried again only after "
                                + settings.waits().refused().toMinutes() + " minutes. Nothing is lost meanwhile."),
                new Backoff(FIRST_WAIT, settings.waits().retryLongest(), new SecureRandom()),
                refusals);
        return new Session(() -> endpoint(settings), transport, policy, SOUND, thread, listener);
    }

    private Endpoint endpoint(Settings settings) {
        Optional<Endpoint.Tls> files = settings.stores().map(stores -> stores);
        return new Endpoint(
                settings.uri(),
                settings.clientId(),
                settings.user(),
                settings.password().clear(),
                settings.waits().keepAlive(),
                settings.waits().timeout(),
                settings.will()
                        .map(will -> new Endpoint.Will(will.topic(), will.text().getBytes(StandardCharsets.UTF_8), 1)),
                files.or(() -> tls.sockets(settings.keyAlias())));
    }
}
