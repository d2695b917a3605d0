// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.penstock.cloud.simulator.MqttServer;
import io.penstock.cloud.simulator.Rules;
import io.penstock.doubles.Answering;
import io.penstock.store.outbox.SegmentOutbox;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.kura.KuraErrorCode;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.cloudconnection.CloudEndpoint;
import org.eclipse.kura.cloudconnection.listener.CloudDeliveryListener;
import org.eclipse.kura.cloudconnection.message.KuraMessage;
import org.eclipse.kura.cloudconnection.subscriber.listener.CloudSubscriberListener;
import org.eclipse.kura.configuration.ConfigurationService;
import org.eclipse.kura.configuration.Password;
import org.eclipse.kura.crypto.CryptoService;
import org.eclipse.kura.message.KuraPayload;
import org.eclipse.kura.system.SystemService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.ComponentContext;

/** The shells, as SCR calls them. */
class ComponentsTest {

    @TempDir
    Path folder;

    private SegmentOutbox outbox;
    private MqttServer server;

    @BeforeEach
    void open() throws IOException {
        outbox = SegmentOutbox.in(folder.resolve("outbox"));
        server = new MqttServer(0, new Rules() {});
    }

    @AfterEach
    void close() throws IOException {
        outbox.close();
        server.close();
    }

    @Test
    void theConnectionDropsNothingForAnUpdateThatChangesNothing() throws IOException {
        MqttEndpoint endpoint = endpoint("sealed right");
        endpoint.activated();
        try {
            await().until(endpoint::isConnected);
            endpoint.updated(config(), properties("sealed right"));
            endpoint.updated(config(), properties("sealed right"));
            assertThat(endpoint.isConnected()).isTrue();
            assertThat(server.attempts()).isEqualTo(1);
            assertThat(endpoint.pid()).isEqualTo("mqtt-1");
            assertThat(endpoint.peer()).isEqualTo("mqtt tcp://127.0.0.1:" + server.port() + " as gw");
        } finally {
            endpoint.deactivate();
        }
        outbox.cursor("mqtt-1").close();
    }

    @Test
    void aPasswordOfAnotherGatewayIsSaid() {
        assertThatThrownBy(() -> endpoint("foreign")).hasMessageStartingWith("mqtt.password: ");
    }

    @Test
    void thePublisherHearsOfItsOwnRecordsOnlyAndKeepsItsSource() throws Exception {
        List<CloudDeliveryListener> asked = new CopyOnWriteArrayList<>();
        CloudEndpoint endpoint = Answering.service(
                CloudEndpoint.class,
                Map.of(
                        "registerCloudDeliveryListener", arguments -> asked.add((CloudDeliveryListener) arguments[0]),
                        "unregisterCloudDeliveryListener", arguments -> asked.remove(arguments[0])));
        var publisher = new MqttPublisher();
        publisher.setOutbox(outbox);
        ComponentContext context = context(endpoint);
        Map<String, Object> properties = new HashMap<>(Map.of(
                "kura.service.pid", "pub-1", "cloud.endpoint.service.pid", "mqtt-1", "app.topic", "a/$assetName"));
        publisher.activate(context, properties);
        List<String> confirmed = new CopyOnWriteArrayList<>();
        publisher.registerCloudDeliveryListener(confirmed::add);
        String id = publisher.publish(message("pump"));
        asked.get(0).onMessageConfirmed("another:1:1");
        asked.get(0).onMessageConfirmed(id);
        assertThat(confirmed).containsExactly(id);
        properties.put("data.class", "HIGH");
        publisher.updated(context, properties);
        publisher.updated(context, properties);
        assertThat(publisher.publish(List.of(message("a"), message("b"))))
                .as("the same opening of the source")
                .containsExactly("pub-1:1:2", "pub-1:1:3");
        properties.put("cloud.endpoint.service.pid", "mqtt-2");
        publisher.updated(context, properties);
        assertThat(publisher.publish(message("c"))).isEqualTo("pub-1:2:1");
        publisher.deactivate();
        assertThat(asked).isEmpty();
        assertThat(outbox.cursor("mqtt-1").read(9, 1 << 20)).hasSize(3);
        assertThat(outbox.cursor("mqtt-2").read(9, 1 << 20)).hasSize(1);
    }

    @Test
    void theSubscriberStaysSubscribedUntilItsFilterChanges() {
        List<String> calls = new CopyOnWriteArrayList<>();
        List<CloudSubscriberListener> subscribed = new CopyOnWriteArrayList<>();
        CloudEndpoint endpoint = Answering.service(
                CloudEndpoint.class,
                Map.of(
                        "registerSubscriber",
                                arguments -> {
                                    calls.add("+" + ((Map<?, ?>) arguments[0]).get("topic.filter"));
                                    return subscribed.add((CloudSubscriberListener) arguments[1]);
                                },
                        "unregisterSubscriber", arguments -> calls.add("-")));
        var subscriber = new MqttSubscriber();
        ComponentContext context = context(endpoint);
        Map<String, Object> properties = new HashMap<>(
                Map.of("kura.service.pid", "sub-1", "cloud.endpoint.service.pid", "mqtt-1", "topic.filter", "a/+"));
        subscriber.activate(context, properties);
        List<Object> heard = new CopyOnWriteArrayList<>();
        subscriber.registerCloudSubscriberListener(message -> {
            throw new IllegalStateException("one that fails");
        });
        subscriber.registerCloudSubscriberListener(heard::add);
        subscriber.updated(context, properties);
        subscribed.get(0).onMessageArrived(message("x"));
        assertThat(heard).hasSize(1);
        properties.put("topic.filter", "b/#");
        subscriber.updated(context, properties);
        subscriber.deactivate();
        assertThat(calls).containsExactly("+a/+", "-", "+b/#", "-");
        assertThatThrownBy(() -> new MqttSubscriber().activate(context, Map.of("topic.filter", "a")))
                .hasMessageStartingWith("mqtt.subscriber: ");
    }

    @Test
    void theFactoryFindsConnectionsThatCannotStart() throws Exception {
        List<String> calls = new CopyOnWriteArrayList<>();
        ConfigurationService configurations = Answering.service(
                ConfigurationService.class,
                Map.of(
                        "createFactoryConfiguration",
                                arguments -> calls.add("create " + arguments[0] + " " + arguments[1]),
                        "deleteFactoryConfiguration", arguments -> calls.add("delete " + arguments[0])));
        Configuration stored = Answering.service(
                Configuration.class,
                Map.of("getProperties", none -> new Hashtable<>(Map.of("kura.service.pid", "mqtt-2"))));
        ConfigurationAdmin admin = Answering.service(
                ConfigurationAdmin.class, Map.of("listConfigurations", arguments -> new Configuration[] {stored}));
        var factory = new MqttFactory(configurations, admin);
        assertThat(factory.getFactoryPid()).isEqualTo(MqttConfig.PID);
        factory.createConfiguration("mqtt-2");
        assertThat(factory.getManagedCloudConnectionPids()).containsExactly("mqtt-2");
        assertThat(factory.getStackComponentsPids("mqtt-2")).containsExactly("mqtt-2");
        factory.deleteConfiguration("mqtt-2");
        assertThat(calls).containsExactly("create io.penstock.cloud.mqtt mqtt-2", "delete mqtt-2");
        assertThatThrownBy(() -> factory.deleteConfiguration("mqtt-3"))
                .isInstanceOfSatisfying(
                        KuraException.class, e -> assertThat(e.getCode()).isEqualTo(KuraErrorCode.NOT_FOUND));
    }

    private MqttEndpoint endpoint(String sealed) {
        CryptoService crypto = Answering.service(CryptoService.class, Map.of("decryptAes", arguments -> {
            String text = new String((char[]) arguments[0]);
            if (!text.startsWith("sealed ")) {
                throw new KuraException(KuraErrorCode.DECODER_ERROR, "another key");
            }
            return text.substring("sealed ".length()).toCharArray();
        }));
        SystemService system =
                Answering.service(SystemService.class, Map.of("getKuraDataDirectory", none -> folder.toString()));
        return new MqttEndpoint(config(), properties(sealed), outbox, crypto, system);
    }

    private MqttConfig config() {
        return Configs.config(
                Map.of("broker_url", "mqtt://127.0.0.1:" + server.port(), "client_id", "gw", "user", "plant"));
    }

    private static Map<String, Object> properties(String sealed) {
        return Map.of("kura.service.pid", "mqtt-1", "password", new Password(sealed));
    }

    private static KuraMessage message(String asset) {
        return new KuraMessage(new KuraPayload(), Map.of("assetName", asset));
    }

    private static ComponentContext context(CloudEndpoint endpoint) {
        ServiceReference<?> reference = Answering.service(ServiceReference.class, Map.of());
        BundleContext bundle = Answering.service(
                BundleContext.class,
                Map.of(
                        "getServiceReferences", arguments -> new ServiceReference<?>[] {reference},
                        "getService", arguments -> endpoint,
                        "ungetService", arguments -> true));
        return Answering.service(ComponentContext.class, Map.of("getBundleContext", none -> bundle));
    }
}
