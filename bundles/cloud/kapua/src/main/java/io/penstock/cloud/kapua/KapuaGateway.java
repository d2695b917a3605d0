// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.kapua;

import io.penstock.cloud.pump.Followed;
import io.penstock.cloud.pump.Listeners;
import io.penstock.kura.seam.LinkStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.kura.KuraConnectException;
import org.eclipse.kura.KuraDisconnectException;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.cloudconnection.CloudConnectionManager;
import org.eclipse.kura.cloudconnection.CloudEndpoint;
import org.eclipse.kura.cloudconnection.message.KuraMessage;
import org.eclipse.kura.cloudconnection.request.RequestHandler;
import org.eclipse.kura.cloudconnection.request.RequestHandlerRegistry;
import org.eclipse.kura.cloudconnection.subscriber.listener.CloudSubscriberListener;
import org.eclipse.kura.message.KuraPayload;

/** One gateway in one account of an Eclipse Kapua, as Kura's interfaces have it. */
class KapuaGateway extends Followed
        implements CloudEndpoint, CloudConnectionManager, RequestHandlerRegistry, LinkStatistics {

    private final String pid;
    private final OutboxSink sink;
    private final Registries registries;
    private final Links links;

    KapuaGateway(KapuaSettings settings, Surroundings around) {
        super(new Listeners());
        this.pid = around.pid();
        this.sink = new OutboxSink(around.outbox(), pid, pid, around.clock());
        this.registries = new Registries(
                new Applications(),
                new Contributions(),
                new Subscriptions(),
                listeners(),
                new Notifications(this::send, listeners()));
        this.links = new Links(settings, around, registries);
    }

    /** Connects if that is wanted at the start. */
    final void start() {
        links.open();
    }

    final void update(KapuaSettings settings) {
        links.update(settings);
    }

    /** Says goodbye to Kapua; what is published afterwards is refused. */
    final void stop() {
        links.close();
        sink.close();
    }

    final Registries registries() {
        return registries;
    }

    @Override
    public final String publish(KuraMessage message) throws KuraException {
        return sink.accept(List.of(message)).get(0);
    }

    @Override
    public final void registerSubscriber(Map<String, Object> properties, CloudSubscriberListener listener) {
        registries.subscriptions().add(properties, listener);
    }

    @Override
    public final void unregisterSubscriber(CloudSubscriberListener listener) {
        registries.subscriptions().remove(listener);
    }

    @Override
    public final Map<String, String> getInfo() {
        return links.info();
    }

    @Override
    public final void connect() throws KuraConnectException {
        links.connect();
    }

    @Override
    public final void disconnect() throws KuraDisconnectException {
        links.disconnect();
    }

    @Override
    public final boolean isConnected() {
        return links.state() == State.UP;
    }

    @Override
    public final void registerRequestHandler(String id, RequestHandler handler) throws KuraException {
        registries.applications().registerRequestHandler(id, handler);
    }

    @Override
    public final void unregister(String id) {
        registries.applications().unregister(id);
    }

    @Override
    public final String pid() {
        return pid;
    }

    @Override
    public final String peer() {
        return links.peer();
    }

    @Override
    public final State state() {
        return links.state();
    }

    @Override
    public final String reason() {
        return links.reason();
    }

    @Override
    public final long connects() {
        return links.connects();
    }

    @Override
    public final long failures() {
        return links.failures();
    }

    private Optional<String> send(String requester, String application, String resource, KuraPayload payload) {
        return links.notify(requester, application, resource, payload);
    }
}
