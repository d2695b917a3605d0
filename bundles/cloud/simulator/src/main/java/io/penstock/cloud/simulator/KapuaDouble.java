// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.simulator;

import io.penstock.cloud.payload.MalformedPayloadException;
import io.penstock.cloud.payload.PayloadLimits;
import io.penstock.cloud.payload.ProtobufCodec;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.kura.message.KuraPayload;
import org.osgi.annotation.versioning.ProviderType;

/**
 * An Eclipse Kapua as a gateway sees it: its broker with its access rules, its registry, its data, its requests.
 *
 * <p>From what was seen on a running Kapua 2.1: CONNACK is 5 whatever is wrong; a forbidden subscription is answered
 * with 128, a forbidden message is acknowledged and dropped; the same client id twice takes the session; a BIRTH with a
 * metric that is no text goes to the dead letters and the device never appears; a request to a gateway that is away is
 * refused at once.
 */
@ProviderType
public final class KapuaDouble implements AutoCloseable {

    private static final long TIMEOUT_SECONDS = 30;
    private static final Duration AUTHENTICATION_WAIT = Duration.ofSeconds(5);

    private final ProtobufCodec codec = new ProtobufCodec(false, PayloadLimits.DEFAULT);
    private final KapuaUsers users;
    private final KapuaRegistry registry = new KapuaRegistry();
    private final KapuaRequests requests = new KapuaRequests();
    private final List<KapuaMessage> data = new CopyOnWriteArrayList<>();
    private final List<KapuaMessage> notifications = new CopyOnWriteArrayList<>();
    private final List<String> deadLetters = new CopyOnWriteArrayList<>();
    private final List<String> forbidden = new CopyOnWriteArrayList<>();
    private final List<String> subscriptions = new CopyOnWriteArrayList<>();
    private final Optional<Rules> reader;
    private volatile boolean authenticates = true;
    private final MqttServer server;

    /** @param port 0 for any free one */
    public KapuaDouble(int port, InstantSource clock) throws IOException {
        this(port, clock, Optional.empty());
    }

    /**
     * A Kapua whose data messages are too many to be kept.
     *
     * @param port 0 for any free one
     * @param reader is told of each data message that may be published, before it is acknowledged; {@link #data} stays
     *     empty
     */
    public KapuaDouble(int port, InstantSource clock, Rules reader) throws IOException {
        this(port, clock, Optional.of(reader));
    }

    private KapuaDouble(int port, InstantSource clock, Optional<Rules> reader) throws IOException {
        this.users = new KapuaUsers(clock);
        this.reader = reader;
        this.server = new MqttServer(port, new Broker());
    }

    public KapuaDouble() throws IOException {
        this(0, InstantSource.system());
    }

    public MqttServer server() {
        return server;
    }

    public void addUser(String account, String user, String password) {
        users.add(account, user, password);
    }

    /** Whether the service that checks passwords is there: without it, each CONNECT is refused with 5 after 5 seconds. */
    public void authenticates(boolean there) {
        authenticates = there;
    }

    public boolean isLocked(String user) {
        return users.isLocked(user);
    }

    public Optional<KapuaDevice> device(String account, String clientId) {
        return registry.device(account, clientId);
    }

    public List<KapuaEvent> events() {
        return registry.events();
    }

    /** Data messages, in the order of their coming. */
    public List<KapuaMessage> data() {
        return List.copyOf(data);
    }

    /** Notifications of DEPLOY-V2; Kapua takes no others. */
    public List<KapuaMessage> notifications() {
        return List.copyOf(notifications);
    }

    /** What was taken and could not be used: topic, colon, why. */
    public List<String> deadLetters() {
        return List.copyOf(deadLetters);
    }

    /** Topics of messages that the access rules dropped. */
    public List<String> forbidden() {
        return List.copyOf(forbidden);
    }

    /** Filters that were asked for, granted or not. */
    public List<String> subscriptions() {
        return List.copyOf(subscriptions);
    }

    /**
     * Sends a request as Kapua does: quality of service 0, no timestamp, not compressed.
     *
     * @param resource what follows the verb, without a leading slash; may be empty
     * @param metrics beside {@code request.id} and {@code requester.client.id}
     * @param body null for none
     * @return the reply; fails at once where the gateway is away, and after 30 seconds without one
     */
    public CompletableFuture<KapuaReply> request(
            String account,
            String clientId,
            String application,
            String verb,
            String resource,
            Map<String, Object> metrics,
            byte[] body) {
        KapuaRequests.Open open = requests.open();
        var payload = new KuraPayload();
        payload.addMetric("requester.client.id", open.requester());
        payload.addMetric("request.id", open.id());
        metrics.forEach(payload::addMetric);
        payload.setBody(body);
        String topic = String.join("/", "$EDC", account, clientId, application, verb)
                + (resource.isEmpty() ? "" : "/" + resource);
        if (!server.isConnected(account, clientId)) {
            open.reply().completeExceptionally(new IllegalStateException("DEVICE_NOT_CONNECTED"));
        } else {
            server.publish(topic, codec.encode(payload), 0);
        }
        return open.reply().orTimeout(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void take(Client client, String topic, byte[] bytes, int qos) {
        String[] tokens = topic.split("/", -1);
        try {
            if (!tokens[0].equals("$EDC") && reader.isPresent()) {
                reader.get().published(client, topic, bytes, qos);
            } else if (!tokens[0].equals("$EDC")) {
                data.add(new KapuaMessage(client.clientId(), topic, qos, orBody(bytes)));
            } else if (tokens.length == 5 && tokens[3].equals("MQTT")) {
                registry.lifecycle(client, tokens[4], codec.decode(bytes));
            } else if (tokens.length < 6) {
                deadLetters.add(topic + ": not routed");
            } else if (tokens[4].equals("REPLY")) {
                requests.reply(tokens, codec.decode(bytes));
            } else if (tokens[4].equals("NOTIFY") && tokens[3].equals("DEPLOY-V2")) {
                notifications.add(new KapuaMessage(tokens[5], topic, qos, codec.decode(bytes)));
            } else {
                deadLetters.add(topic + ": not routed");
            }
        } catch (MalformedPayloadException | ClassCastException | IllegalStateException e) {
            deadLetters.add(topic + ": " + e.getMessage());
        }
    }

    private KuraPayload orBody(byte[] bytes) {
        try {
            return codec.decode(bytes);
        } catch (MalformedPayloadException raw) {
            var payload = new KuraPayload();
            payload.setBody(bytes);
            return payload;
        }
    }

    private final class Broker implements Rules {

        @Override
        public Optional<Client> admit(String clientId, String user, String password) {
            if (!authenticates) {
                LockSupport.parkNanos(AUTHENTICATION_WAIT.toNanos());
                return Optional.empty();
            }
            return KapuaAccess.isClientId(clientId)
                    ? users.admit(user, password).map(account -> new Client(account, user, clientId))
                    : Optional.empty();
        }

        @Override
        public boolean maySubscribe(Client client, String filter) {
            subscriptions.add(filter);
            return KapuaAccess.maySubscribe(client, filter);
        }

        @Override
        public boolean mayPublish(Client client, String topic) {
            boolean may = KapuaAccess.mayPublish(client, topic);
            if (!may) {
                forbidden.add(topic);
            }
            return may;
        }

        @Override
        public void published(Client client, String topic, byte[] payload, int qos) {
            take(client, topic, payload, qos);
        }
    }
}
