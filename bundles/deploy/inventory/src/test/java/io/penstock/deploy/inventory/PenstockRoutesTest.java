// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.cloud.request.Application;
import io.penstock.cloud.request.Refusal;
import io.penstock.deploy.api.Action;
import io.penstock.deploy.api.InstalledSet;
import io.penstock.deploy.api.Submission;
import io.penstock.deploy.api.Terms;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.eclipse.kura.KuraErrorCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    void slotsVersionsAndCountersAreToldAsTheyAre() throws Exception {
        assertThat(kapua.get("slots"))
                .isEqualTo(
                        "{\"slots\":[{\"slot\":\"anomaly\",\"model\":\"pump\",\"version\":\"1.0.0\",\"decided\":7,"
                                + "\"p50_us\":0.0,\"p99_us\":12.3,\"rejected\":{\"model.run\":2},\"versions\":[{\"model\":\"pump\","
                                + "\"version\":\"1.0.0\",\"sha256\":\"ab\",\"state\":\"QUARANTINED\",\"reason\":\"model.run: no.\"}]}]}");
        assertThat(kapua.get("versions"))
                .isEqualTo(
                        "{\"versions\":[{\"slot\":\"anomaly\",\"model\":\"pump\",\"version\":\"1.0.0\",\"sha256\":\"ab\","
                                + "\"state\":\"QUARANTINED\",\"reason\":\"model.run: no.\"}]}");
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
    void aChangeIsOnTheTermsThatAreSentAndElseOnTheUsual() throws Exception {
        kapua.exec("1", "rollback", "{\"records\":0,\"trial_ms\":1500,\"widely\":true}");
        kapua.exec("2", "rollback", "");
        assertThat(machine.submitted)
                .extracting(Submission::terms)
                .containsExactly(new Terms(true, 0, Duration.ofMillis(1500)), Terms.usual());
        for (String terms : List.of("\"records\":-1", "\"trial_ms\":-1", "\"trial_ms\":3600001")) {
            assertThatThrownBy(() -> kapua.exec("3", "preview", "{\"undo\":true," + terms + "}"))
                    .hasMessageContaining("preview.terms: ");
        }
        assertThatThrownBy(() -> kapua.exec("4", "rollback", "{\"records\":\"0\"}"))
                .hasMessageContaining("json.missing: ");
        assertThat(machine.submitted).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "deploy.unknown, NOT_FOUND",
        "deploy.nothing_before, NOT_FOUND",
        "deploy.storage, INTERNAL_ERROR",
        "deploy.disk_full, INTERNAL_ERROR",
        "trust.no_keystore, INTERNAL_ERROR",
        "deploy.busy, BAD_REQUEST",
        "deploy.quarantined, BAD_REQUEST",
        "one.that.is.new, BAD_REQUEST"
    })
    void whatTheMachineRefusesKeepsItsReasonAndHasItsCode(String reason, KuraErrorCode code) {
        machine.refusal = reason;
        refused(() -> kapua.exec("1", "rollback", ""), reason, code);
        refused(() -> kapua.exec("2", "preview", "{\"undo\":true}"), reason, code);
        refused(() -> kapua.get("set"), reason, code);
        refused(() -> kapua.get("history"), reason, code);
    }

    @Test
    void withoutAMachineThereIsNothingToChange() {
        services.deployment = Optional.empty();
        refused(() -> kapua.get("set"), "deploy.no_machine", KuraErrorCode.NOT_FOUND);
        refused(() -> kapua.get("history"), "deploy.no_machine", KuraErrorCode.NOT_FOUND);
        refused(() -> kapua.exec("3", "rollback", ""), "deploy.no_machine", KuraErrorCode.NOT_FOUND);
    }

    private static void refused(ThrowingCallable question, String reason, KuraErrorCode code) {
        assertThatThrownBy(question).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(reason);
            assertThat(refusal.getCode()).isEqualTo(code);
        });
    }

    @Test
    void theBirthNamesTheSetAndWhatServesAndKnowsWhenItChanged() {
        var group = new BirthGroup(services);
        assertThat(group.properties())
                .isEqualTo(Map.of(
                        "set", "3",
                        "set.state", "confirmed",
                        "package.heater", "1.0.0",
                        "bundle.org.acme.heater", "1.0.0",
                        "bundle.org.acme.valve", "1.0.0",
                        "slot.anomaly", "pump 1.0.0"));
        assertThat(group.hasChanged()).isTrue();
        assertThat(group.hasChanged()).isFalse();
        services.version = "";
        assertThat(group.hasChanged()).isTrue();
        assertThat(group.properties()).containsEntry("slot.anomaly", "");
        machine.set = new InstalledSet(3, false, List.of(), List.of());
        assertThat(group.hasChanged()).isTrue();
        assertThat(group.properties()).containsEntry("set.state", "trial").doesNotContainKey("package.heater");
        services.deployment = Optional.empty();
        assertThat(group.properties()).containsEntry("set", "0");
    }
}
