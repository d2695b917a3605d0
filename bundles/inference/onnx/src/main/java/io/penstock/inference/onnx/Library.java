// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.onnx;

import io.penstock.inference.api.InferenceException;
import io.penstock.inference.api.Slots;
import io.penstock.inference.api.VersionState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.Version;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The models of this gateway: which bundle's version serves which slot.
 *
 * <p>One worker thread reads, proves and switches, another one has models admitted in between; the framework's callbacks
 * only leave them work, stages only read the slots' references. The pinned version serves, else the newest one that proved itself. What serves goes on until
 * another one does; where its bundle goes without a successor, for the linger time, so that a bundle may be stopped and
 * started again, or updated, under traffic.
 */
final class Library {

    private static final Logger LOG = LoggerFactory.getLogger(Library.class);

    /** What a slot is served by, and what it runs. */
    private record Serving(Candidate candidate, OpenModel model) {}

    private volatile boolean closed; // by the engine, before it lets the bundles go
    private final ScheduledExecutorService worker;
    private final Examiner examiner;
    private final Executor admissions;
    private final Duration linger;
    private final SlotTable slots = new SlotTable();

    // The worker's, and nobody else's:
    private final Map<Bundle, Candidate> candidates = new LinkedHashMap<>();
    private final Map<String, Serving> serving = new TreeMap<>();
    private final Map<String, Version> pins = new TreeMap<>();
    private final Map<String, Future<?>> lingering = new TreeMap<>();
    private final Map<Bundle, CompletableFuture<Void>> proving = new LinkedHashMap<>();
    private final Map<Bundle, CompletionStage<Void>> draining = new LinkedHashMap<>();

    /**
     * @param worker one thread
     * @param admissions another, on which models are admitted: that may take long, and nothing waits for it
     */
    Library(ScheduledExecutorService worker, Executor admissions, Examiner examiner, Duration linger) {
        this.worker = worker;
        this.admissions = admissions;
        this.examiner = examiner;
        this.linger = linger;
    }

    /** The slots, for who leases. */
    Slots slots() {
        return slots;
    }

    void add(Bundle bundle) {
        worker.execute(() -> {
            candidates.put(bundle, Candidate.of(bundle));
            publish();
            slotOf(bundle).ifPresent(this::stay);
            try {
                ModelSource source = examiner.read(bundle);
                var fresh = candidates.get(bundle).with(source);
                candidates.put(bundle, fresh);
                var proof = new CompletableFuture<Void>();
                proving.put(bundle, proof);
                admit(source)
                        .whenCompleteAsync(
                                (refused, bug) -> prove(fresh, source, refusal(refused, bug), proof), worker);
            } catch (InferenceException e) {
                quarantine(bundle, e);
            }
            publish();
        });
    }

    /** The slow part, on the thread that is for it: empty, or why not. */
    private CompletableFuture<Optional<InferenceException>> admit(ModelSource source) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        examiner.admit(source);
                        return Optional.empty();
                    } catch (InferenceException e) {
                        return Optional.of(e);
                    }
                },
                admissions);
    }

    private static Optional<InferenceException> refusal(Optional<InferenceException> refused, Throwable bug) {
        return bug == null
                ? refused
                : Optional.of(new InferenceException(
                        "admission.failed",
                        "The model was not looked at: " + bug + ". Install it again, and tell who made Penstock.",
                        bug));
    }

    /** The rest, back on the worker, unless the bundle has gone or was updated meanwhile. */
    private void prove(
            Candidate fresh, ModelSource source, Optional<InferenceException> refused, CompletableFuture<Void> proof) {
        Bundle bundle = fresh.bundle();
        if (candidates.get(bundle) != fresh) {
            proof.complete(null);
            return;
        }
        proving.remove(bundle);
        try {
            if (refused.isPresent()) {
                throw refused.get();
            }
            OpenModel model = examiner.open(source, slots.active(fresh.slot()));
            candidates.put(bundle, fresh.in(VersionState.STAGED, ""));
            if (choice(fresh.slot()).equals(Optional.of(bundle))) {
                install(candidates.get(bundle), model);
            } else {
                model.retire();
            }
        } catch (InferenceException e) {
            quarantine(bundle, e);
        }
        publish();
        proof.complete(null);
    }

    void remove(Bundle bundle) {
        if (closed) {
            return;
        }
        worker.execute(() -> {
            candidates.remove(bundle);
            proving.remove(bundle);
            draining.remove(bundle);
            slotOf(bundle).filter(slot -> !settle(slot)).ifPresent(slot -> {
                Future<?> end = worker.schedule(() -> giveUp(slot, bundle), linger.toMillis(), TimeUnit.MILLISECONDS);
                lingering.put(slot, end);
            });
            publish();
        });
    }

    /** Lets one version alone serve a slot, or, without one, the newest again. */
    void pin(String slot, Optional<Version> version) {
        worker.execute(() -> {
            version.ifPresentOrElse(v -> pins.put(slot, v), () -> pins.remove(slot));
            settle(slot);
            publish();
        });
    }

    /** Lets the successor's version serve in the place of the predecessor's; see {@code Succession}. */
    CompletionStage<Void> succeed(Bundle predecessor, Bundle successor) {
        var done = new CompletableFuture<Void>();
        worker.execute(() -> Optional.ofNullable(proving.get(successor))
                .ifPresentOrElse(
                        proof -> proof.thenRunAsync(() -> takeOver(predecessor, successor, done), worker),
                        () -> takeOver(predecessor, successor, done)));
        return done;
    }

    private void takeOver(Bundle predecessor, Bundle successor, CompletableFuture<Void> done) {
        try {
            takeOver(successor);
            draining.getOrDefault(predecessor, CompletableFuture.completedFuture(null))
                    .thenRun(() -> done.complete(null));
        } catch (InferenceException e) {
            done.completeExceptionally(new IllegalStateException(e.reason() + ": " + e.getMessage(), e));
        }
        publish();
    }

    /** Closes every session when its last lease is back. Called when no stage asks any more. */
    void close() {
        closed = true;
        worker.execute(() -> {
            serving.forEach((slot, was) -> {
                slots.swap(slot, Optional.empty());
                was.model().retire();
            });
            serving.clear();
        });
    }

    private void takeOver(Bundle successor) throws InferenceException {
        Candidate next = candidates.get(successor);
        if (next == null) {
            throw new InferenceException("model.unavailable", "The new bundle is not started.");
        }
        next.mustBeUsable();
        if (pins.containsKey(next.slot()) && !pins.get(next.slot()).equals(next.version())) {
            throw new InferenceException(
                    "model.pinned",
                    "The slot " + next.slot() + " is pinned to version " + pins.get(next.slot())
                            + ". Change or remove the pin first.");
        }
        if (!slotOf(successor).equals(Optional.of(next.slot()))) {
            install(next, examiner.open(examiner.read(successor), slots.active(next.slot())));
        }
    }

    /** The bundle whose version should serve a slot; empty where none can. */
    private Optional<Bundle> choice(String slot) {
        Optional<Version> pin = Optional.ofNullable(pins.get(slot));
        return candidates.values().stream()
                .filter(c -> c.slot().equals(slot) && c.usable())
                .filter(c -> pin.map(c.version()::equals).orElse(true))
                .reduce((a, b) -> a.version().compareTo(b.version()) > 0 ? a : b) // of equal ones the later
                .map(Candidate::bundle);
    }

    /** Lets the right version serve a slot; false where there is none, and what serves goes on. */
    private boolean settle(String slot) {
        for (Optional<Bundle> wanted = choice(slot); wanted.isPresent(); wanted = choice(slot)) {
            Bundle bundle = wanted.get();
            if (slotOf(bundle).isPresent()) {
                return true;
            }
            try {
                install(candidates.get(bundle), examiner.open(examiner.read(bundle), slots.active(slot)));
                return true;
            } catch (InferenceException e) {
                quarantine(bundle, e); // so that the next choice is another one
            }
        }
        return false;
    }

    private void install(Candidate fresh, OpenModel model) {
        String slot = fresh.slot();
        stay(slot);
        slots.swap(slot, Optional.of(model));
        candidates.put(fresh.bundle(), fresh.in(VersionState.ACTIVE, ""));
        Serving before = serving.put(slot, new Serving(fresh, model));
        if (before != null) {
            Bundle old = before.candidate().bundle();
            CompletionStage<Void> drained = before.model().retire();
            if (!old.equals(fresh.bundle()) && candidates.containsKey(old)) {
                draining.put(old, drained);
                candidates.computeIfPresent(
                        old,
                        (b, c) -> c.usable() ? c.in(VersionState.RETIRED, "model.replaced: by " + fresh.version()) : c);
            }
        }
        LOG.info("model {} {} serves its slot", slot, fresh.version());
    }

    private Optional<String> slotOf(Bundle bundle) {
        return serving.entrySet().stream()
                .filter(entry -> entry.getValue().candidate().bundle().equals(bundle))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Ends the linger time of what serves a slot: a bundle for it is back, good or not. */
    private void stay(String slot) {
        Optional.ofNullable(lingering.remove(slot)).ifPresent(end -> end.cancel(false));
    }

    private void giveUp(String slot, Bundle bundle) {
        if (slotOf(bundle).equals(Optional.of(slot)) && lingering.remove(slot) != null) {
            slots.swap(slot, Optional.empty());
            serving.remove(slot).model().retire();
            publish();
            LOG.warn("slot {} has no model any more: its bundle has been gone for {} ms", slot, linger.toMillis());
        }
    }

    private void quarantine(Bundle bundle, InferenceException why) {
        candidates.computeIfPresent(
                bundle, (b, c) -> c.in(VersionState.QUARANTINED, why.reason() + ": " + why.getMessage()));
        LOG.warn("model {} will not serve [{}]: {}", ModelSource.name(bundle), why.reason(), why.getMessage());
    }

    private void publish() {
        var versions = new TreeMap<String, List<Candidate>>();
        candidates.values().forEach(c -> versions.computeIfAbsent(c.slot(), s -> new ArrayList<>())
                .add(c));
        serving.forEach((slot, now) -> {
            if (candidates.values().stream()
                    .noneMatch(c -> c.state() == VersionState.ACTIVE && c.slot().equals(slot))) {
                versions.computeIfAbsent(slot, s -> new ArrayList<>())
                        .add(now.candidate()
                                .in(
                                        VersionState.ACTIVE,
                                        "model.bundle_gone: its bundle is stopped, or brought what" + " cannot serve"));
            }
        });
        slots.publish(Candidate.statuses(versions));
    }
}
