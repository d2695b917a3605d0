// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.kapua;

import io.penstock.cloud.payload.MalformedPayloadException;
import io.penstock.cloud.payload.PayloadLimits;
import io.penstock.cloud.payload.ProtobufCodec;
import io.penstock.cloud.pump.Pump;
import io.penstock.cloud.pump.PumpSettings;
import io.penstock.cloud.pump.PumpStatistics;
import io.penstock.cloud.pump.RecordId;
import io.penstock.cloud.session.Endpoint;
import io.penstock.cloud.session.Filters;
import io.penstock.cloud.session.MqttConnection;
import io.penstock.cloud.session.OwnThread;
import io.penstock.cloud.session.Session;
import io.penstock.cloud.session.SessionListener;
import io.penstock.cloud.session.Workers;
import io.penstock.store.api.Entry;
import io.penstock.store.api.OutboxCursor;
import io.penstock.store.api.StoredRecord;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.kura.cloudconnection.request.RequestHandlerContext;
import org.eclipse.kura.cloudconnection.request.RequestHandlerContextConstants;
import org.eclipse.kura.message.KuraPayload;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One configuration's connection to Kapua, with all that goes over it.
 *
 * <p>Subscriptions first, then the birth, then the backlog, if the topics may be used: who is asked can answer before
 * anybody knows of it.
 */
final class KapuaLink implements SessionListener, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KapuaLink.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int BATCH_BYTES = 256 << 10;
    private static final Duration CLOSING = Duration.ofSeconds(6);

    private final KapuaTopics topics;
    private final Surroundings around;
    private final Registries registries;
    private final ProtobufCodec codec;
    private final OutboxCursor cursor;
    private final OwnThread thread;
    private final Session session;
    private final Pump pump;
    private final Lifecycle lifecycle;
    private final Filters filters;
    private final Access access;
    private final Workers workers;
    private final Replies replies = new Replies(() -> this.current);
    private final RequestDesk desk;
    private final Runnable onChange;
    private final AtomicLong ids = new AtomicLong();
    private volatile MqttConnection current = MqttConnection.NONE;

    KapuaLink(KapuaSettings settings, Surroundings around, Registries registries) {
        this.around = around;
        this.registries = registries;
        this.topics = new KapuaTopics(settings.account(), settings.clientId());
        this.codec = new ProtobufCodec(settings.gzip(), PayloadLimits.DEFAULT);
        this.cursor = around.outbox().cursor(around.pid());
        var birth = new Birth(around.profile(), displayName(settings), Position.parse(settings.position()));
        var will = new Endpoint.Will(topics.lifecycle("LWT"), codec.encode(birth.will()), 1);
        this.thread = new OwnThread("kapua-" + around.pid());
        this.session = Sessions.of(settings, around, will, thread, this);
        this.pump = new Pump(
                cursor,
                new KapuaMapper(topics, codec),
                new PumpSettings(
                        settings.window(), settings.batch() > 1 ? 2 : 0, settings.batch(), BATCH_BYTES, PATIENCE),
                this::delivered,
                thread,
                session::reset);
        this.lifecycle = new Lifecycle(topics, birth, this::told, codec, settings.birthDelay(), thread, around.clock());
        this.filters = new Filters(
                "kapua",
                "Requests to it will not arrive. Check that the account's name and the client id are those that the user"
                        + " may use.");
        this.access = new Access(topics, thread, session::reset);
        this.workers = new Workers(around.pid() + "-request", settings.threads(), settings.queue());
        this.desk = new RequestDesk(
                topics, registries.applications()::handler, context(), codec, workers, replies, around.clock());
        this.onChange = () -> thread.run(this::changed);
        registries.onChange(onChange);
        pump.start();
    }

    Session session() {
        return session;
    }

    KapuaTopics topics() {
        return topics;
    }

    /** Why no data goes though there is a connection. */
    Optional<String> refusal() {
        return access.refusal();
    }

    PumpStatistics statistics() {
        return pump.statistics();
    }

    /** Filters that the broker does not grant, and requests that could not be answered. */
    Map<String, String> troubles() {
        return Map.of(
                "refused.subscriptions",
                String.join(" ", filters.refused()),
                "malformed.requests",
                Long.toString(desk.malformed()),
                "unanswered.requests",
                Long.toString(replies.unanswered()));
    }

    @Override
    public void up(MqttConnection connection) {
        replies.connected();
        current = connection;
        filters.up(connection);
        filters.want(wanted());
        lifecycle.up(connection);
        access.up(connection, () -> pump.up(connection));
        registries.listeners().established();
    }

    @Override
    public void down(boolean deliberate) {
        current = MqttConnection.NONE;
        access.down();
        filters.down();
        lifecycle.down();
        pump.down();
        if (deliberate) {
            registries.listeners().disconnected();
        } else {
            registries.listeners().lost();
        }
    }

    @Override
    public CompletionStage<Void> leaving(MqttConnection connection) {
        access.down();
        pump.down();
        return lifecycle.leave(connection);
    }

    @Override
    public void message(String topic, byte[] payload) {
        Optional<KapuaTopics.Request> request = request(topic);
        if (request.isPresent()) {
            desk.arrived(request.get(), payload);
        } else {
            heard(topic, payload);
        }
    }

    @Override
    public void retained(String topic, byte[] payload) {
        Optional<KapuaTopics.Request> request = request(topic);
        if (request.isPresent()) {
            desk.retained(request.get(), payload);
        } else {
            heard(topic, payload);
        }
    }

    private Optional<KapuaTopics.Request> request(String topic) {
        return topics.request(topic)
                .filter(each ->
                        registries.applications().handler(each.application()).isPresent());
    }

    private void heard(String topic, byte[] payload) {
        try {
            registries.subscriptions().arrived(topics, topic, codec.decode(payload));
        } catch (MalformedPayloadException e) {
            LOG.debug("a message that is no payload, on {}", topic, e);
        }
    }

    /** Disconnects in order, and waits for that a few seconds at most. */
    @Override
    public void close() {
        registries.forget(onChange);
        workers.close();
        try {
            session.disconnect().toCompletableFuture().get(CLOSING.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("not disconnected in order", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread.close();
        cursor.close();
    }

    private RequestHandlerContext context() {
        return new RequestHandlerContext(
                registries.notifications(),
                Map.of(
                        RequestHandlerContextConstants.TENANT_ID.name(), topics.account(),
                        RequestHandlerContextConstants.DEVICE_ID.name(), topics.clientId(),
                        RequestHandlerContextConstants.NOTIFICATION_PUBLISHER_PID.name(),
                                notificationPid(around.pid())));
    }

    /** The {@code kura.service.pid} under which a link's notification publisher is a service. */
    static String notificationPid(String pid) {
        return pid + ".notifications";
    }

    private String displayName(KapuaSettings settings) {
        if (!settings.displayName().isBlank()) {
            return settings.displayName();
        }
        String device = around.profile().deviceName();
        return device.isBlank() ? settings.clientId() : device;
    }

    private Lifecycle.Told told() {
        return new Lifecycle.Told(
                String.join(",", registries.applications().ids()),
                registries.contributions().json(around.profile()));
    }

    private Set<String> wanted() {
        var wanted = new TreeSet<>(registries.subscriptions().filters(topics));
        registries.applications().ids().forEach(id -> wanted.add(topics.requests(id)));
        return wanted;
    }

    private void changed() {
        filters.want(wanted());
        lifecycle.changed();
    }

    /** As {@link Notifications.Sender}. */
    Optional<String> notify(String requester, String application, String resource, KuraPayload payload) {
        MqttConnection now = current;
        if (now == MqttConnection.NONE) {
            return Optional.empty();
        }
        String id = around.pid() + ":notification:" + ids.incrementAndGet();
        String topic = topics.notification(requester, application, resource);
        if (payload.getTimestamp() == null) {
            payload.setTimestamp(Date.from(around.clock().instant())); // as all have that Kapua was seen to take
        }
        now.publish(topic, codec.encode(payload), 1, false, outcome -> {
            if (outcome == MqttConnection.Outcome.DELIVERED) {
                registries.listeners().delivered(id);
            }
        });
        return Optional.of(id);
    }

    private void delivered(Entry entry) {
        if (entry instanceof StoredRecord stored) {
            registries.listeners().delivered(RecordId.of(stored));
        }
    }
}
