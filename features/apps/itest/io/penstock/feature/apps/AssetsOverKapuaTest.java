// SPDX-License-Identifier: Apache-2.0
package io.penstock.feature.apps;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.penstock.cloud.simulator.KapuaReply;
import io.penstock.driver.simulator.Simulator;
import io.penstock.feature.cloud.Cloud;
import io.penstock.feature.probe.Probe;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;

@ExtendWith(BundleContextExtension.class)
class AssetsOverKapuaTest {

    private Probe probe;

    @BeforeEach
    void boot(@InjectBundleContext BundleContext context) {
        probe = new Probe(context);
    }

    @Test
    void aChannelOfTheSimulatedPumpIsRead() throws Exception {
        probe.create("io.penstock.driver.simulator.pump", "device", Map.of("port", 0));
        int port = probe.component(Simulator.class, "device").port();
        probe.create("io.penstock.driver.modbus", "line", Map.of("host", "127.0.0.1", "port", port));
        probe.create(
                "org.eclipse.kura.wire.WireAsset",
                "pump-1",
                Map.ofEntries(
                        Map.entry("driver.pid", "line"),
                        Map.entry("voltage#+name", "voltage"),
                        Map.entry("voltage#+type", "READ"),
                        Map.entry("voltage#+value.type", "FLOAT"),
                        Map.entry("voltage#+enabled", "true"),
                        Map.entry("voltage#table", "INPUT_REGISTER"),
                        Map.entry("voltage#address", "12"),
                        Map.entry("voltage#data.type", "FLOAT")));
        try (var cloud = new Cloud(probe, "ASSET-V1")) {
            Probe.eventually(() -> {
                KapuaReply reply = cloud.ask("ASSET-V1", "EXEC", "read", "[{\"name\":\"pump-1\"}]");
                assertThat(reply.code()).as(reply.error()).isEqualTo(200);
                JsonObject voltage = Cloud.json(reply)
                        .getAsJsonArray()
                        .get(0)
                        .getAsJsonObject()
                        .getAsJsonArray("channels")
                        .get(0)
                        .getAsJsonObject();
                assertThat(voltage.has("value")).as(voltage.toString()).isTrue();
                assertThat(Float.parseFloat(voltage.get("value").getAsString())).isBetween(150f, 300f);
                assertThat(voltage.get("type").getAsString()).isEqualTo("FLOAT");
            });
            KapuaReply refused = cloud.ask(
                    "ASSET-V1",
                    "EXEC",
                    "write",
                    "[{\"name\":\"pump-1\",\"channels\":[{\"name\":\"voltage\",\"type\":\"FLOAT\",\"value\":\"much\"}]}]");
            assertThat(refused.code()).isEqualTo(400);
            assertThat(refused.error()).startsWith("asset.value: ");
            JsonObject nobody = Cloud.json(cloud.ask(
                            "ASSET-V1",
                            "EXEC",
                            "write",
                            "[{\"name\":\"none\",\"channels\":[{\"name\":\"a\",\"type\":\"FLOAT\",\"value\":\"1\"}]}]"))
                    .getAsJsonArray()
                    .get(0)
                    .getAsJsonObject();
            assertThat(nobody.getAsJsonArray("channels").get(0).toString())
                    .as("Kapua shows errors of channels only")
                    .contains("\"a\"", "asset.unknown: ");
        }
        for (String pid : List.of("pump-1", "line", "device")) {
            probe.delete(pid);
        }
    }
}
