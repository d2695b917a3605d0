// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.penstock.cloud.payload.PayloadLimits;
import io.penstock.cloud.payload.ProtobufCodec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.kura.message.KuraPayload;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each row was seen on a running Kapua 2.1, except where it says otherwise. */
class KapuaDoubleTest {

    private final ProtobufCodec codec = new ProtobufCodec(false, PayloadLimits.DEFAULT);
    private final List<MqttClient> clients = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-21T12:00:00Z");
    private KapuaDouble kapua;

    @BeforeEach
    void open() throws Exception {
        kapua = new KapuaDouble(0, () -> now);
        kapua.addUser("acme", "gateways", "right");
    }

    @AfterEach
    void close() throws Exception {
        for (MqttClient client : clients) {
            client.disconnectForcibly(0, 1, false);
            client.close(true);
        }
        kapua.close();
    }

    @Test
    void threeWrongPasswordsLockTheUserForThreeHours() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> connect("gw", "wrong"))
                    .isInstanceOfSatisfying(MqttException.class, e -> assertThat(e.getReasonCode())
                            .isEqualTo(5));
        }
        assertThat(kapua.isLocked("gateways")).isTrue();
        assertThatThrownBy(() -> connect("gw", "right")).isInstanceOf(MqttException.class);
        now = now.plus(Duration.ofHours(3)).plusSeconds(1);
        connect("gw", "right");
        assertThat(kapua.server().attempts()).isEqualTo(5);
    }

    @Test
    void acceptsOnlyClientIdsOfItsRule() throws Exception {
        connect("gw:0009", "right");
        for (String id : new String[] {"gw,0010", "a/b", "a#", "a+", "a*", "a&", "a?", "a>", "a::b"}) {
            assertThatThrownBy(() -> connect(id, "right")).as(id).isInstanceOf(MqttException.class);
        }
    }

    @Test
    void refusesASubscriptionOfAnotherGateway() throws Exception {
        MqttClient gateway = connect("gw", "right");
        gateway.subscribe("$EDC/acme/gw/DEPLOY-V2/#", 1);
        for (String filter : new String[] {"$EDC/acme/+/#", "$EDC/acme/other/#", "#", "$EDC/other/gw/#"}) {
            assertThatThrownBy(() -> gateway.subscribe(filter, 1))
                    .as(filter)
                    .isInstanceOfSatisfying(MqttException.class, e -> assertThat(e.getReasonCode())
                            .isEqualTo(128));
        }
    }

    @Test
    void acknowledgesAForbiddenMessageAndDropsIt() throws Exception {
        MqttClient gateway = connect("gw", "right");
        gateway.publish("acme/other/app/x", new byte[] {8, 1}, 1, false);
        gateway.publish("acme/gw/app/x", new byte[] {8, 1}, 1, false);
        gateway.publish("acme/gw/app/y", new byte[] {8, 1}, 2, false);
        assertThat(kapua.data()).extracting(KapuaMessage::topic).containsExactly("acme/gw/app/x", "acme/gw/app/y");
        assertThat(kapua.forbidden()).containsExactly("acme/other/app/x");
        assertThat(gateway.isConnected()).isTrue();
    }

    @Test
    void keepsBytesThatAreNoPayloadAsABody() throws Exception {
        connect("gw", "right").publish("acme/gw/app/x", new byte[] {'{', '}'}, 1, false);
        assertThat(kapua.data().get(0).payload().getBody()).containsExactly('{', '}');
    }

    @Test
    void givesDataToAReaderAndKeepsNone() throws Exception {
        kapua.close();
        List<String> read = new ArrayList<>();
        var reader = new Rules() {
            @Override
            public void published(Client client, String topic, byte[] payload, int qos) {
                read.add(client.clientId() + " " + topic);
            }
        };
        kapua = new KapuaDouble(0, () -> now, reader);
        kapua.addUser("acme", "gateways", "right");
        MqttClient gateway = connect("gw", "right");
        gateway.publish("acme/other/app/x", new byte[] {8, 1}, 1, false);
        gateway.publish("acme/gw/app/x", new byte[] {8, 1}, 1, false);
        assertThat(read).containsExactly("gw acme/gw/app/x");
        assertThat(kapua.data()).isEmpty();
    }

    @Test
    void theSecondClientOfAnIdTakesTheSession() throws Exception {
        MqttClient first = connect("gw", "right");
        connect("gw", "right");
        await().until(() -> !first.isConnected());
        assertThat(kapua.server().isConnected("acme", "gw")).isTrue();
        assertThat(kapua.events()).isEmpty();
    }

    @Test
    void aBirthWithANumberMakesNoDevice() throws Exception {
        MqttClient gateway = connect("gw", "right");
        gateway.publish("$EDC/acme/gw/MQTT/BIRTH", payload(Map.of("uptime", 7L)), 1, false);
        assertThat(kapua.device("acme", "gw")).isEmpty();
        assertThat(kapua.deadLetters()).singleElement().asString().startsWith("$EDC/acme/gw/MQTT/BIRTH: ");
    }

    /** Limits of the registry of Kapua 2.1. */
    @ParameterizedTest
    @CsvSource({"display_name, 255", "os_version, 255", "application_ids, 1024", "extended_properties, 64"})
    void aBirthWithATextThatIsTooLongChangesNothing(String metric, int longest) throws Exception {
        MqttClient gateway = connect("gw", "right");
        for (int length : new int[] {longest, longest + 1}) {
            String text = "x".repeat(length);
            String value = metric.equals("extended_properties")
                    ? "{\"version\":\"1.0\",\"properties\":{\"G\":{\"" + text + "\":\"\"}}}"
                    : text;
            gateway.publish("$EDC/acme/gw/MQTT/BIRTH", payload(Map.of(metric, value)), 1, false);
        }
        assertThat(kapua.device("acme", "gw").orElseThrow().births()).isEqualTo(1);
        assertThat(kapua.deadLetters()).singleElement().asString().contains(longest + 1 + " characters");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "{\"version\":\"1.0\"}; 1",
                "~~; 1",
                "{\"properties\":{\"G\":{\"n\":5,\"m\":true,\"o\":null}},\"x\":1}; 1",
                "{bad; 0",
                "null; 0",
                "[]; 0",
                "{\"properties\":\"x\"}; 0",
                "{\"properties\":{\"G\":\"x\"}}; 0",
                "{\"properties\":{\"G\":{\"n\":{\"a\":1}}}}; 0",
                "{\"properties\":{\"G\":{\"n\":\"v\"}}} x; 0",
                "{\"properties\":{\"G\":{\"\":\"v\"}}}; 0"
            })
    void aBirthWithExtendedPropertiesThatCannotBeReadIsNone(String extended, int devices) throws Exception {
        connect("gw", "right")
                .publish("$EDC/acme/gw/MQTT/BIRTH", payload(Map.of("extended_properties", extended)), 1, false);
        assertThat(kapua.device("acme", "gw").stream()).hasSize(devices);
        assertThat(kapua.deadLetters()).hasSize(1 - devices);
    }

    @Test
    void eachBirthOverwritesAllButTheDisplayName() throws Exception {
        MqttClient gateway = connect("gw", "right");
        gateway.publish(
                "$EDC/acme/gw/MQTT/BIRTH",
                payload(Map.of("uptime", "1", "os", "Linux", "display_name", "Pump 7")),
                1,
                false);
        gateway.publish("$EDC/acme/gw/MQTT/APPS", payload(Map.of("uptime", "2")), 1, false);
        assertThat(kapua.device("acme", "gw").orElseThrow().attributes())
                .isEqualTo(Map.of("uptime", "2", "display_name", "Pump 7"));
        assertThat(kapua.events()).extracting(KapuaEvent::type).containsExactly("BIRTH", "APPS");
    }

    @Test
    void readsExtendedPropertiesWhereTheyAreOfItsForm() {
        var good = "{\"version\":\"1.0\",\"properties\":{\"Slot\":{\"pump\":\"1.2\"}}}";
        assertThat(new KapuaDevice("a", "g", Map.of("extended_properties", good), 1).extendedProperties())
                .isEqualTo(Map.of("Slot/pump", "1.2"));
        for (String other : new String[] {"{\"version\":\"1.0\"}", "7", "{", "{\"properties\":{\"a\":7}}"}) {
            assertThat(new KapuaDevice("a", "g", Map.of("extended_properties", other), 1).extendedProperties())
                    .isEmpty();
        }
    }

    @Test
    void tellsOfAGatewayThatIsCutOff() throws Exception {
        connect("gw", "right");
        kapua.server().cut("acme", "gw");
        await().untilAsserted(() -> assertThat(kapua.events()).containsExactly(new KapuaEvent("gw", "MISSING")));
    }

    @Test
    void refusesARequestToAGatewayThatIsAway() {
        assertThat(kapua.request("acme", "gw", "CONF-V1", "GET", "configurations", Map.of(), null))
                .isCompletedExceptionally();
    }

    @Test
    void takesAReplyOfSixTokensWithAnInt32() throws Exception {
        BlockingQueue<String> requests = new LinkedBlockingQueue<>();
        MqttClient gateway = connect("gw", "right");
        gateway.subscribe("$EDC/acme/gw/CONF-V1/#", 1, (topic, message) -> {
            KuraPayload request = codec.decode(message.getPayload());
            assertThat(request.getTimestamp()).isNull();
            requests.add(topic + " " + message.getQos() + " " + request.getMetric("requester.client.id") + " "
                    + request.getMetric("request.id"));
        });
        CompletableFuture<KapuaReply> reply =
                kapua.request("acme", "gw", "CONF-V1", "GET", "configurations", Map.of(), null);
        String[] request = requests.poll(5, TimeUnit.SECONDS).split(" ");
        assertThat(request[0]).isEqualTo("$EDC/acme/gw/CONF-V1/GET/configurations");
        assertThat(request[1]).isEqualTo("0");
        String topic = "$EDC/acme/" + request[2] + "/CONF-V1/REPLY/" + request[3];
        gateway.publish(topic + "/more", payload(Map.of("response.code", 200)), 1, false);
        gateway.publish(topic, payload(Map.of("response.code", 200L)), 1, false);
        gateway.publish(topic, payload(Map.of("response.code", 302)), 1, false);
        assertThat(reply).isNotDone();
        assertThat(kapua.deadLetters()).hasSize(3);
        gateway.publish(topic, payload(Map.of("response.code", 404, "response.exception.message", "x.y: z")), 1, false);
        assertThat(reply.get(5, TimeUnit.SECONDS).code()).isEqualTo(404);
        assertThat(reply.join().error()).isEqualTo("x.y: z");
    }

    @Test
    void takesNotificationsOfDeployOnly() throws Exception {
        MqttClient gateway = connect("gw", "right");
        gateway.publish("$EDC/acme/any/DEPLOY-V2/NOTIFY/gw/install", payload(Map.of("job.id", 7L)), 1, false);
        gateway.publish("$EDC/acme/any/CONF-V1/NOTIFY/gw/x", payload(Map.of()), 1, false);
        gateway.publish("$EDC/acme/any/DEPLOY-V2/NOTIFY/other/install", payload(Map.of()), 1, false);
        assertThat(kapua.notifications()).hasSize(1);
        assertThat(kapua.deadLetters()).hasSize(1);
        assertThat(kapua.forbidden()).hasSize(1);
    }

    private MqttClient connect(String clientId, String password) throws MqttException {
        var client = new MqttClient("tcp://127.0.0.1:" + kapua.server().port(), clientId, new MemoryPersistence());
        clients.add(client);
        var options = new MqttConnectOptions();
        options.setUserName("gateways");
        options.setPassword(password.toCharArray());
        options.setMqttVersion(MqttConnectOptions.MQTT_VERSION_3_1_1);
        options.setWill("$EDC/acme/" + clientId.replaceAll("[#+]", "") + "/MQTT/LWT", new byte[0], 0, false);
        client.connect(options);
        return client;
    }

    private byte[] payload(Map<String, Object> metrics) {
        var payload = new KuraPayload();
        metrics.forEach(payload::addMetric);
        return codec.encode(payload);
    }
}
