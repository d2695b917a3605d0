// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.cloud.request.Application;
import io.penstock.deploy.api.Action;
import io.penstock.deploy.api.Submission;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PenstockRoutesTest {

    private final MachineDouble machine = new MachineDouble();
    private final ServicesDouble services = new ServicesDouble();
    private final Asked kapua =
            new Asked(new Application("PENSTOCK-V1", (event, facts) -> {}, new PenstockRoutes(services).routes()));

    @BeforeEach
    void install() {
        services.deployment = Optional.of(machine);
    }

    @Test
    void slotsAndCountersAreToldAsTheyAre() throws Exception {
        assertThat(kapua.get("slots"))
                .isEqualTo(
                        "{\"slots\":[{\"slot\":\"anomaly\",\"model\":\"pump\",\"version\":\"1.0.0\",\"decided\":7,"
                                + "\"p50_us\":0.0,\"p99_us\":12.3,\"rejected\":{\"model.run\":2},\"versions\":[{\"model\":\"pump\","
                                + "\"version\":\"1.0.0\",\"sha256\":\"ab\",\"state\":\"QUARANTINED\",\"reason\":\"model.run: no.\"}]}]}");
        assertThat(kapua.get("counters"))
                .startsWith("{\"edges\":[{\"emitter\":\"a\",\"emitter_port\":0,\"receiver\":\"b\",\"receiver_port\":1,"
                        + "\"state\":\"OPEN\",\"in\":5,\"delivered\":4,\"held\":1,\"held_bytes\":80,\"rejected\":{}}],"
                        + "\"stages\":[],\"links\":[],\"outboxes\":[{\"pid\":\"outbox\",")
                .endsWith("\"refused\":{\"outbox.full\":1}}]}");
    }

    @Test
    void theSetIsToldWithItsSigners() throws Exception {
        assertThat(kapua.get("set"))
                .startsWith(
                        "{\"id\":3,\"confirmed\":true,\"bundles\":[{\"name\":\"org.acme.heater\",\"version\":\"1.0.0\","
                                + "\"sha256\":\"ab\",\"signer\":\"CN=acme\"},")
                .endsWith(
                        "\"packages\":[{\"name\":\"heater\",\"version\":\"1.0.0\",\"bundles\":[\"org.acme.heater\"]}]}");
    }

    @Test
    void aPreviewMovesNothing() throws Exception {
        assertThat(kapua.exec("1", "preview", "{\"remove\":[\"org.acme.heater\"]}"))
                .isEqualTo("{\"name\":\"heater\",\"version\":\"0\",\"trusted\":true,\"signer\":\"CN=acme\",\"blast\":"
                        + "{\"added\":[],\"removed\":[\"org.acme.heater/1.0.0\"],\"disturbed\":[\"a/1\",\"b/1\"]},"
                        + "\"remarks\":[\"One.\",\"Two.\"]}");
        kapua.exec("1", "preview", "{\"undo\":true}");
        assertThat(machine.previewed)
                .extracting(Submission::action)
                .containsExactly(new Action.Remove(List.of("org.acme.heater")), new Action.Undo());
        assertThat(machine.submitted).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"undo\":false}",
                "{\"remove\":[]}",
                "{\"undo\":true,\"remove\":[\"a\"]}",
                "{\"file\":\"/etc/passwd\"}"
            })
    void aPreviewIsOfOneThingAndOfNoFile(String body) {
        assertThatThrownBy(() -> kapua.exec("1", "preview", body)).hasMessageContaining("preview.action: ");
        assertThat(machine.previewed).isEmpty();
    }

    @Test
    void aRollBackIsOneUndoUnderTheIdOfTheRequest() throws Exception {
        assertThat(kapua.exec("42", "rollback", ""))
                .startsWith("{\"id\":\"PENSTOCK-V1/42\",\"way\":\"PENSTOCK-V1\",\"actor\":\"KapuaPool-1\",");
        assertThatThrownBy(() -> kapua.exec("42", "rollback", "")).hasMessageContaining("request.replayed: ");
        assertThatThrownBy(() -> kapua.exec("", "rollback", "")).hasMessageContaining("request.id: ");
        assertThat(machine.submitted).singleElement().satisfies(submission -> assertThat(submission.action())
                .isEqualTo(new Action.Undo()));
        assertThat(kapua.get("history")).startsWith("{\"history\":[{\"id\":\"PENSTOCK-V1/42\",");
    }

    @Test
    void whatTheMachineRefusesKeepsItsReasonAndWithoutOneThereIsNothingToChange() {
        machine.refusal = "undo.nothing";
        assertThatThrownBy(() -> kapua.exec("1", "rollback", "")).hasMessageContaining("undo.nothing: ");
        assertThatThrownBy(() -> kapua.exec("2", "preview", "{\"undo\":true}")).hasMessageContaining("undo.nothing: ");
        services.deployment = Optional.empty();
        for (String resource : List.of("set", "history")) {
            assertThatThrownBy(() -> kapua.get(resource)).hasMessageContaining("deploy.no_machine: ");
        }
        assertThatThrownBy(() -> kapua.exec("3", "rollback", "")).hasMessageContaining("deploy.no_machine: ");
    }

    @Test
    void theBirthNamesTheSetAndWhatServesAndKnowsWhenItChanged() {
        var group = new BirthGroup(services);
        assertThat(group.properties()).isEqualTo(Map.of("set", "3", "slot.anomaly", "pump 1.0.0"));
        assertThat(group.hasChanged()).isTrue();
        assertThat(group.hasChanged()).isFalse();
        services.version = "";
        assertThat(group.hasChanged()).isTrue();
        assertThat(group.properties()).containsEntry("slot.anomaly", "");
        services.deployment = Optional.empty();
        assertThat(group.properties()).containsEntry("set", "0");
    }
}
