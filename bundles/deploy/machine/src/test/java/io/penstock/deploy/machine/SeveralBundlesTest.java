// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.deploy.api.Action;
import io.penstock.deploy.api.Phase;
import io.penstock.deploy.api.Progress;
import io.penstock.deploy.api.Terms;
import io.penstock.deploy.machine.store.SetRecord;
import io.penstock.kura.files.Disk;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three bundles together, the second of which owns something exclusive: all of them or none, wherever one fails. */
class SeveralBundlesTest {

    private static final Map<String, String> OLD = Map.of("a", "1.0.0", "b", "1.0.0", "c", "1.0.0");
    private static final Terms TRIAL = new Terms(false, 0, Duration.ofMillis(200));

    @TempDir
    private Path folder;

    private Bundles bundles;
    private Gateway gateway;

    @BeforeEach
    void aGatewayWithThree() throws Exception {
        bundles = new Bundles(folder);
        gateway = new Gateway(
                folder,
                new Disk(),
                bundles.serving("a", "1.0.0"),
                bundles.bundle("b", "1.0.0", Serving.class, Serving.EXCLUSIVE),
                bundles.serving("c", "1.0.0"));
    }

    @AfterEach
    void stop() throws Exception {
        gateway.close();
    }

    @Test
    void allOfThemServeAndAllOfThemGoBackWithAnUndo() throws IOException {
        Progress end = gateway.end(new Action.Install(together(bundles.serving("b", "2.0.0"))), TRIAL);
        assertThat(end.phase()).as(end.message()).isEqualTo(Phase.CONFIRMED);
        assertThat(end.touched()).isEqualTo(end.predicted());
        assertThat(gateway.running()).isEqualTo(Map.of("a", "2.0.0", "b", "2.0.0", "c", "2.0.0"));
        assertThat(gateway.files("jars")).hasSize(3);
        assertThat(gateway.end(new Action.Undo(), TRIAL).phase()).isEqualTo(Phase.CONFIRMED);
        assertThat(gateway.running()).isEqualTo(OLD);
    }

    @Test
    void aSecondThatLacksSomethingLeavesAllAsTheyWere() throws IOException {
        Path lacking = bundles.bundle("b", "2.0.0", Serving.class, "Require-Capability: nowhere\n");
        Progress end = gateway.end(new Action.Install(together(lacking)), TRIAL);
        theOldOnesServe(end, Phase.REFUSED, "deploy.unresolved");
        assertThat(end.touched().all()).isEmpty();
    }

    @Test
    void aSecondThatTheFrameworkDoesNotResolveLeavesAllAsTheyWere() throws IOException {
        Path second = bundles.bundle("b", "2.0.0", Serving.class, "Require-Capability: place\n");
        Path place = bundles.bundle(
                "e", "1.0.0", Serving.class, "Provide-Capability: place\nBundle-NativeCode: e.so;osname=Plan9\n");
        Path unit = bundles.together("set", "2", bundles.serving("a", "2.0.0"), second, place);
        theOldOnesServe(gateway.end(new Action.Install(unit), TRIAL), Phase.ROLLED_BACK, "swap.does_not_start");
    }

    @Test
    void aSecondThatDoesNotStartLeavesAllAsTheyWere() throws IOException {
        Path refusing = bundles.bundle("b", "2.0.0", Refusing.class, "");
        theOldOnesServe(
                gateway.end(new Action.Install(together(refusing)), TRIAL), Phase.ROLLED_BACK, "swap.does_not_start");
    }

    @Test
    void aTrialThatEndsBadlyPutsAllBackAndTheyAreNotTakenAgain() throws Exception {
        new Plant(gateway.context());
        Path unit = together(bundles.serving("b", "2.0.0.ill"));
        theOldOnesServe(gateway.end(new Action.Install(unit), TRIAL), Phase.ROLLED_BACK, "trial.died");
        assertThat(gateway.end(new Action.Install(unit), TRIAL).reason()).contains("deploy.quarantined");
    }

    private Path together(Path second) throws IOException {
        return bundles.together("set", "2", bundles.serving("a", "2.0.0"), second, bundles.serving("c", "2.0.0"));
    }

    private void theOldOnesServe(Progress end, Phase phase, String reason) throws IOException {
        assertThat(end.phase()).as(end.message()).isEqualTo(phase);
        assertThat(end.reason()).contains(reason);
        assertThat(gateway.running()).isEqualTo(OLD);
        assertThat(gateway.components()).isEqualTo(Set.of("a", "b", "c"));
        assertThat(gateway.machine().installed()).isEqualTo(SetRecord.DISTRIBUTION.shown(true));
        assertThat(gateway.files("jars")).isEmpty();
        assertThat(gateway.files("sets")).isEmpty();
        assertThat(gateway.files("incoming")).isEmpty();
    }
}
