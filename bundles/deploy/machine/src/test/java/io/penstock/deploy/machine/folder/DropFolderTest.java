// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.machine.folder;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.deploy.api.Blast;
import io.penstock.deploy.api.DeployException;
import io.penstock.deploy.api.Deployment;
import io.penstock.deploy.api.Phase;
import io.penstock.deploy.api.Progress;
import io.penstock.deploy.api.Submission;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DropFolderTest {

    @TempDir
    private Path folder;

    private final List<Submission> submitted = new ArrayList<>();
    private Optional<String> refusal = Optional.empty();

    private final Deployment machine = (Deployment) Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {Deployment.class}, (proxy, method, arguments) -> {
                if (refusal.isPresent()) {
                    throw new DeployException(refusal.get(), "It is not taken.");
                }
                submitted.add((Submission) arguments[0]);
                return progress(Phase.RECEIVED, Optional.empty());
            });

    @Test
    void aFileThatStillGrowsWaitsAndOneThatIsWholeIsSubmittedOnce() throws IOException {
        var drops = new DropFolder(folder, machine);
        Path file = Files.writeString(folder.resolve("a.jar"), "half");
        drops.look();
        Files.writeString(file, " and half", StandardOpenOption.APPEND);
        drops.look();
        assertThat(submitted).isEmpty();
        drops.look();
        drops.look();
        assertThat(submitted).hasSize(1);
    }

    @Test
    void leavesAloneWhatIsStillBeingBroughtIn() throws IOException {
        var drops = new DropFolder(folder, machine);
        Files.writeString(folder.resolve("a.jar.part"), "x");
        Files.writeString(folder.resolve(".a.jar"), "x");
        drops.look();
        drops.look();
        assertThat(submitted).isEmpty();
    }

    @Test
    void saysBesideTheFileWhatBecameOfIt() throws IOException {
        var drops = whole("a.jar");
        drops.changed(progress(Phase.ROLLED_BACK, Optional.of("trial.rejected")));
        assertThat(folder.resolve("refused/a.jar")).exists();
        assertThat(folder.resolve("refused/a.jar.txt")).content().contains("[trial.rejected]");
        assertThat(folder.resolve("a.jar")).doesNotExist();
    }

    @Test
    void movesWhatWasConfirmedToDone() throws IOException {
        whole("a.jar").changed(progress(Phase.CONFIRMED, Optional.empty()));
        assertThat(folder.resolve("done/a.jar.txt")).exists();
    }

    @Test
    void refusesWhatTheMachineDoesNotTakeButWaitsWhileItIsBusy() throws IOException {
        refusal = Optional.of("deploy.busy");
        var drops = whole("a.jar");
        assertThat(folder.resolve("a.jar")).exists();
        refusal = Optional.of("deploy.disk_full");
        drops.look();
        assertThat(folder.resolve("refused/a.jar.txt")).content().contains("[deploy.disk_full]");
    }

    private DropFolder whole(String name) throws IOException {
        var drops = new DropFolder(folder, machine);
        Files.writeString(folder.resolve(name), "x");
        drops.look();
        drops.look();
        return drops;
    }

    private Progress progress(Phase phase, Optional<String> reason) {
        Submission last = submitted.get(submitted.size() - 1);
        return new Progress(
                last.id(),
                last.origin(),
                "a",
                phase,
                0,
                reason,
                "So it is.",
                Blast.none(),
                Blast.none(),
                Instant.EPOCH);
    }
}
