// SPDX-License-Identifier: Apache-2.0
package io.penstock.feature.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.penstock.cloud.simulator.KapuaReply;
import io.penstock.feature.cloud.Cloud;
import io.penstock.feature.probe.Probe;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;

/** Slots, versions, counters, preview and roll back over PENSTOCK-V1, and what the births say meanwhile. */
@ExtendWith(BundleContextExtension.class)
class PenstockOverKapuaTest {

    private static final String MODEL = "test.model.twice";

    /** A property of the birth is "slot." and this: more than Kapua takes. */
    private static final String LONG = "a-model-with-a-name-that-is-rather-longer-than-sixty-four-characters";

    @TempDir
    Path folder;

    private Installer installer;
    private Cloud cloud;

    @BeforeEach
    void boot(@InjectBundleContext BundleContext context) throws Exception {
        var probe = new Probe(context);
        installer = new Installer(probe, folder);
        cloud = new Cloud(probe, "DEPLOY-V2", "INVENTORY-V1", "PENSTOCK-V1");
    }

    @AfterEach
    void close() throws Exception {
        installer.clear();
        cloud.close();
        cloud.isContent();
    }

    @Test
    void aModelIsUpdatedLookedAtAndRolledBack() throws Exception {
        installer.model("twice", "1.0.0");
        serves("1.0.0");
        installer.model("twice", "1.1.0");
        serves("1.1.0");
        assertThat(each("versions", "slot", "twice"))
                .anySatisfy(version -> assertThat(version.get("state").getAsString() + " "
                                + version.get("version").getAsString())
                        .isEqualTo("ACTIVE 1.1.0"));
        assertThat(each("versions", "slot", "twice")).allSatisfy(version -> assertThat(version.keySet())
                .containsExactly("slot", "model", "version", "sha256", "state", "reason"));
        assertThat(each("set.bundles", "name", MODEL))
                .extracting(bundle -> bundle.get("version").getAsString())
                .containsExactly("1.1.0");

        int before = cloud.json("PENSTOCK-V1", "GET", "history", "")
                .getAsJsonArray("history")
                .size();
        JsonObject blast =
                cloud.json("PENSTOCK-V1", "EXEC", "preview", "{\"undo\":true}").getAsJsonObject("blast");
        assertThat(blast.get("added")).hasToString("[\"" + MODEL + "/1.0.0\"]");
        assertThat(blast.get("removed")).hasToString("[\"" + MODEL + "/1.1.0\"]");
        assertThat(blast.get("disturbed")).hasToString("[]");
        serves("1.1.0");

        JsonObject taken = cloud.json("PENSTOCK-V1", "EXEC", "rollback", "{\"records\":0,\"trial_ms\":200}");
        Probe.eventually(
                () -> assertThat(history(taken).get("phase").getAsString()).isEqualTo("CONFIRMED"));
        serves("1.0.0");
        assertThat(history(taken).get("touched")).isEqualTo(blast);
        assertThat(cloud.json("PENSTOCK-V1", "GET", "history", "").getAsJsonArray("history"))
                .hasSize(before + 1);
    }

    @Test
    void whatCannotBeChangedSaysWhyInACodeThatKapuaReads() throws Exception {
        refused("preview", "{\"remove\":[\"org.acme.nowhere\"]}", 404, "deploy.unknown: ");
        refused("preview", "{}", 400, "preview.action: ");
        refused("preview", "", 400, "request.no_body: ");
        refused("rollback", "{\"records\":-1}", 400, "preview.terms: ");
        refused("nothing", "", 404, "request.unknown_resource: ");
    }

    @Test
    void theCountersAreThoseOfTheConnectionThatTheyComeOver() throws Exception {
        assertThat(each("counters.links", "pid", "kapua")).singleElement().satisfies(link -> {
            assertThat(link.get("connects").getAsLong()).isEqualTo(1);
            assertThat(link.get("failures").getAsLong()).isZero();
        });
        assertThat(each("counters.outboxes", "pid", "outbox")).singleElement().satisfies(outbox -> assertThat(
                        outbox.getAsJsonObject("refused").size())
                .isZero());
    }

    @Test
    void eachBirthNamesTheSetItsVersionsAndTheSlotsAndIsSentAgainWhenTheyChange() throws Exception {
        int births = cloud.device().births();
        installer.heater();
        tells(Map.of(
                "set",
                String.valueOf(installer.set()),
                "set.state",
                "confirmed",
                "package.heater",
                "1.0.0",
                "bundle." + Installer.HEATER,
                "1.0.0"));
        installer.model("twice", "1.0.0");
        tells(Map.of("bundle." + MODEL, "1.0.0", "slot.twice", "twice 1.0.0"));
        installer.model("twice", "1.1.0");
        tells(Map.of("set", String.valueOf(installer.set()), "slot.twice", "twice 1.1.0"));
        assertThat(cloud.device().births()).isGreaterThanOrEqualTo(births + 3);
        installer.clear();
        Probe.eventually(() -> assertThat(cloud.device().extendedProperties())
                .doesNotContainKeys("Penstock/package.heater", "Penstock/bundle." + MODEL));
    }

    @Test
    void aNameThatIsTooLongForKapuaCostsNoBirth() throws Exception {
        installer.model(LONG, "1.0.0");
        Probe.eventually(() -> assertThat(cloud.device().extendedProperties())
                .containsValue(LONG + " 1.0.0")
                .allSatisfy((name, value) -> assertThat(name).hasSizeLessThanOrEqualTo("Penstock/".length() + 64)));
    }

    private void tells(Map<String, String> properties) {
        Probe.eventually(() -> properties.forEach((name, value) ->
                assertThat(cloud.device().extendedProperties()).containsEntry("Penstock/" + name, value)));
    }

    private void serves(String version) {
        Probe.eventually(() -> assertThat(each("slots", "slot", "twice"))
                .extracting(slot -> slot.get("model").getAsString() + " "
                        + slot.get("version").getAsString())
                .containsExactly("twice " + version));
    }

    private JsonObject history(JsonObject entry) throws Exception {
        return each("history", "id", entry.get("id").getAsString()).get(0);
    }

    private void refused(String resource, String body, int code, String error) throws Exception {
        KapuaReply reply = cloud.ask("PENSTOCK-V1", "EXEC", resource, body);
        assertThat(reply.error()).startsWith(error);
        assertThat(reply.code()).isEqualTo(code);
    }

    /** Of the list that a GET answers with, or of one by another name in it, those with this value. */
    private List<JsonObject> each(String resource, String key, String value) throws Exception {
        String[] path = resource.split("\\.");
        JsonArray list = cloud.json("PENSTOCK-V1", "GET", path[0], "").getAsJsonArray(path[path.length - 1]);
        var found = new ArrayList<JsonObject>();
        for (JsonElement one : list) {
            if (one.getAsJsonObject().get(key).getAsString().equals(value)) {
                found.add(one.getAsJsonObject());
            }
        }
        return found;
    }
}
