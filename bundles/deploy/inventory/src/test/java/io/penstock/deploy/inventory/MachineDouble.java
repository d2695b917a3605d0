// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.inventory;

import io.penstock.deploy.api.Blast;
import io.penstock.deploy.api.DeployException;
import io.penstock.deploy.api.Deployment;
import io.penstock.deploy.api.InstalledSet;
import io.penstock.deploy.api.Phase;
import io.penstock.deploy.api.Preview;
import io.penstock.deploy.api.Progress;
import io.penstock.deploy.api.Quarantined;
import io.penstock.deploy.api.Submission;
import io.penstock.deploy.api.Unit;
import io.penstock.deploy.api.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A machine that takes everything, or refuses it with a reason. */
final class MachineDouble implements Deployment {

    final List<Submission> previewed = new ArrayList<>();
    final List<Submission> submitted = new ArrayList<>();
    String refusal = "";
    InstalledSet set = new InstalledSet(
            3,
            true,
            List.of(
                    new InstalledSet.Member("org.acme.heater", "1.0.0", "ab", "CN=acme"),
                    new InstalledSet.Member("org.acme.valve", "1.0.0", "cd", "")),
            List.of(new InstalledSet.Package("heater", "1.0.0", List.of("org.acme.heater"))));

    @Override
    public Preview preview(Submission submission) {
        refuse();
        previewed.add(submission);
        return new Preview(
                new Unit("heater", "0", Unit.Kind.SET, List.of(), Optional.empty(), Optional.empty()),
                new Verdict(true, "CN=acme", List.of("One.")),
                new Blast(Set.of(), Set.of("org.acme.heater/1.0.0"), Set.of("b/1", "a/1")),
                List.of("Two."));
    }

    @Override
    public Progress submit(Submission submission) {
        refuse();
        submitted.add(submission);
        return progress(submission);
    }

    private void refuse() {
        if (!refusal.isEmpty()) {
            throw new DeployException(refusal, "There is no set before this one. Install something first.");
        }
    }

    static Progress progress(Submission submission) {
        return new Progress(
                submission.id(),
                submission.origin(),
                "undo",
                Phase.RECEIVED,
                0,
                Optional.empty(),
                "It waits.",
                Blast.none(),
                Blast.none(),
                Instant.EPOCH);
    }

    @Override
    public Optional<Progress> progress(String id) {
        return Optional.empty();
    }

    @Override
    public List<Progress> history() {
        refuse();
        return submitted.stream().map(MachineDouble::progress).toList();
    }

    @Override
    public boolean cancel(String id) {
        return false;
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
        refuse();
        return set;
    }
}
