// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.remote;

import io.penstock.deploy.api.Action;
import io.penstock.deploy.api.Blast;
import io.penstock.deploy.api.DeployException;
import io.penstock.deploy.api.Deployment;
import io.penstock.deploy.api.InstalledSet;
import io.penstock.deploy.api.Phase;
import io.penstock.deploy.api.Preview;
import io.penstock.deploy.api.Progress;
import io.penstock.deploy.api.Quarantined;
import io.penstock.deploy.api.Submission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A machine that takes everything and does what the test says. */
final class MachineDouble implements Deployment {

    final List<Submission> submitted = new CopyOnWriteArrayList<>();
    final List<Long> sizes = new CopyOnWriteArrayList<>();
    final List<byte[]> files = new CopyOnWriteArrayList<>();
    final List<String> beside = new CopyOnWriteArrayList<>();
    final Map<String, Progress> known = new LinkedHashMap<>();
    final List<String> cancelled = new CopyOnWriteArrayList<>();
    volatile boolean cancellable;
    volatile boolean confirmed = true;
    volatile String refusal = "";

    static Progress progress(Submission submission, Phase phase, String reason) {
        return new Progress(
                submission.id(),
                submission.origin(),
                "heater 1.0.0",
                phase,
                phase.isEnd() ? 100 : 40,
                reason.isEmpty() ? Optional.empty() : Optional.of(reason),
                "It is so.",
                Blast.none(),
                Blast.none(),
                Instant.EPOCH);
    }

    @Override
    public Progress submit(Submission submission) {
        if (!refusal.isEmpty()) {
            throw new DeployException(refusal, "No.");
        }
        try {
            if (submission.action() instanceof Action.Install install) {
                sizes.add(Files.size(install.file()));
                files.add(Files.readAllBytes(install.file()));
                for (String end : Beside.ENDS) {
                    Path file = install.file().resolveSibling(install.file().getFileName() + end);
                    if (Files.exists(file)) {
                        beside.add(Files.readString(file));
                    }
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        submitted.add(submission);
        if (known.containsKey(submission.id())) {
            return known.get(submission.id());
        }
        return progress(submission, Phase.RECEIVED, "");
    }

    @Override
    public Preview preview(Submission submission) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Progress> progress(String id) {
        return Optional.ofNullable(known.get(id));
    }

    @Override
    public List<Progress> history() {
        return List.of();
    }

    @Override
    public boolean cancel(String id) {
        if (cancellable) {
            cancelled.add(id);
        }
        return cancellable;
    }

    @Override
    public List<Quarantined> quarantined() {
        return List.of();
    }

    @Override
    public boolean release(String sha256) {
        return false;
    }

    @Override
    public InstalledSet installed() {
        return new InstalledSet(
                3,
                confirmed,
                List.of(
                        new InstalledSet.Member("org.acme.heater", "1.0.0", "00", ""),
                        new InstalledSet.Member("single", "2.0.0", "01", "")),
                List.of(new InstalledSet.Package("heater", "1.0.0", List.of("org.acme.heater"))));
    }
}
