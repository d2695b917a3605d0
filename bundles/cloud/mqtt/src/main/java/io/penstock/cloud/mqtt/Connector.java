// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.mqtt;

import io.penstock.cloud.payload.JsonCodec;
import io.penstock.cloud.payload.MalformedPayloadException;
import io.penstock.cloud.payload.PayloadCodec;
import io.penstock.cloud.payload.PayloadLimits;
import io.penstock.cloud.payload.ProtobufCodec;
import io.penstock.cloud.pump.Encoding;
import io.penstock.cloud.pump.KuraMapper;
import io.penstock.cloud.pump.Listeners;
import io.penstock.cloud.pump.Pump;
import io.penstock.cloud.pump.PumpStatistics;
import io.penstock.cloud.pump.RecordId;
import io.penstock.cloud.session.Filters;
import io.penstock.cloud.session.MqttConnection;
import io.penstock.cloud.session.OwnThread;
import io.penstock.cloud.session.Session;
import io.penstock.cloud.session.SessionListener;
import io.penstock.cloud.session.Workers;
import io.penstock.store.api.Entry;
import io.penstock.store.api.Outbox;
import io.penstock.store.api.OutboxCursor;
import io.penstock.store.api.StoredRecord;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.kura.message.KuraPayload;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One configuration at work: a session, a pump, the cursor that it reads, and the subscriptions.
 *
 * <p>Everything happens on the connector's own thread, but what subscribers do, for which there is another; {@link
 * #close} leaves in the outbox what was not acknowledged.
 */
final class Connector implements SessionListener, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Connector.class);
    private static final long CLOSE_SECONDS = 5;
    private static final int INBOX = 1_000;

    private final Settings settings;
    private final Listeners listeners;
    private final Subscriptions subscriptions;
    private final PayloadCodec codec;
    private final OutboxCursor cursor;
    private final OwnThread thread;
    private final Workers inbox;
    private final Filters filters;
    private final Session session;
    private final Pump pump;
    private final AtomicLong dropped = new AtomicLong();

    Connector(
            String pid,
            Settings settings,
            Outbox outbox,
            Network network,
            Listeners listeners,
            Subscriptions subscriptions) {
        this.settings = settings;
        this.listeners = listeners;
        this.subscriptions = subscriptions;
        this.codec = settings.encoding() == Encoding.SIMPLE_JSON
                ? new JsonCodec(PayloadLimits.DEFAULT)
                : new ProtobufCodec(false, PayloadLimits.DEFAULT);
        this.cursor = outbox.cursor(pid);
        this.thread = new OwnThread("mqtt-" + pid);
        this.inbox = new Workers("mqtt-" + pid + "-inbox", 1, INBOX);
        this.filters =
                new Filters("mqtt", "Its messages will not arrive. Look at the broker's access rules for this user.");
        this.session = network.session(settings, thread, this);
        this.pump = new Pump(
                cursor,
                new KuraMapper(settings.mapper(), codec, settings.tokens()),
                settings.pump(),
                this::delivered,
                thread,
                session::reset);
    }

    void start() {
        pump.start();
        if (settings.connect()) {
            session.start();
        }
    }

    Session session() {
        return session;
    }

    PumpStatistics statistics() {
        return pump.statistics();
    }

    /** Messages for subscribers that were dropped because too many waited. */
    long dropped() {
        return dropped.get();
    }

    /** Somebody has subscribed, or has left. */
    void subscriptionsChanged() {
        thread.run(() -> filters.want(subscriptions.filters(settings.tokens())));
    }

    @Override
    public void up(MqttConnection connection) {
        filters.up(connection);
        filters.want(subscriptions.filters(settings.tokens()));
        pump.up(connection);
        listeners.established();
    }

    @Override
    public void down(boolean deliberate) {
        filters.down();
        pump.down();
        if (deliberate) {
            listeners.disconnected();
        } else {
            listeners.lost();
        }
    }

    @Override
    public CompletionStage<Void> leaving(MqttConnection connection) {
        pump.down();
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void message(String topic, byte[] payload) {
        try {
            inbox.execute(() -> subscriptions.arrived(topic, decoded(payload), settings.tokens()));
        } catch (RejectedExecutionException e) {
            if (dropped.getAndIncrement() == 0) {
                LOG.warn(
                        "mqtt.inbox_full: subscribers are too slow; a message on {} was dropped, more are only counted",
                        topic);
            }
        }
    }

    @Override
    public void close() {
        try {
            session.disconnect().toCompletableFuture().get(CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("{} was not left in order", settings.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread.close();
        inbox.close();
        cursor.close();
    }

    private void delivered(Entry entry) {
        if (entry instanceof StoredRecord stored) {
            listeners.delivered(RecordId.of(stored));
        }
    }

    /** What is no payload of the encoding is given as a body. */
    private KuraPayload decoded(byte[] payload) {
        try {
            return codec.decode(payload);
        } catch (MalformedPayloadException e) {
            var raw = new KuraPayload();
            raw.setBody(payload);
            return raw;
        }
    }
}
