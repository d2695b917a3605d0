// SPDX-License-Identifier: Apache-2.0
package io.penstock.feature.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.penstock.cloud.simulator.KapuaReply;
import io.penstock.feature.cloud.Cloud;
import io.penstock.feature.probe.Probe;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.kura.system.SystemResourceInfo;
import org.eclipse.kura.system.SystemService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;

/** An operator who has only Kapua's console looks at what is installed, and turns a bundle off and on. */
@ExtendWith(BundleContextExtension.class)
class InventoryOverKapuaTest {

    @TempDir
    Path folder;

    private Probe probe;
    private Installer installer;
    private Cloud cloud;

    @BeforeEach
    void boot(@InjectBundleContext BundleContext context) throws Exception {
        probe = new Probe(context);
        installer = new Installer(probe, folder);
        installer.heater();
        cloud = new Cloud(probe, "DEPLOY-V2", "INVENTORY-V1", "PENSTOCK-V1");
    }

    @AfterEach
    void close() throws Exception {
        installer.clear();
        cloud.close();
        cloud.isContent();
    }

    @Test
    void aBundleIsTurnedOffAndOnWithTheBodyThatKapuaSends() throws Exception {
        JsonObject heater = heater();
        assertThat(heater.get("state").getAsString()).isEqualTo("ACTIVE");
        turn("_stop", heater.toString(), 200, "");
        assertThat(heater().get("state").getAsString()).isEqualTo("RESOLVED");
        turn("_start", heater.toString(), 200, "");
        assertThat(heater()).isEqualTo(heater);

        heater.addProperty("version", "9.9.9");
        turn("_stop", heater.toString(), 404, "inventory.unknown_bundle: ");
        turn("_stop", "{\"id\":0}", 400, "deploy.bundle_needed: ");
        turn("_stop", "", 400, "request.no_body: ");
    }

    @Test
    void theInventoryIsBundlesPackagesAndWhatTheOperatingSystemHas() throws Exception {
        List<JsonObject> all = list("inventory");
        assertThat(all).extracting(each -> each.get("name").getAsString()).isSorted();
        assertThat(all)
                .extracting(JsonObject::toString)
                .contains(
                        "{\"name\":\"heater\",\"version\":\"1.0.0\",\"type\":\"DP\"}",
                        "{\"name\":\"org.acme.heater\",\"version\":\"1.0.0\",\"type\":\"BUNDLE\"}");
        String[] packages = probe.service(SystemService.class).getSystemPackages().stream()
                .map(SystemResourceInfo::getName)
                .toArray(String[]::new);
        assertThat(list("systemPackages"))
                .extracting(each -> each.get("name").getAsString())
                .containsExactly(packages);
        assertThat(all).extracting(each -> each.get("name").getAsString()).contains(packages);
    }

    private void turn(String how, String body, int code, String error) throws Exception {
        KapuaReply reply = cloud.ask("INVENTORY-V1", "EXEC", "bundles/" + how, body);
        assertThat(reply.error()).startsWith(error);
        assertThat(reply.code()).isEqualTo(code);
    }

    private JsonObject heater() throws Exception {
        return list("bundles").stream()
                .filter(each -> each.get("name").getAsString().equals(Installer.HEATER))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonObject> list(String resource) throws Exception {
        var list = new ArrayList<JsonObject>();
        for (JsonElement each : cloud.json("INVENTORY-V1", "GET", resource, "").getAsJsonArray(resource)) {
            list.add(each.getAsJsonObject());
        }
        return list;
    }
}
