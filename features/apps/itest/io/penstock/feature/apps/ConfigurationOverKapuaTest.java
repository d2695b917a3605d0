// SPDX-License-Identifier: Apache-2.0
package io.penstock.feature.apps;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.penstock.cloud.simulator.KapuaReply;
import io.penstock.feature.cloud.Cloud;
import io.penstock.feature.probe.Probe;
import java.util.Hashtable;
import java.util.Map;
import org.eclipse.kura.cloudconnection.CloudConnectionManager;
import org.eclipse.kura.configuration.ConfigurationService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;

/** Who has nothing but Kapua's console changes what runs here. */
@ExtendWith(BundleContextExtension.class)
class ConfigurationOverKapuaTest {

    private static final String UPDATE = "configurableComponents/configurations/_update";
    private static final String BY_PID = "configurableComponents/configurations/byPid";

    private Probe probe;
    private Cloud cloud;
    private Heater heater;

    @BeforeEach
    void boot(@InjectBundleContext BundleContext context) throws Exception {
        probe = new Probe(context);
        probe.service(ConfigurationAdmin.class)
                .getConfiguration("io.penstock.cloud.apps.wayback", "?")
                .update(new Hashtable<>(Map.of("patience.s", 2)));
        cloud = new Cloud(probe, "CONF-V1", "CONF-V2");
        heater = probe.service(Heater.class);
        probe.service(ConfigurationService.class)
                .updateConfiguration(HeaterConfig.PID, Map.of("set.point", 20.0, "mode", "eco", "pw", "secret"), false);
        Probe.eventually(() -> assertThat(heater.password()).isNotEmpty());
        Probe.eventually(() -> assertThat(heater.mode()).isEqualTo("eco"));
    }

    @AfterEach
    void close() throws Exception {
        cloud.close();
    }

    @Test
    void aChangeReachesTheRunningComponent() throws Exception {
        KapuaReply reply = put("{\"configs\":[{\"pid\":\"org.acme.Heater\",\"properties\":"
                + "{\"set.point\":{\"type\":\"DOUBLE\",\"value\":22.5}}}]}");
        assertThat(reply.code()).as(reply.error()).isEqualTo(200);
        Probe.eventually(() -> assertThat(heater.setPoint()).isEqualTo(22.5));
    }

    @Test
    void oneBadChangeOfSeveralChangesNothing() throws Exception {
        String made =
                "{\"configs\":[{\"pid\":\"timer-2\",\"factoryPid\":\"org.eclipse.kura.wire.Timer\",\"properties\":{}}]}";
        assertThat(cloud.ask("CONF-V2", "POST", "factoryComponents", made).code())
                .isEqualTo(200);
        String good = "{\"pid\":\"org.acme.Heater\",\"properties\":{\"mode\":{\"type\":\"STRING\",\"value\":\"max\"}}}";
        for (Map.Entry<String, String> bad : Map.of(
                        "{\"pid\":\"timer-2\",\"properties\":{\"simple.interval\":{\"type\":\"INTEGER\",\"value\":0}}}",
                                "configuration.range",
                        "{\"pid\":\"timer-2\",\"properties\":{\"simple.interval\":{\"type\":\"LONG\",\"value\":30}}}",
                                "configuration.type",
                        "{\"pid\":\"timer-2\",\"properties\":{\"type\":{\"type\":\"STRING\",\"value\":\"NEVER\"}}}",
                                "configuration.option",
                        "{\"pid\":\"org.acme.Heater\",\"properties\":{}}", "configuration.twice",
                        "{\"pid\":\"nobody\",\"properties\":{}}", "configuration.unknown",
                        "{\"pid\":\"../nobody\",\"properties\":{}}", "request.name",
                        "{\"pid\":\"n\",\"factoryPid\":\"no.such\",\"properties\":{}}", "configuration.unknown_factory")
                .entrySet()) {
            KapuaReply reply = put("{\"configs\":[" + good + "," + bad.getKey() + "]}");
            assertThat(reply.code()).as(bad.getKey()).isIn(400, 404);
            assertThat(reply.error()).startsWith(bad.getValue() + ": ");
        }
        assertThat(mode()).isEqualTo("eco");
        assertThat(heater.mode()).isEqualTo("eco");
    }

    @Test
    void aPasswordLeavesSealedAndComesBackAsItWas() throws Exception {
        String before = heater.password();
        String shown = Cloud.text(cloud.ask("CONF-V2", "POST", BY_PID, "{\"pids\":[\"org.acme.Heater\"]}"));
        assertThat(shown).doesNotContain("secret").contains("\"pw\"");
        assertThat(Cloud.text(cloud.ask("CONF-V1", "GET", "configurations/org.acme.Heater", "")))
                .doesNotContain("secret")
                .doesNotContain("c2VjcmV0"); // the same in Base64
        JsonObject whole = JsonParser.parseString(shown).getAsJsonObject();
        JsonObject properties =
                whole.getAsJsonArray("configs").get(0).getAsJsonObject().getAsJsonObject("properties");
        properties.getAsJsonObject("set.point").addProperty("value", 23.5);
        KapuaReply reply = put(whole.toString());
        assertThat(reply.code()).as(reply.error()).isEqualTo(200);
        Probe.eventually(() -> assertThat(heater.setPoint()).isEqualTo(23.5));
        assertThat(heater.password()).isEqualTo(before);
    }

    @Test
    void aComponentIsMadeAndDeleted() throws Exception {
        String made = "{\"configs\":[{\"pid\":\"timer-1\",\"factoryPid\":\"org.eclipse.kura.wire.Timer\","
                + "\"properties\":{}}]}";
        assertThat(cloud.ask("CONF-V2", "POST", "factoryComponents", made).code())
                .isEqualTo(200);
        assertThat(cloud.ask("CONF-V2", "POST", "factoryComponents", made).error())
                .startsWith("configuration.pid_taken: ");
        assertThat(put(made).code()).as("as it is").isEqualTo(200);
        assertThat(put(made.replace("wire.Timer", "wire.Fifo")).error()).startsWith("configuration.other_factory: ");
        assertThat(cloud.ask("CONF-V2", "DEL", "factoryComponents/byPid", "{\"pids\":[\"timer-1\"]}")
                        .code())
                .isEqualTo(200);
        assertThat(cloud.ask("CONF-V2", "DEL", "factoryComponents/byPid", "{\"pids\":[\"timer-1\"]}")
                        .code())
                .isEqualTo(404);
        assertThat(cloud.ask("CONF-V2", "DEL", "factoryComponents/byPid", "{\"pids\":[\"org.acme.Heater\"]}")
                        .error())
                .startsWith("configuration.no_instance: ");
    }

    @Test
    void aSnapshotIsTakenAndGoneBackTo() throws Exception {
        long id = Cloud.json(cloud.ask("CONF-V2", "EXEC", "snapshots/_write", ""))
                .getAsJsonObject()
                .get("id")
                .getAsLong();
        put(
                "{\"configs\":[{\"pid\":\"org.acme.Heater\",\"properties\":{\"mode\":{\"type\":\"STRING\",\"value\":\"max\"}}}]}");
        Probe.eventually(() -> assertThat(heater.mode()).isEqualTo("max"));
        KapuaReply back = cloud.ask("CONF-V2", "EXEC", "snapshots/byId/_rollback", "{\"id\":" + id + "}");
        assertThat(back.code()).as(back.error()).isEqualTo(200);
        Probe.eventually(() -> assertThat(heater.mode()).isEqualTo("eco"));
        assertThat(cloud.ask("CONF-V2", "EXEC", "snapshots/byId/_rollback", "{\"id\":1}")
                        .code())
                .isEqualTo(404);
    }

    /** The reply may be lost with the connection that it would have to take. */
    @Test
    void aConnectionThatTheChangeCutsGoesBackByItself() throws Exception {
        String wrong = "{\"configs\":[{\"pid\":\"kapua\",\"properties\":{"
                + "\"broker.url\":{\"type\":\"STRING\",\"value\":\"mqtt://127.0.0.1:9\"},"
                + "\"password\":{\"type\":\"PASSWORD\",\"value\":\"wrong\"}}}]}";
        String before = brokerUrl();
        cloud.send("CONF-V2", "PUT", UPDATE, wrong);
        Probe.eventually(() -> assertThat(brokerUrl()).isEqualTo("mqtt://127.0.0.1:9"));
        Probe.eventually(() -> assertThat(brokerUrl()).isEqualTo(before));
        Probe.eventually(
                () -> assertThat(probe.service(CloudConnectionManager.class).isConnected())
                        .isTrue()); // with its password, too
        assertThat(cloud.ask("CONF-V2", "GET", "snapshots", "").code()).isEqualTo(200);
    }

    private String brokerUrl() throws Exception {
        return (String) probe.service(ConfigurationService.class)
                .getComponentConfiguration("kapua")
                .getConfigurationProperties()
                .get("broker.url");
    }

    private KapuaReply put(String body) throws Exception {
        return cloud.ask("CONF-V2", "PUT", UPDATE, body);
    }

    private String mode() throws Exception {
        return (String) probe.service(ConfigurationService.class)
                .getComponentConfiguration(HeaterConfig.PID)
                .getConfigurationProperties()
                .get("mode");
    }
}
