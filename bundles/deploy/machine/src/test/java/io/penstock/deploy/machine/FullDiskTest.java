// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.deploy.api.Action;
import io.penstock.deploy.api.DeployException;
import io.penstock.deploy.api.InstalledSet;
import io.penstock.deploy.api.Phase;
import io.penstock.deploy.api.Progress;
import io.penstock.deploy.api.Terms;
import io.penstock.deploy.machine.store.SetRecord;
import io.penstock.deploy.machine.store.SetStore;
import io.penstock.deploy.machine.store.Starting;
import io.penstock.faults.FullDisk;
import io.penstock.kura.files.Disk;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk has no room at one step of an update, or from there on, for each step that there is. */
class FullDiskTest {

    private static final Terms AT_ONCE = new Terms(false, 0, Duration.ZERO);
    private static final Terms TRIAL = new Terms(false, 0, Duration.ofMillis(20));

    @TempDir
    private Path folder;

    private final FullDisk disk = new FullDisk(new Disk());
    private final Map<String, Integer> ends = new TreeMap<>();
    private Bundles bundles;
    private Gateway gateway;
    private int version = 1;

    @BeforeEach
    void aGatewayWithASet() throws Exception {
        bundles = new Bundles(folder);
        gateway = new Gateway(folder, disk, bundles.serving("a", "1.0.0"), bundles.serving("b", "1.0.0"));
        succeeds();
    }

    @AfterEach
    void stop() throws Exception {
        gateway.close();
    }

    @Test
    void fromAStepOnThenTheOldSetRunsOrTheNewOneAndNothingIsLeftBehind() throws Exception {
        sweep(disk::fullFrom, this::good, AT_ONCE);
        assertThat(ends)
                .containsOnlyKeys(
                        "door deploy.disk_full",
                        "REFUSED deploy.disk_full",
                        "ROLLED_BACK deploy.disk_full",
                        "CONFIRMED ");
    }

    @Test
    void atOneStepThenTheSame() throws Exception {
        sweep(disk::fullAt, this::good, AT_ONCE);
        assertThat(ends)
                .containsOnlyKeys(
                        "door deploy.disk_full",
                        "REFUSED deploy.disk_full",
                        "ROLLED_BACK deploy.disk_full",
                        "CONFIRMED ");
    }

    @Test
    void fromAStepOnWhileATrialEndsBadlyThenTheOldSetRunsAndTheNewOneIsInQuarantine() throws Exception {
        new Plant(gateway.context());
        sweep(disk::fullFrom, this::bad, TRIAL);
        assertThat(ends)
                .containsOnlyKeys("door deploy.disk_full", "REFUSED deploy.disk_full", "ROLLED_BACK trial.died");
    }

    private interface Units {
        Path next() throws IOException;
    }

    private void sweep(LongConsumer full, Units units, Terms terms) throws Exception {
        long step = -1;
        boolean reached = true;
        while (reached) {
            step++;
            Map<String, String> before = gateway.running();
            InstalledSet set = gateway.machine().installed();
            Path unit = units.next();
            disk.freed();
            full.accept(step);
            Optional<Progress> end = attempted(unit, terms);
            String state = "step " + step + ": " + end;
            if (end.isPresent() && end.get().phase() == Phase.CONFIRMED) {
                assertThat(gateway.running()).as(state).isNotEqualTo(before);
            } else {
                assertThat(gateway.running()).as(state).isEqualTo(before);
                assertThat(gateway.machine().installed()).as(state).isEqualTo(set);
            }
            assertThat(gateway.files("incoming")).as(state).isEmpty();
            reached = disk.steps() > step;
            disk.freed();
            boolean quarantined =
                    end.flatMap(Progress::reason).filter("trial.died"::equals).isPresent();
            assertThat(gateway.machine().quarantined()).as(state).hasSize(quarantined ? 1 : 0);
            theDiskSaysWhatRuns(state, step);
            if (quarantined) {
                String hash = gateway.machine().quarantined().get(0).sha256();
                assertThat(gateway.machine().release(hash)).isTrue();
            }
            ends.merge(
                    end.map(p -> p.phase() + " " + p.reason().orElse("")).orElse("door deploy.disk_full"),
                    1,
                    Integer::sum);
        }
        System.out.println(step + " steps that need room: " + ends);
        assertThat(step).isGreaterThan(30);
    }

    private Optional<Progress> attempted(Path unit, Terms terms) {
        try {
            return Optional.of(gateway.end(new Action.Install(unit), terms));
        } catch (DeployException e) {
            assertThat(e.reason()).isEqualTo("deploy.disk_full");
            return Optional.empty();
        }
    }

    /** What is owed is written before the next work; then a start would bring up what runs, and nothing else is kept. */
    private void theDiskSaysWhatRuns(String state, long step) throws Exception {
        if (step % 4 == 0) {
            succeeds();
        } else {
            gateway.end(new Action.Remove(List.of("nowhere")), AT_ONCE);
        }
        assertThat(gateway.assembly().ledger().owes()).as(state).isFalse();
        var again = new Ledger(new Disk(), gateway.kept(), Clock.systemUTC());
        assertThat(again.recover()).as(state).isEmpty();
        for (Progress each : gateway.machine().history()) {
            assertThat(again.journal().find(each.id()).orElseThrow().progress())
                    .as(state)
                    .isEqualTo(each);
        }
        SetRecord starts = new Starting(new Disk(), gateway.kept(), Clock.systemUTC()).choose();
        assertThat(starts.shown(true)).as(state).isEqualTo(gateway.machine().installed());
        assertThat(gateway.files("")).as(state).noneMatch(name -> name.endsWith(".part"));
        assertThat(gateway.files("jars")).as(state).isEqualTo(jarsOfFourSets(starts));
        new SetStore(new Disk(), gateway.kept())
                .point(new SetStore(new Disk(), gateway.kept()).pointers().proving());
    }

    private Set<String> jarsOfFourSets(SetRecord newest) throws IOException {
        var store = new SetStore(new Disk(), gateway.kept());
        var jars = new TreeSet<String>();
        SetRecord set = newest;
        for (int i = 0; set.id() > 0; i++) {
            set.bundles().forEach(member -> jars.add(member.sha256() + ".jar"));
            set = i < 3 ? store.set(set.before()) : SetRecord.DISTRIBUTION;
        }
        return jars;
    }

    private void succeeds() throws Exception {
        Progress end = gateway.installed(good());
        assertThat(end.phase()).as(end.message()).isEqualTo(Phase.CONFIRMED);
    }

    private Path good() throws IOException {
        version++;
        return bundles.together(
                "set",
                version + ".0.0",
                bundles.serving("a", version + ".0.0"),
                bundles.serving("b", version + ".0.0"));
    }

    private Path bad() throws IOException {
        version++;
        return bundles.together(
                "set",
                version + ".0.0",
                bundles.serving("a", version + ".0.0"),
                bundles.serving("b", version + ".0.0.ill"));
    }
}
