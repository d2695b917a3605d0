// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.onnx;

import io.penstock.inference.api.Admission;
import io.penstock.inference.api.InferenceException;
import io.penstock.inference.api.Lease;
import io.penstock.inference.api.ModelDescriptor;
import io.penstock.inference.api.SlotStatistics;
import io.penstock.inference.api.Slots;
import io.penstock.inference.api.VersionState;
import io.penstock.inference.api.VersionStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The models of this gateway and the slots they serve.
 *
 * <p>One worker thread reads, proves and switches; the framework's callbacks only leave it work, stages only read the
 * slots' references. The newest version that proved itself serves. Where its bundle goes without a successor, it goes
 * on for the linger time, so that a bundle may be stopped and started again, or updated, under traffic.
 */
final class Library implements Slots {

    private static final Logger LOG = LoggerFactory.getLogger(Library.class);

    private final ScheduledExecutorService worker;
    private final Opener opener;
    private final Supplier<Optional<Admission>> admission;
    private final Duration linger;
    private final Map<String, Slot> slots = new ConcurrentHashMap<>();
    private final Object switched = new Object(); // notified, held by nobody for longer than a look at a slot

    // Below: the worker's.
    private final Map<Bundle, Candidate> candidates = new LinkedHashMap<>();
    private final Map<String, Bundle> serving = new LinkedHashMap<>();
    private final Map<Bundle, CompletionStage<Void>> draining = new LinkedHashMap<>();

    private volatile Map<String, List<VersionStatus>> published = Map.of();

    Library(ScheduledExecutorService worker, Opener opener, Supplier<Optional<Admission>> admission, Duration linger) {
        this.worker = worker;
        this.opener = opener;
        this.admission = admission;
        this.linger = linger;
    }

    void add(Bundle bundle) {
        worker.execute(() -> {
            try {
                ModelSource source = ModelSource.read(bundle);
                var fresh = new Candidate(
                        bundle, Optional.of(source.descriptor()), source.sha256(), VersionState.INSTALLED, "");
                candidates.put(bundle, fresh);
                OpenModel model = open(source);
                if (isNewest(fresh)) {
                    install(fresh, model);
                } else {
                    model.retire();
                    candidates.put(bundle, fresh.in(VersionState.STAGED, ""));
                }
            } catch (InferenceException e) {
                quarantine(bundle, e);
            }
            publish();
        });
    }

    void remove(Bundle bundle) {
        worker.execute(() -> {
            Candidate gone = candidates.remove(bundle);
            draining.remove(bundle);
            if (gone != null && bundle.equals(serving.get(gone.slot())) && !fallBack(gone.slot())) {
                worker.schedule(() -> giveUp(gone.slot(), bundle), linger.toMillis(), TimeUnit.MILLISECONDS);
            }
            publish();
        });
    }

    /** Lets the successor's version serve in the place of the predecessor's; see {@code Succession}. */
    CompletionStage<Void> succeed(Bundle predecessor, Bundle successor) {
        var done = new CompletableFuture<Void>();
        worker.execute(() -> {
            Candidate next = candidates.get(successor);
            if (next == null || next.state() == VersionState.QUARANTINED) {
                done.completeExceptionally(new IllegalStateException(
                        next == null ? "model.unavailable: the new bundle brought no model" : next.reason()));
                return;
            }
            try {
                if (!successor.equals(serving.get(next.slot()))) {
                    install(next, open(ModelSource.read(successor)));
                    publish();
                }
                draining.getOrDefault(predecessor, CompletableFuture.completedFuture(null))
                        .thenRun(() -> done.complete(null));
            } catch (InferenceException e) {
                done.completeExceptionally(new IllegalStateException(e.reason() + ": " + e.getMessage(), e));
            }
        });
        return done;
    }

    @Override
    public Lease lease(String slot) throws InferenceException {
        return slot(slot).lease();
    }

    @Override
    public Optional<ModelDescriptor> active(String slot) {
        return slot(slot).descriptor();
    }

    @Override
    public boolean await(String slot, long millis) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        synchronized (switched) {
            while (active(slot).isEmpty()) {
                long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (left <= 0) {
                    return false;
                }
                switched.wait(left);
            }
            return true;
        }
    }

    @Override
    public List<SlotStatistics> statistics() {
        Map<String, List<VersionStatus>> versions = published;
        var names = new TreeMap<>(slots);
        versions.keySet().forEach(name -> names.computeIfAbsent(name, Slot::new));
        return names.entrySet().stream()
                .map(entry -> entry.getValue().statistics(versions.getOrDefault(entry.getKey(), List.of())))
                .toList();
    }

    /** Closes every session when its last lease is back. Called when no stage asks any more. */
    void close() {
        worker.execute(
                () -> slots.values().forEach(slot -> slot.swap(Optional.empty()).ifPresent(OpenModel::retire)));
    }

    private OpenModel open(ModelSource source) throws InferenceException {
        Optional<Admission> gate = admission.get();
        if (gate.isPresent()) {
            gate.get().admit(source.descriptor(), source.onnx());
        }
        String slot = source.descriptor().name();
        Optional<ModelDescriptor> now = slot(slot).descriptor();
        if (now.isPresent() && !now.get().contract().equals(source.descriptor().contract())) {
            throw new InferenceException(
                    "model.contract",
                    "The slot " + slot + " is served by contract " + now.get().contract() + ", this version has "
                            + source.descriptor().contract() + ". Give it a name of its own, or remove the old version"
                            + " first.");
        }
        return opener.open(source);
    }

    private boolean isNewest(Candidate fresh) {
        return candidates.values().stream()
                .filter(other -> other.slot().equals(fresh.slot()) && other.usable())
                .allMatch(other -> other.version().compareTo(fresh.version()) <= 0);
    }

    private void install(Candidate fresh, OpenModel model) {
        String name = fresh.slot();
        Optional<OpenModel> before = slot(name).swap(Optional.of(model));
        Bundle old = serving.put(name, fresh.bundle());
        candidates.put(fresh.bundle(), fresh.in(VersionState.ACTIVE, ""));
        before.ifPresent(retired -> {
            CompletionStage<Void> drained = retired.retire();
            Candidate predecessor = candidates.get(old);
            if (predecessor != null && !old.equals(fresh.bundle())) {
                draining.put(old, drained);
                candidates.put(old, predecessor.in(VersionState.RETIRED, "model.replaced: by " + fresh.version()));
            }
        });
        synchronized (switched) {
            switched.notifyAll();
        }
        LOG.info("model {} {} serves its slot", name, fresh.version());
    }

    /** The newest other version takes the slot; false where there is none that opens. */
    private boolean fallBack(String slot) {
        List<Candidate> others = candidates.values().stream()
                .filter(other -> other.slot().equals(slot) && other.usable())
                .sorted(Comparator.comparing(Candidate::version).reversed())
                .toList();
        for (Candidate other : others) {
            try {
                install(other, open(ModelSource.read(other.bundle())));
                return true;
            } catch (InferenceException e) {
                quarantine(other.bundle(), e);
            }
        }
        return false;
    }

    private void giveUp(String name, Bundle bundle) {
        if (bundle.equals(serving.get(name)) && !candidates.containsKey(bundle)) {
            serving.remove(name);
            slot(name).swap(Optional.empty()).ifPresent(OpenModel::retire);
            LOG.warn("slot {} has no model any more: its bundle has been gone for {} s", name, linger.toSeconds());
        }
    }

    private void quarantine(Bundle bundle, InferenceException why) {
        Candidate known = candidates.getOrDefault(
                bundle, new Candidate(bundle, Optional.empty(), "", VersionState.INSTALLED, ""));
        candidates.put(bundle, known.in(VersionState.QUARANTINED, why.reason() + ": " + why.getMessage()));
        LOG.warn("model {} will not serve [{}]: {}", ModelSource.name(bundle), why.reason(), why.getMessage());
    }

    private void publish() {
        var versions = new TreeMap<String, List<VersionStatus>>();
        candidates.values().stream()
                .sorted(Comparator.comparing(Candidate::version).reversed())
                .forEach(candidate -> versions.computeIfAbsent(candidate.slot(), s -> new ArrayList<>())
                        .add(candidate.status()));
        published = versions;
    }

    private Slot slot(String name) {
        return slots.computeIfAbsent(name, Slot::new);
    }
}
