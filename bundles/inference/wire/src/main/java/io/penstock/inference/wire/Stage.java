// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.wire;

import io.penstock.inference.api.Decision;
import io.penstock.inference.api.InferenceException;
import io.penstock.inference.api.Lease;
import io.penstock.inference.api.ModelDescriptor;
import io.penstock.inference.api.Slots;
import io.penstock.kura.seam.RejectedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.eclipse.kura.wire.WireRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stage itself: records in, decisions out, a state for each asset.
 *
 * <p>Runs in the emitters' threads. Who finds it free decides; who finds it busy leaves its envelope and waits, and is
 * decided along with the others that wait, in one batch as far as the model allows. Such a group is decided under one
 * lease, so by one version. Each emitter gets back what came of its own envelope.
 */
final class Stage {

    private static final Logger LOG = LoggerFactory.getLogger(Stage.class);
    private static final int LARGEST_GROUP = 64;

    private final String pid;
    private final Supply supply;
    private final Counts counts = new Counts();
    private final Set<String> complaints = ConcurrentHashMap.newKeySet();
    private final Queue<Turn> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock lock = new ReentrantLock();

    // Below: whose lock it is.
    private final List<Turn> group = new ArrayList<>();
    private final Assets assets;
    private Settings settings;
    private Optional<ModelDescriptor> planned = Optional.empty();
    private Decider decider;

    Stage(String pid, Settings settings, Slots slots, Calibrations kept, LongSupplier nanoTime) {
        this.pid = pid;
        this.settings = settings;
        this.supply = new Supply(slots, nanoTime);
        this.assets = new Assets(kept, settings, nanoTime);
    }

    /** Decides an envelope. What is refused is counted, and logged when a reason first comes up. */
    List<WireRecord> decide(List<WireRecord> records) {
        counts.come(records.size());
        var turn = new Turn(records);
        boolean free = lock.tryLock();
        if (!free) {
            waiting.add(turn);
            lock.lock();
        }
        try {
            if (free) {
                group.add(turn);
            }
            while (!turn.over()) {
                gather();
                serve();
            }
        } finally {
            lock.unlock();
        }
        return turn.decided();
    }

    Counts counts() {
        return counts;
    }

    /** The last decision about each asset. From any thread. */
    List<Decision> latest() {
        return assets.latest();
    }

    /** Takes another configuration; one without a change changes nothing. */
    void reconfigure(Settings next) {
        lock.lock();
        try {
            if (!next.equals(settings)) {
                assets.reconfigure(next);
                settings = next;
                planned = Optional.empty();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Counters, windows, calibrations and alarms, for a successor. */
    byte[] state() {
        lock.lock();
        try {
            return StageState.write(counts, assets);
        } finally {
            lock.unlock();
        }
    }

    /** @throws IllegalArgumentException where the bytes are of no known format */
    void resume(byte[] state) {
        lock.lock();
        try {
            StageState.read(state, counts, assets);
        } finally {
            lock.unlock();
        }
    }

    /** Brings what was learnt to disk. */
    void save() {
        lock.lock();
        try {
            assets.save();
        } finally {
            lock.unlock();
        }
    }

    /** Takes along who waits, as far as they fit into one group. */
    private void gather() {
        int records = 0;
        for (Turn turn : group) {
            records += turn.size();
        }
        for (Turn next = waiting.peek(); next != null && records < LARGEST_GROUP; next = waiting.peek()) {
            group.add(waiting.remove());
            records += next.size();
        }
    }

    private void serve() {
        try (Lease lease = supply.lease(settings.slot(), settings.holdMillis())) {
            plan(lease);
            decider.decide(lease, group);
        } catch (InferenceException e) {
            reject(e.reason(), e.getMessage());
        } catch (RejectedException e) {
            reject(e.reason(), e.getMessage());
        } finally {
            reject("inference.failed", "A defect; the exception is in the log.");
            for (Turn turn : group) {
                counts.pass(turn.passed());
                turn.close();
            }
            group.clear();
        }
    }

    private void plan(Lease lease) {
        ModelDescriptor model = lease.model();
        if (planned.isEmpty() || planned.get() != model) {
            var plan = new Plan(model, settings);
            assets.follow(plan);
            var outcome = new Outcome(pid, settings.copyRecord(), plan);
            decider = new Decider(plan, new Batch(lease), assets, outcome, counts, this::complain);
            planned = Optional.of(model);
        }
    }

    /** Refuses what is still open in the group. */
    private void reject(String reason, String message) {
        for (Turn turn : group) {
            int open = turn.open();
            if (open > 0) {
                turn.drop(open);
                counts.reject(reason, open);
                complain(reason, message);
            }
        }
    }

    private void complain(String reason, String message) {
        if (complaints.add(reason)) {
            LOG.warn("{} refuses records [{}]: {}", pid, reason, message);
        }
    }
}
