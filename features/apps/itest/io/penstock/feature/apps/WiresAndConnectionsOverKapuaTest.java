// SPDX-License-Identifier: Apache-2.0
package io.penstock.feature.apps;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.penstock.cloud.simulator.KapuaReply;
import io.penstock.feature.cloud.Cloud;
import io.penstock.feature.probe.Probe;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.kura.configuration.ConfigurationService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.service.log.LogListener;
import org.osgi.service.log.LogReaderService;
import org.osgi.service.log.LogService;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;

@ExtendWith(BundleContextExtension.class)
class WiresAndConnectionsOverKapuaTest {

    private static final String LAYOUT = "{\"components\":[%s],\"wires\":[%s]}";
    private static final String TIMER = "{\"pid\":\"clock\",\"inputPortCount\":0,\"outputPortCount\":1}";
    private static final String LOGGER = "{\"pid\":\"paper\",\"inputPortCount\":1,\"outputPortCount\":0}";
    private static final String WIRE =
            "{\"emitter\":\"clock\",\"emitterPort\":0,\"receiver\":\"paper\",\"receiverPort\":0}";

    private static final String LAST = "what came before is logged";

    private final Queue<String> logged = new ConcurrentLinkedQueue<>();
    private final LogListener listener = entry -> logged.add(entry.getMessage());
    private Probe probe;
    private Cloud cloud;

    @BeforeEach
    void boot(@InjectBundleContext BundleContext context) throws Exception {
        probe = new Probe(context);
        probe.service(LogReaderService.class).addLogListener(listener);
        cloud = new Cloud(probe, "WIRE-V1", "CLD-V1", "SYS-V1", "CONF-V1", "CONF-V2");
    }

    @AfterEach
    void close() throws Exception {
        cloud.close();
        probe.service(LogReaderService.class).removeLogListener(listener);
    }

    @Test
    void aGraphIsPutShownAndDeleted() throws Exception {
        KapuaReply put = put(String.format(LAYOUT, TIMER + "," + LOGGER, WIRE), "org.eclipse.kura.wire.Timer");
        assertThat(put.code()).as(put.error()).isEqualTo(200);
        JsonObject topology = cloud.json("WIRE-V1", "GET", "graph/topology", "");
        assertThat(topology.getAsJsonArray("components")).hasSize(2);
        assertThat(topology.getAsJsonArray("wires").get(0).toString()).contains("\"receiver\":\"paper\"");
        JsonObject snapshot = cloud.json("WIRE-V1", "GET", "graph/snapshot", "");
        assertThat(texts(snapshot.getAsJsonArray("configs"), "pid"))
                .contains("clock", "paper", "org.eclipse.kura.wire.graph.WireGraphService")
                .doesNotContain("kapua");
        assertThat(cloud.ask("WIRE-V1", "PUT", "graph/snapshot", snapshot.toString())
                        .code())
                .isEqualTo(200); // as it was shown
        assertThat(cloud.ask("WIRE-V1", "DEL", "configs/byPid", "{\"pids\":[\"clock\"]}")
                        .error())
                .startsWith("wire.in_graph: ");
        assertThat(cloud.ask("WIRE-V1", "DEL", "graph", "").code()).isEqualTo(200);
        assertThat(cloud.json("WIRE-V1", "GET", "graph/topology", "").getAsJsonArray("components"))
                .isEmpty();
        assertThat(probe.service(ConfigurationService.class).getConfigurableComponentPids())
                .doesNotContain("clock", "paper");
    }

    @Test
    void aGraphThatCannotRunChangesNothing() throws Exception {
        String layout = String.format(LAYOUT, TIMER + "," + LOGGER, WIRE);
        for (Map.Entry<String, String> bad : Map.of(
                        "no.such.factory", "graph.unknown_factory", "", "graph.component_missing")
                .entrySet()) {
            assertThat(put(layout, bad.getKey()).error()).startsWith(bad.getValue() + ": ");
        }
        String loop = String.format(LAYOUT, TIMER + "," + LOGGER, WIRE.replace("paper", "nobody"));
        assertThat(put(loop, "org.eclipse.kura.wire.Timer").code()).isNotEqualTo(200);
        assertThat(cloud.ask("WIRE-V1", "PUT", "graph/snapshot", "{\"configs\":[]}")
                        .error())
                .startsWith("wire.no_graph: ");
        assertThat(cloud.ask(
                                "WIRE-V1",
                                "PUT",
                                "configs",
                                "{\"configs\":[{\"pid\":\"org.acme.Heater\",\"properties\":{}}]}")
                        .error())
                .startsWith("wire.other_kind: ");
        assertThat(probe.service(ConfigurationService.class).getConfigurableComponentPids())
                .doesNotContain("clock", "paper");
        assertThat(cloud.json("WIRE-V1", "GET", "graph/topology", "").getAsJsonArray("components"))
                .isEmpty();
    }

    @Test
    void aConnectionAndItsApplicationsComeUpWithoutAWordOfTheFramework() {
        probe.service(LogService.class).log(LogService.LOG_WARNING, LAST);
        Probe.eventually(() -> assertThat(logged).contains(LAST));
        assertThat(logged)
                .noneMatch(each -> each.contains("Circular reference"))
                .noneMatch(each -> each.contains("Could not get service"));
    }

    @Test
    void connectionsAreListedMadeAndDeleted() throws Exception {
        String kapua = "{\"cloudConnectionFactoryPid\":\"io.penstock.cloud.kapua\",\"cloudEndpointPid\":\"%s\"}";
        JsonElement own = cloud.json("CLD-V1", "GET", "instances", "")
                .getAsJsonArray("cloudEndpointInstances")
                .get(0);
        assertThat(own.toString())
                .contains("\"cloudEndpointPid\":\"kapua\"", "\"state\":\"CONNECTED\"", "\"CLOUD_ENDPOINT\"");
        assertThat(texts(cloud.json("CLD-V1", "GET", "factories", "").getAsJsonArray("pubSubFactories"), "factoryPid"))
                .contains("io.penstock.cloud.kapua.publisher");
        assertThat(ask("POST", "cloudEndpoint", String.format(kapua, "other")).error())
                .startsWith("cloud.pid: ");
        assertThat(ask("POST", "cloudEndpoint", String.format(kapua, "kapua-2")).code())
                .isEqualTo(200);
        assertThat(ask("POST", "cloudEndpoint", String.format(kapua, "kapua-2")).error())
                .startsWith("configuration.pid_taken: ");
        assertThat(ask(
                                "POST",
                                "pubSub",
                                "{\"pid\":\"pub\",\"factoryPid\":\"io.penstock.cloud.kapua.publisher\","
                                        + "\"cloudEndpointPid\":\"kapua-2\"}")
                        .code())
                .isEqualTo(200);
        Probe.eventually(() -> assertThat(
                        texts(cloud.json("CLD-V1", "GET", "instances", "").getAsJsonArray("pubsubInstances"), "pid"))
                .contains("pub"));
        assertThat(ask("POST", "configurations", "{\"pids\":[\"org.acme.Heater\"]}")
                        .error())
                .startsWith("cloud.unknown: ");
        assertThat(ask("DEL", "pubSub", "{\"pid\":\"pub\"}").code()).isEqualTo(200);
        assertThat(ask("DEL", "cloudEndpoint", String.format(kapua, "kapua-2")).code())
                .isEqualTo(200);
        assertThat(ask("DEL", "cloudEndpoint", String.format(kapua, "kapua-2")).code())
                .isEqualTo(404);
    }

    /** Nobody could ask for it back. */
    @Test
    void theConnectionThatARequestCameByIsNotEndedByIt() throws Exception {
        String own = "{\"cloudConnectionFactoryPid\":\"io.penstock.cloud.kapua\",\"cloudEndpointPid\":\"kapua\"}";
        assertThat(ask("POST", "cloudEndpoint/disconnect", own).error()).startsWith("cloud.own_connection: ");
        assertThat(ask("DEL", "cloudEndpoint", own).error()).startsWith("cloud.own_connection: ");
        assertThat(cloud.ask("CONF-V2", "DEL", "factoryComponents/byPid", "{\"pids\":[\"kapua\"]}")
                        .error())
                .startsWith("cloud.own_connection: ");
        String url = "<configurations><configuration pid='kapua'><properties><property name='broker.url' type='String'>"
                + "<value>nobody</value></property></properties></configuration></configurations>";
        assertThat(cloud.ask("CONF-V1", "PUT", "configurations/kapua", url).error())
                .as("after the next start it would be away")
                .startsWith("kapua.broker_url: ");
        assertThat(cloud.json("CLD-V1", "POST", "cloudEndpoint/isConnected", own)
                        .get("connected")
                        .getAsBoolean())
                .isTrue();
    }

    @Test
    void theSystemSaysWhatItIsAndNoSecrets() throws Exception {
        JsonObject some = cloud.json(
                "SYS-V1", "POST", "properties/framework/filter", "{\"names\":[\"osName\",\"numberOfProcessors\"]}");
        assertThat(some.keySet()).containsExactlyInAnyOrder("osName", "numberOfProcessors");
        assertThat(cloud.json("SYS-V1", "GET", "properties/framework", "").has("kuraVersion"))
                .isTrue();
        assertThat(cloud.json("SYS-V1", "GET", "properties/kura", "")
                        .getAsJsonObject("kuraProperties")
                        .keySet())
                .isNotEmpty()
                .noneMatch(name -> name.toLowerCase().contains("password"));
        assertThat(cloud.json("SYS-V1", "GET", "properties/extended", "").has("extendedProperties"))
                .isTrue();
    }

    private KapuaReply put(String layout, String factory) throws Exception {
        String timer = factory.isEmpty()
                ? ""
                : ",{\"pid\":\"clock\",\"properties\":{\"service.factoryPid\":{\"type\":\"STRING\",\"value\":\""
                        + factory
                        + "\"}}},{\"pid\":\"paper\",\"properties\":{\"service.factoryPid\":{\"type\":\"STRING\","
                        + "\"value\":\"org.eclipse.kura.wire.Logger\"}}}";
        return cloud.ask(
                "WIRE-V1",
                "PUT",
                "graph/snapshot",
                "{\"configs\":[{\"pid\":\"org.eclipse.kura.wire.graph.WireGraphService\",\"properties\":"
                        + "{\"WireGraph\":{\"type\":\"STRING\",\"value\":" + new JsonPrimitive(layout) + "}}}" + timer
                        + "]}");
    }

    private KapuaReply ask(String verb, String resource, String body) throws Exception {
        return cloud.ask("CLD-V1", verb, resource, body);
    }

    private static List<String> texts(JsonArray objects, String member) {
        var texts = new ArrayList<String>();
        objects.forEach(each -> texts.add(each.getAsJsonObject().get(member).getAsString()));
        return texts;
    }
}
