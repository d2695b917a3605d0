// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.machine;

import io.penstock.deploy.api.Blast;
import io.penstock.deploy.api.DeployException;
import io.penstock.deploy.api.Phase;
import io.penstock.deploy.api.Unit;
import io.penstock.deploy.machine.store.Entry;
import io.penstock.deploy.machine.trial.Change;
import io.penstock.deploy.machine.trial.Facts;
import io.penstock.deploy.machine.trial.Trial;
import io.penstock.deploy.machine.trial.Trip;
import io.penstock.deploy.swap.SwapException;
import io.penstock.deploy.swap.SwapReport;
import io.penstock.deploy.swap.Swapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes one submission from its beginning to its end, on the machine's thread. */
final class Work {

    private static final Logger LOG = LoggerFactory.getLogger(Work.class);

    private final Ledger ledger;
    private final Preparation preparation;
    private final Planner planner;
    private final Swapper swapper;
    private final Wirings wirings;
    private final Trials trials;
    private final Teller teller;
    private final Guards guards;
    private final Models models;
    private final Supplier<Touch> touches;
    private Entry entry;

    Work(
            Ledger ledger,
            Preparation preparation,
            Planner planner,
            Swapper swapper,
            Wirings wirings,
            Trials trials,
            Teller teller,
            Guards guards,
            Models models,
            Supplier<Touch> touches) {
        this.ledger = ledger;
        this.preparation = preparation;
        this.planner = planner;
        this.swapper = swapper;
        this.wirings = wirings;
        this.trials = trials;
        this.teller = teller;
        this.guards = guards;
        this.models = models;
        this.touches = touches;
    }

    /** @param latch closed when it cannot be cancelled any more */
    void run(Entry received, Cancel latch) {
        entry = received;
        try (var scratch = new Scratch()) {
            ledger.pay();
            entry = ledger.put(entry.begun());
            Prepared prepared = preparation.prepare(
                    entry.wish(), ledger.journal().file(entry.number()), scratch.folder(), (phase, sentence) -> {
                        latch.check();
                        step(phase, sentence);
                    });
            entry = entry.titled(prepared.title()).predicting(prepared.blast());
            if (prepared.plan().isEmpty()) {
                end(Phase.CONFIRMED, "", "It runs already, with the same content: nothing was done.");
                return;
            }
            latch.close();
            tryOut(prepared);
        } catch (CancelledException e) {
            endSafely(Phase.CANCELLED, "deploy.cancelled", "It was cancelled; nothing was changed.");
        } catch (DeployException e) {
            endSafely(Phase.REFUSED, e.reason(), e.getMessage());
        } catch (IOException e) {
            DeployException refused = Trouble.of(e);
            endSafely(Phase.REFUSED, refused.reason(), refused.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the gateway stops: the next start says what became of it
        } catch (RuntimeException e) {
            LOG.error("{} failed", entry.title(), e);
            endSafely(Phase.REFUSED, "deploy.failed", "It failed by a fault of the gateway, see the log: " + e);
        }
    }

    private void tryOut(Prepared prepared) throws IOException, InterruptedException {
        Plan plan = prepared.plan();
        Facts before = trials.before();
        Set<String> goes = Look.components(wirings.named(plan.out()));
        boolean gap =
                !plan.out().isEmpty() || wirings.of(plan).size() < plan.in().size();
        entry = ledger.beginTrial(entry, plan.to(), hash -> content(prepared.unit(), hash));
        teller.tell(entry);
        try (Touch touch = touches.get();
                Trials.Lossless lossless = trials.lossless(entry.wish())) {
            List<SwapReport> reports;
            try {
                reports = move(plan);
            } catch (SwapException e) {
                rollBack(prepared, touch.blast(), new Trip(e.reason(), e.getMessage()));
                return;
            }
            Trip trip;
            try {
                List<Bundle> fresh = wirings.of(plan);
                Trial.Outcome outcome = trials.run(
                        before, new Change(Look.components(fresh), Look.slots(fresh), goes, gap), fresh, entry.wish());
                if (outcome.trip().isEmpty()) {
                    confirm(prepared, touch.blast(), reports, outcome.records());
                    return;
                }
                trip = outcome.trip().get();
            } catch (IOException e) {
                DeployException trouble = Trouble.of(e);
                trip = new Trip(trouble.reason(), trouble.getMessage());
            } catch (RuntimeException e) {
                LOG.error("the trial of {} failed", entry.title(), e);
                trip = new Trip("deploy.failed", "The trial failed by a fault of the gateway, see the log: " + e);
            }
            goBack(prepared, touch.blast(), trip);
        }
    }

    private void goBack(Prepared prepared, Blast touched, Trip trip) throws IOException {
        String message = trip.message();
        try {
            move(planner.between(prepared.plan().to(), prepared.plan().from()));
        } catch (SwapException e) {
            LOG.error("the set before could not be moved back in, and starts with the next start: {}", e.getMessage());
            message += " The set before could not be moved back in: " + e.getMessage() + " Restart the gateway.";
        }
        rollBack(prepared, touched, new Trip(trip.reason(), message));
    }

    private List<SwapReport> move(Plan plan) {
        return swapper.move(
                plan.in().stream().map(Placed::jar).toList(),
                plan.out(),
                entry.wish().widely(),
                step -> teller.tell(entry.at(Phase.TRIAL, step, ledger.now())));
    }

    private void confirm(Prepared prepared, Blast touched, List<SwapReport> reports, long records) throws IOException {
        if (!prepared.hash().isEmpty()) {
            guards.confirmed(prepared.unit()); // before, so that no power cut leaves a set that an older one may follow
        }
        entry = ledger.confirm(entry, touched, Sentences.confirmed(prepared, touched, reports, records));
        teller.tell(entry);
    }

    private void rollBack(Prepared prepared, Blast touched, Trip trip) throws IOException {
        var hashes = new ArrayList<String>();
        if (trip.guilty() && !prepared.hash().isEmpty()) {
            hashes.add(prepared.hash());
            prepared.unit().items().forEach(item -> hashes.add(item.sha256()));
            if (trip.served()) {
                hashes.addAll(models.quarantine(prepared.unit(), trip.reason(), trip.message()));
            }
        }
        entry = ledger.rollBack(entry, touched, trip.reason(), trip.message(), hashes);
        LOG.warn("{} was rolled back: {} [{}]", entry.title(), trip.message(), trip.reason());
        teller.tell(entry);
    }

    private InputStream content(Unit unit, String hash) throws IOException {
        Optional<Path> fresh = unit.items().stream()
                .filter(item -> item.sha256().equals(hash))
                .map(Unit.Item::file)
                .findFirst();
        return Files.newInputStream(fresh.orElse(ledger.store().jar(hash)));
    }

    private void step(Phase phase, String sentence) throws IOException {
        entry = ledger.put(entry.at(phase, sentence, ledger.now()));
        teller.tell(entry);
    }

    private void end(Phase phase, String reason, String message) throws IOException {
        entry = ledger.end(entry, phase, reason, message);
        teller.tell(entry);
    }

    private void endSafely(Phase phase, String reason, String message) {
        try {
            end(entry.phase() == Phase.TRIAL ? Phase.ROLLED_BACK : phase, reason, message);
        } catch (IOException e) {
            LOG.error("the end of {} ({}) could not be written down", entry.title(), reason, e);
        }
    }
}
