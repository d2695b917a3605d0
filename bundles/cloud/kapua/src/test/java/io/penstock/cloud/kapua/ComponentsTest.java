// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.kapua;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.penstock.cloud.kapua.birth.BirthProperties;
import io.penstock.cloud.simulator.KapuaDouble;
import io.penstock.doubles.Answering;
import java.nio.file.Path;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.eclipse.kura.KuraErrorCode;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.cloudconnection.CloudEndpoint;
import org.eclipse.kura.cloudconnection.listener.CloudDeliveryListener;
import org.eclipse.kura.cloudconnection.message.KuraMessage;
import org.eclipse.kura.cloudconnection.request.RequestHandler;
import org.eclipse.kura.cloudconnection.request.RequestHandlerContext;
import org.eclipse.kura.configuration.ConfigurationService;
import org.eclipse.kura.configuration.Password;
import org.eclipse.kura.crypto.CryptoService;
import org.eclipse.kura.message.KuraPayload;
import org.eclipse.kura.system.SystemAdminService;
import org.eclipse.kura.system.SystemService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.ComponentContext;

/** The shells, as SCR calls them. */
class ComponentsTest {

    @TempDir
    Path folder;

    private final MemoryOutbox outbox = new MemoryOutbox();
    private final List<String> registered = new CopyOnWriteArrayList<>();
    private KapuaDouble kapua;

    @BeforeEach
    void open() throws Exception {
        kapua = new KapuaDouble();
        kapua.addUser("acme", "gateways", "right");
    }

    @AfterEach
    void close() throws Exception {
        kapua.close();
    }

    @Test
    void theEndpointAnswersForHandlersAndTellsPropertiesOfOtherBundles() throws Exception {
        KapuaEndpoint endpoint = endpoint("sealed right");
        try {
            endpoint.updated(config(), properties("sealed right"));
            await().until(endpoint::isConnected);
            assertThat(kapua.server().attempts()).isEqualTo(1);
            assertThat(registered).containsExactly("cloud-1.notifications", "LocalOnly");
            var handler = new RequestHandler() {
                @Override
                public KuraMessage doGet(RequestHandlerContext context, KuraMessage request) {
                    return new KuraMessage(new KuraPayload());
                }
            };
            endpoint.addHandler(handler, Map.of("request.handler.id", "THIRD-V1"));
            BirthProperties slots = Answering.service(
                    BirthProperties.class,
                    Map.of("group", none -> "Slots", "properties", none -> Map.of("pump", "1.0")));
            endpoint.addProperties(slots);
            await().until(() -> kapua.device("acme", "gw-1")
                    .filter(device -> device.extendedProperties().containsKey("Slots/pump"))
                    .filter(device -> device.attributes().get("application_ids").equals("THIRD-V1"))
                    .isPresent());
            assertThat(kapua.request("acme", "gw-1", "THIRD-V1", "GET", "", Map.of(), null)
                            .get(5, TimeUnit.SECONDS)
                            .code())
                    .isEqualTo(200);
            endpoint.removeHandler(handler, Map.of("request.handler.id", "THIRD-V1"));
            endpoint.removeProperties(slots);
        } finally {
            endpoint.deactivate();
        }
        assertThat(kapua.events().get(kapua.events().size() - 1).type()).isEqualTo("DEATH");
        assertThat(registered).isEmpty();
        assertThat(outbox.cursor("cloud-1")).as("the cursor is free again").isNotNull();
    }

    @Test
    void aPasswordOfAnotherGatewayIsSaid() {
        assertThatThrownBy(() -> endpoint("foreign"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("kapua.password: ");
    }

    @Test
    void thePublisherHearsOfItsOwnRecordsOnly() throws Exception {
        List<CloudDeliveryListener> asked = new CopyOnWriteArrayList<>();
        CloudEndpoint endpoint = Answering.service(
                CloudEndpoint.class,
                Map.of(
                        "registerCloudDeliveryListener", arguments -> asked.add((CloudDeliveryListener) arguments[0]),
                        "unregisterCloudDeliveryListener", arguments -> asked.remove(arguments[0])));
        var publisher = new KapuaPublisher();
        publisher.setOutbox(outbox);
        ComponentContext context =
                Answering.service(ComponentContext.class, Map.of("getBundleContext", none -> bundle(endpoint)));
        Map<String, Object> properties = new HashMap<>(Map.of(
                "kura.service.pid", "pub-1", "cloud.endpoint.service.pid", "cloud-1", "app.topic", "A1/$assetName"));
        publisher.activate(context, properties);
        List<String> confirmed = new CopyOnWriteArrayList<>();
        publisher.registerCloudDeliveryListener(confirmed::add);
        String id = publisher.publish(new KuraMessage(new KuraPayload(), Map.of("assetName", "pump")));
        asked.get(0).onMessageConfirmed("another:1:1");
        asked.get(0).onMessageConfirmed(id);
        assertThat(confirmed).containsExactly(id);
        properties.put("appId", "W2");
        publisher.updated(context, properties);
        publisher.updated(context, properties);
        List<String> batch = publisher.publish(List.of(
                new KuraMessage(new KuraPayload(), Map.of("assetName", "a")),
                new KuraMessage(new KuraPayload(), Map.of("assetName", "b"))));
        assertThat(batch).containsExactly("pub-1:1:2", "pub-1:1:3").as("the same opening of the source");
        publisher.deactivate();
        assertThat(asked).isEmpty();
        assertThat(outbox.size()).isEqualTo(3);
    }

    @Test
    void theFactoryFindsConnectionsThatCannotStart() throws Exception {
        List<String> calls = new CopyOnWriteArrayList<>();
        ConfigurationService configurations = Answering.service(
                ConfigurationService.class,
                Map.of(
                        "createFactoryConfiguration",
                                arguments -> calls.add("create " + arguments[0] + " " + arguments[1] + " "
                                        + ((Map<?, ?>) arguments[2]).get("kura.cloud.connection.factory.pid")),
                        "deleteFactoryConfiguration", arguments -> calls.add("delete " + arguments[0])));
        Configuration stored = Answering.service(
                Configuration.class,
                Map.of("getProperties", none -> new Hashtable<>(Map.of("kura.service.pid", "kapua-2"))));
        ConfigurationAdmin admin = Answering.service(
                ConfigurationAdmin.class, Map.of("listConfigurations", arguments -> new Configuration[] {stored}));
        var factory = new KapuaFactory(configurations, admin);
        assertThat(factory.getFactoryPid()).isEqualTo("io.penstock.cloud.kapua");
        factory.createConfiguration("kapua-2");
        assertThat(factory.getManagedCloudConnectionPids()).containsExactly("kapua-2");
        assertThat(factory.getStackComponentsPids("kapua-2")).containsExactly("kapua-2");
        factory.deleteConfiguration("kapua-2");
        assertThat(calls)
                .containsExactly(
                        "create io.penstock.cloud.kapua kapua-2 io.penstock.cloud.kapua.factory", "delete kapua-2");
        assertThatThrownBy(() -> factory.deleteConfiguration("kapua-3"))
                .isInstanceOfSatisfying(
                        KuraException.class, e -> assertThat(e.getCode()).isEqualTo(KuraErrorCode.NOT_FOUND));
    }

    private KapuaEndpoint endpoint(String sealed) {
        CryptoService crypto = Answering.service(CryptoService.class, Map.of("decryptAes", arguments -> {
            String text = new String((char[]) arguments[0]);
            if (!text.startsWith("sealed ")) {
                throw new KuraException(KuraErrorCode.DECODER_ERROR, "another key");
            }
            return text.substring("sealed ".length()).toCharArray();
        }));
        SystemService system = Answering.service(
                SystemService.class,
                Map.of(
                        "getKuraDataDirectory", none -> folder.toString(),
                        "getNumberOfProcessors", none -> 2,
                        "getTotalMemory", none -> 1L,
                        "getExtendedProperties", none -> Optional.empty()));
        return new KapuaEndpoint(
                config(),
                properties(sealed),
                bundle(Answering.service(CloudEndpoint.class, Map.of())),
                outbox,
                crypto,
                system,
                Answering.service(SystemAdminService.class, Map.of("getUptime", none -> "7")));
    }

    private KapuaConfig config() {
        return Configs.kapua(Map.of(
                "broker_url", "mqtt://127.0.0.1:" + kapua.server().port(),
                "account", "acme",
                "client_id", "gw-1",
                "user", "gateways",
                "birth_delay_s", 0));
    }

    private static Map<String, Object> properties(String sealed) {
        return Map.of("kura.service.pid", "cloud-1", "password", new Password(sealed));
    }

    private BundleContext bundle(CloudEndpoint endpoint) {
        ServiceReference<?> reference = Answering.service(ServiceReference.class, Map.of());
        return Answering.service(
                BundleContext.class,
                Map.of(
                        "registerService",
                                arguments -> {
                                    Object given = ((Dictionary<?, ?>) arguments[2]).get("kura.service.pid");
                                    String pid =
                                            given == null ? ((Class<?>) arguments[0]).getSimpleName() : (String) given;
                                    registered.add(pid);
                                    return Answering.service(
                                            ServiceRegistration.class,
                                            Map.of("unregister", none -> registered.remove(pid)));
                                },
                        "getServiceReferences", arguments -> new ServiceReference<?>[] {reference},
                        "getService", arguments -> endpoint,
                        "ungetService", arguments -> true));
    }
}
