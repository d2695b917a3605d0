// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.mqtt;

import io.penstock.cloud.payload.JsonCodec;
import io.penstock.cloud.payload.PayloadCodec;
import io.penstock.cloud.payload.PayloadLimits;
import io.penstock.cloud.payload.ProtobufCodec;
import io.penstock.cloud.pump.Encoding;
import io.penstock.cloud.pump.KuraMapper;
import io.penstock.cloud.pump.Pump;
import io.penstock.cloud.pump.RecordId;
import io.penstock.cloud.session.Backoff;
import io.penstock.cloud.session.Endpoint;
import io.penstock.cloud.session.MqttConnection;
import io.penstock.cloud.session.MqttTransport;
import io.penstock.cloud.session.OwnThread;
import io.penstock.cloud.session.Refusals;
import io.penstock.cloud.session.Session;
import io.penstock.cloud.session.SessionListener;
import io.penstock.cloud.session.StandardRetry;
import io.penstock.store.api.Entry;
import io.penstock.store.api.Outbox;
import io.penstock.store.api.OutboxCursor;
import io.penstock.store.api.StoredRecord;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;
import org.eclipse.kura.cloudconnection.listener.CloudConnectionListener;

/**
 * One configuration at work: a session, a pump, and the cursor that it reads.
 *
 * <p>Everything happens on the connector's own thread; {@link #close} leaves in the outbox what was not acknowledged.
 */
final class Connector implements SessionListener, AutoCloseable {

    private static final Duration FIRST_WAIT = Duration.ofMillis(500);
    private static final Duration SOUND = Duration.ofSeconds(30);
    private static final Duration AFTER_THEFT = Duration.ofMinutes(5);
    private static final long CLOSE_SECONDS = 5;

    private final OutboxCursor cursor;
    private final OwnThread thread;
    private final Pump pump;
    private final Session session;
    private final Listeners listeners;

    /** @param tls asked at each attempt; empty for the JVM's own sockets */
    Connector(
            String pid,
            Settings settings,
            Outbox outbox,
            MqttTransport transport,
            java.util.function.Supplier<Optional<Endpoint.Tls>> tls,
            Refusals refusals,
            RandomGenerator random,
            Listeners listeners) {
        this.listeners = listeners;
        this.cursor = outbox.cursor(pid);
        this.thread = new OwnThread("mqtt-" + pid);
        PayloadCodec codec = settings.encoding() == Encoding.SIMPLE_JSON
                ? new JsonCodec(PayloadLimits.DEFAULT)
                : new ProtobufCodec(false, PayloadLimits.DEFAULT);
        this.session = new Session(
                () -> endpoint(settings, tls.get()),
                transport,
                new StandardRetry(
                        new StandardRetry.Rules(
                                "mqtt",
                                settings.uri(),
                                settings.refusedWait(),
                                AFTER_THEFT,
                                SOUND,
                                "Mend them here, or wait; nothing is lost meanwhile."),
                        new Backoff(FIRST_WAIT, settings.retryLongest(), random),
                        refusals),
                SOUND,
                thread,
                this);
        this.pump = new Pump(
                cursor,
                new KuraMapper(settings.mapper(), codec, settings.tokens()),
                settings.pump(),
                this::delivered,
                thread,
                session::reset);
    }

    void start(boolean connect) {
        pump.start();
        if (connect) {
            session.start();
        }
    }

    Session session() {
        return session;
    }

    @Override
    public void up(MqttConnection connection) {
        pump.up(connection);
        listeners.connection(CloudConnectionListener::onConnectionEstablished);
    }

    @Override
    public void down(boolean deliberate) {
        pump.down();
        listeners.connection(
                deliberate ? CloudConnectionListener::onDisconnected : CloudConnectionListener::onConnectionLost);
    }

    @Override
    public CompletionStage<Void> leaving(MqttConnection connection) {
        pump.down();
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void message(String topic, byte[] payload) {
        // this connector subscribes to nothing
    }

    @Override
    public void close() {
        try {
            session.disconnect().toCompletableFuture().get(CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            session.reset("the connector is stopping");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread.close();
        cursor.close();
    }

    private void delivered(Entry entry) {
        if (entry instanceof StoredRecord stored) {
            listeners.delivered(RecordId.of(stored));
        }
    }

    private static Endpoint endpoint(Settings settings, Optional<Endpoint.Tls> tls) {
        return new Endpoint(
                settings.uri(),
                settings.clientId(),
                settings.user(),
                settings.secret().clear().toCharArray(),
                settings.keepAlive(),
                settings.timeout(),
                Optional.empty(),
                tls);
    }
}
