// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.machine;

import io.penstock.deploy.api.Blast;
import io.penstock.deploy.api.DeployException;
import io.penstock.deploy.api.Phase;
import io.penstock.deploy.api.Quarantined;
import io.penstock.deploy.api.Unit;
import io.penstock.deploy.api.Verdict;
import io.penstock.deploy.machine.store.Entry;
import io.penstock.deploy.machine.store.SetRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Everything that is looked at before something moves. */
final class Preparation {

    /** Told when a phase was reached. */
    interface Steps {
        void reached(Phase phase, String sentence) throws IOException;
    }

    private final Ledger ledger;
    private final Units units;
    private final Planner planner;
    private final Guards guards;
    private final Wirings wirings;
    private final Needs needs;
    private final Models models;

    Preparation(
            Ledger ledger, Units units, Planner planner, Guards guards, Wirings wirings, Needs needs, Models models) {
        this.ledger = ledger;
        this.units = units;
        this.planner = planner;
        this.guards = guards;
        this.wirings = wirings;
        this.needs = needs;
        this.models = models;
    }

    /** @throws DeployException where it must not be done, with the reason */
    Prepared prepare(Entry.Wish wish, Path file, Path scratch, Steps steps) throws IOException {
        SetRecord from = ledger.confirmed();
        long id = ledger.pointers().last() + 1;
        boolean guarded = ledger.pointers().guarded();
        Prepared prepared =
                switch (wish.action()) {
                    case "install" -> install(from, id, units.read(file, shown(wish, file), scratch), guarded, steps);
                    case "remove" -> {
                        List<String> names = List.copyOf(Planner.names(from, wish.names()));
                        guards.removing(names, guarded);
                        yield nameless("without " + String.join(", ", names), planner.remove(from, id, wish.names()));
                    }
                    default -> {
                        Plan plan = planner.undo(from, id);
                        guards.returning(plan.membersIn(), guarded);
                        yield nameless("back to set " + from.before(), plan);
                    }
                };
        refuse(prepared.blast(), wish.widely());
        Set<String> touched = prepared.blast().all();
        steps.reached(
                Phase.RESOLVED, "It touches " + (touched.isEmpty() ? "nothing" : String.join(", ", touched)) + ".");
        Optional<Models.Barred> bad = models.quarantined(prepared.unit());
        if (bad.isPresent()) {
            throw new DeployException(
                    "deploy.quarantined",
                    "The model is in quarantine: " + bad.get().reason() + " `penstock release "
                            + bad.get().sha256() + "` lifts it.");
        }
        steps.reached(Phase.ADMITTED, "Nothing speaks against a trial.");
        return prepared;
    }

    /** What was handed in is kept under a number; who handed it in knows it by its name. */
    private String shown(Entry.Wish wish, Path file) {
        return ledger.journal().find(wish.id()).map(Entry::title).orElse(String.valueOf(file.getFileName()));
    }

    private Prepared install(SetRecord from, long id, Unit unit, boolean guarded, Steps steps) throws IOException {
        String hash = Units.hash(unit);
        var hashes = new ArrayList<>(List.of(hash));
        unit.items().forEach(item -> hashes.add(item.sha256()));
        for (String each : hashes) {
            Optional<Quarantined> why = ledger.quarantine().reason(each);
            if (why.isPresent()) {
                throw new DeployException(
                        "deploy.quarantined",
                        why.get().title() + " was rolled back before: "
                                + why.get().message() + " [" + why.get().reason() + "] `penstock release " + each
                                + "` lifts the quarantine.");
            }
        }
        Verdict verdict = guards.verify(unit, guarded);
        steps.reached(
                Phase.VERIFIED,
                verdict.trusted() ? "It is signed by " + verdict.signer() + "." : String.join(" ", verdict.remarks()));
        Plan plan = planner.install(from, id, unit, hash, verdict.trusted() ? verdict.signer() : "");
        if (!plan.isEmpty()) {
            needs.check(unit);
        }
        return new Prepared(unit, hash, verdict, plan, wirings.predict(plan));
    }

    private Prepared nameless(String title, Plan plan) {
        var none = new Unit(title, "", Unit.Kind.SET, List.of(), Optional.empty(), Optional.empty());
        return new Prepared(none, "", new Verdict(true, "", List.of()), plan, wirings.predict(plan));
    }

    private void refuse(Blast blast, boolean widely) {
        if (wirings.carryUs(blast)) {
            throw new DeployException(
                    "deploy.carries_the_machine",
                    "The machine that installs stands on what would be replaced. Replace it with a new distribution.");
        }
        if (!widely && !blast.disturbed().isEmpty()) {
            throw new DeployException(
                    "deploy.beyond_set",
                    "It would also stop and restart " + String.join(", ", blast.disturbed())
                            + ". Install them together, or agree to it with --widely.");
        }
    }
}
