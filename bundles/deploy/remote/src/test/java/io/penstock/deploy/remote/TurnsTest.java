// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.deploy.api.Deployment;
import io.penstock.deploy.api.Verifier;
import io.penstock.kura.seam.audit.AuditLog;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.cloudconnection.publisher.CloudNotificationPublisher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osgi.framework.Bundle;

/** Bundles started and stopped by their number. */
class TurnsTest {

    @TempDir
    Path folder;

    private final Framework framework = new Framework();
    private Scene scene;

    @BeforeEach
    void open() throws Exception {
        Bundle system = framework.bundle("system"); // 0
        Bundle components = framework.bundle("components", system);
        Bundle json = framework.bundle("json", system);
        framework.bundle("remote", components, json); // 3
        Bundle machine = framework.bundle("machine", components);
        Bundle trust = framework.bundle("trust", components);
        Bundle audit = framework.bundle("audit", components);
        framework.bundle("io.penstock.kura.wire", components); // 7
        Bundle outbox = framework.bundle("outbox", components);
        Bundle kapua = framework.bundle("kapua", components);
        Bundle mqtt = framework.bundle("mqtt", components); // 10
        framework.bundle("driver", components, json);
        framework.gives(machine, Deployment.class, "");
        framework.gives(trust, Verifier.class, "");
        framework.gives(audit, AuditLog.class, "");
        framework.gives(kapua, CloudNotificationPublisher.class, "(kura.service.pid=kapua)");
        framework.gives(mqtt, CloudNotificationPublisher.class, "(kura.service.pid=mqtt\\(2\\))");
        scene = new Scene(folder);
        scene.bundles = framework.context(3);
        scene.mandatory = user -> user == kapua ? List.of(outbox) : List.of();
        scene.gateway();
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @ParameterizedTest
    @CsvSource({
        "0, system is the framework",
        "1, components is what",
        "2, json is what remote cannot do without",
        "3, remote is what answers this",
        "4, machine is the machine that installs",
        "5, trust is what checks signatures",
        "6, audit is the audit log",
        "7, io.penstock.kura.wire is part of the host",
        "8, outbox is what kapua cannot do without",
        "9, kapua is the connection that this came by"
    })
    void whatIsNeededIsNotStopped(int id, String why) {
        assertThatThrownBy(() -> scene.ask("EXEC/stop/" + id, Map.of()))
                .hasMessageContaining("deploy.bundle_needed: " + why);
        assertThat(framework.turned).isEmpty();
        assertThat(scene.audited).isEmpty();
    }

    @Test
    void whatIsNotNeededIsStoppedAndStartedAndBothAreAudited() throws Exception {
        scene.ask("EXEC/stop/11", Map.of());
        scene.ask("EXEC/start/11", Map.of());
        assertThat(framework.turned).containsExactly("stop driver", "start driver");
        assertThat(scene.audited)
                .containsExactly(
                        "deploy.bundle_stopped driver 1.2.3 console", "deploy.bundle_started driver 1.2.3 console");
    }

    @Test
    void anotherConnectionThanTheOneThatAsksMayBeStopped() throws Exception {
        scene.ask("EXEC/stop/10", Map.of());
        assertThatThrownBy(() -> scene.askBy("mqtt(2)", "EXEC/stop/10", Map.of()))
                .hasMessageContaining("mqtt is the connection that this came by");
        scene.askBy("mqtt(2)", "EXEC/stop/9", Map.of());
        assertThat(framework.turned).containsExactly("stop mqtt", "stop kapua");
    }

    @Test
    void whereNobodySaidWhichConnectionAsksNoneIsStopped() {
        assertThatThrownBy(() -> scene.askBy("", "EXEC/stop/10", Map.of()))
                .hasMessageContaining("deploy.bundle_needed: ");
    }

    @Test
    void whatSomebodyStoppedByHandMayBeStartedAlsoIfItIsNeeded() throws KuraException {
        scene.ask("EXEC/start/8", Map.of());
        assertThat(framework.turned).containsExactly("start outbox");
    }

    @ParameterizedTest
    @CsvSource({"start", "stop"})
    void nothingIsTurnedWhileATrialWatches(String verb) {
        scene.machine.confirmed = false;
        assertThatThrownBy(() -> scene.ask("EXEC/" + verb + "/11", Map.of()))
                .hasMessageContaining("deploy.trial_runs: ");
        assertThat(framework.turned).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "12, deploy.no_bundle",
        "-1, deploy.bundle_id",
        "1e3, deploy.bundle_id",
        "9999999999999999999, deploy.bundle_id"
    })
    void refusesWhatIsNoBundle(String id, String reason) {
        assertThatThrownBy(() -> scene.ask("EXEC/stop/" + id, Map.of())).hasMessageContaining(reason + ": ");
    }
}
