// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.kapua;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.penstock.cloud.kapua.birth.BirthProperties;
import io.penstock.cloud.simulator.KapuaEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.kura.cloudconnection.request.RequestHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LifecycleTest {

    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void open() throws Exception {
        bench = new Bench(folder);
    }

    @AfterEach
    void close() throws Exception {
        bench.close();
    }

    @Test
    void aBirthMakesADeviceOfTheGateway() {
        bench.extended.put("Rollout", Map.of("slot", "A"));
        bench.up(Map.of("display_name", "Pump house", "position", "46.5,11.3,262"));
        var device = bench.kapua.device("acme", "gw-1").orElseThrow();
        assertThat(device.attributes())
                .containsEntry("display_name", "Pump house")
                .containsEntry("model_name", "bench")
                .containsEntry("uptime", "12345")
                .containsEntry("application_ids", "");
        assertThat(device.extendedProperties()).isEqualTo(Map.of("Rollout/slot", "A"));
        assertNothingWasRefused();
    }

    @Test
    void theDisplayNameIsTheClientIdWhereNobodyGaveOne() {
        bench.up();
        assertThat(bench.kapua.device("acme", "gw-1").orElseThrow().attributes())
                .containsEntry("display_name", "gw-1");
    }

    @Test
    void subscribesForEachApplicationAndNeverForAll() throws Exception {
        KapuaGateway gateway = bench.gateway("kapua", bench.settings(Map.of()));
        gateway.registerRequestHandler("CONF-V1", new RequestHandler() {});
        gateway.start();
        await().until(() -> bench.kapua.device("acme", "gw-1").isPresent());
        gateway.registerRequestHandler("ASSET-V1", new RequestHandler() {});
        await().untilAsserted(() -> assertThat(bench.kapua.subscriptions())
                .containsExactly("$EDC/acme/gw-1/CONF-V1/#", "acme/gw-1/ACCESS", "$EDC/acme/gw-1/ASSET-V1/#"));
    }

    @Test
    void newApplicationsAreToldOnceByApps() throws Exception {
        KapuaGateway gateway = bench.up(Map.of("birth_delay_s", 1));
        for (String id : List.of("CONF-V1", "ASSET-V1", "CMD-V1")) {
            gateway.registerRequestHandler(id, new RequestHandler() {});
        }
        await().untilAsserted(() -> assertThat(bench.kapua.events())
                .containsExactly(new KapuaEvent("gw-1", "BIRTH"), new KapuaEvent("gw-1", "APPS")));
        assertThat(bench.kapua.device("acme", "gw-1").orElseThrow().attributes())
                .containsEntry("application_ids", "ASSET-V1,CMD-V1,CONF-V1")
                .containsEntry("model_name", "bench");
        assertNothingWasRefused();
    }

    @Test
    void otherPropertiesAreToldByABirth() {
        KapuaGateway gateway = bench.up();
        Map<String, String> slots = new TreeMap<>(Map.of("pump", "1.0"));
        var contribution = new BirthProperties() {
            @Override
            public String group() {
                return "Slots";
            }

            @Override
            public Map<String, String> properties() {
                return slots;
            }
        };
        gateway.registries().contributions().add(contribution);
        awaitSlot("1.0");
        slots.put("pump", "1.1");
        gateway.registries().contributions().changed();
        awaitSlot("1.1");
        gateway.registries().contributions().changed();
        gateway.registries().contributions().remove(contribution);
        await().untilAsserted(() -> assertThat(
                        bench.kapua.device("acme", "gw-1").orElseThrow().extendedProperties())
                .isEmpty());
        assertThat(bench.kapua.events())
                .extracting(KapuaEvent::type)
                .containsOnly("BIRTH")
                .hasSize(4);
    }

    @Test
    void aContributionThatThrowsIsLeftOut() {
        KapuaGateway gateway = bench.gateway("kapua", bench.settings(Map.of()));
        gateway.registries().contributions().add(new BirthProperties() {
            @Override
            public String group() {
                return "Bad";
            }

            @Override
            public Map<String, String> properties() {
                throw new IllegalStateException("not yet");
            }
        });
        gateway.start();
        await().until(() -> bench.kapua.device("acme", "gw-1").isPresent());
    }

    @Test
    void saysGoodbyeWhenItStops() {
        KapuaGateway gateway = bench.up();
        gateway.stop();
        await().untilAsserted(() -> assertThat(bench.kapua.events())
                .containsExactly(new KapuaEvent("gw-1", "BIRTH"), new KapuaEvent("gw-1", "DEATH")));
        assertNothingWasRefused();
    }

    @Test
    void theBrokerTellsOfAGatewayThatIsCutOffAndItComesBack() {
        KapuaGateway gateway = bench.up();
        bench.kapua.server().cut("acme", "gw-1");
        await().untilAsserted(() -> assertThat(bench.kapua.events())
                .containsExactly(
                        new KapuaEvent("gw-1", "BIRTH"),
                        new KapuaEvent("gw-1", "MISSING"),
                        new KapuaEvent("gw-1", "BIRTH")));
        assertThat(gateway.connects()).isEqualTo(2);
        assertThat(gateway.failures()).isEqualTo(1);
        assertNothingWasRefused();
    }

    private void awaitSlot(String version) {
        await().untilAsserted(() -> assertThat(
                        bench.kapua.device("acme", "gw-1").orElseThrow().extendedProperties())
                .isEqualTo(Map.of("Slots/pump", version)));
    }

    private void assertNothingWasRefused() {
        assertThat(bench.kapua.deadLetters()).isEmpty();
        assertThat(bench.kapua.forbidden()).isEmpty();
    }
}
