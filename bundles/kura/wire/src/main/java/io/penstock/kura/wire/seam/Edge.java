// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.seam;

import io.penstock.kura.seam.EdgeStatistics;
import io.penstock.kura.seam.EdgeStatistics.State;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.kura.wire.WireEnvelope;

/**
 * The seam between one port of an emitter and one port of a receiver.
 *
 * <p>Open, {@link #accept} is a direct call in the emitter's thread: a lease of the gate, one volatile read of the route,
 * the call, the lease back. Held, the emitter's thread leaves its envelope in the buffer under the lock, or waits for
 * room. Draining, one thread of the executor delivers what waited, and the route opens only when nothing waits and
 * nothing is on its way: no record overtakes another of its thread.
 *
 * <p>The edge passes records while nobody {@linkplain #hold() holds} it and its target accepts. All state but the route
 * is guarded by the lock, which is never held over a call to a target. A record is counted when its call has ended or
 * when it is held or refused, never before, so {@code in = delivered + held + rejected} in each snapshot.
 */
public final class Edge {

    private final EdgeKey key;
    private final Limits limits;
    private final Executor drainers;
    private final EdgeLog log;
    private final Gate gate = new Gate();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final HoldBuffer buffer;
    private final Tally tally = new Tally();
    private volatile Route route = Route.CLOSED;
    private volatile int watchers;
    private Optional<Object> source = Optional.empty();
    private Target target = Target.AWAY;
    private Optional<Drain> drain = Optional.empty();
    private boolean draining;
    private boolean faulty;
    private boolean closed;
    private int holds;

    /**
     * @param spill the file for what does not fit in memory; made when it is needed
     * @param drainers gives a thread to each drain; must not queue one behind another
     */
    public Edge(EdgeKey key, Limits limits, Path spill, Executor drainers) {
        this.key = key;
        this.limits = limits;
        this.drainers = drainers;
        this.log = new EdgeLog(key);
        this.buffer = new HoldBuffer(limits, new SpillFile(spill, limits.spillBytes()));
    }

    public EdgeKey key() {
        return key;
    }

    /** Takes an envelope of this emitter: delivers it, holds it, or counts it as rejected. Throws only what kills a VM. */
    public void accept(Object emitter, WireEnvelope envelope) {
        int records = envelope.getRecords().size();
        int weight = Math.max(records, 1);
        do {
            int lease = gate.enter(weight);
            Route open = route;
            if (open.emitter() == emitter) {
                direct(open, envelope, records, lease, weight);
                return;
            }
            gate.retract(lease, weight);
        } while (!detour(emitter, envelope, records));
    }

    private void direct(Route open, WireEnvelope envelope, int records, int lease, int weight) {
        try {
            open.target().accept(envelope);
        } catch (Throwable t) {
            lock.lock();
            try {
                gate.exit(lease, weight);
                tally.uncount(weight);
                tally.reject(log.refused(t), records);
                faulty = true;
                settle();
            } finally {
                lock.unlock();
            }
            rethrowFatal(t);
            return;
        }
        if (records == 0 || open.faulty()) {
            lock.lock();
            try {
                gate.exit(lease, weight);
                tally.uncount(weight - records);
                recovered();
            } finally {
                lock.unlock();
            }
        } else {
            gate.exit(lease, weight);
        }
        if (watchers > 0) {
            wake();
        }
    }

    /** The way of an envelope that found the route closed; false: it is open now, try again. */
    private boolean detour(Object emitter, WireEnvelope envelope, int records) {
        lock.lock();
        try {
            if (watchers > 0) {
                changed.signalAll(); // somebody may have seen the lease that was taken back
            }
            long blocked = 0;
            while (true) {
                Optional<String> refusal = refusal(emitter);
                if (refusal.isPresent()) {
                    tally.reject(refusal.get(), records);
                    return true;
                }
                if (route.emitter() == emitter) {
                    return false;
                }
                boolean own = drain.isPresent() && drain.get().isMine();
                boolean admitted = own || admits();
                if (admitted && buffer.offer(envelope)) {
                    drain.ifPresent(Drain::admitted);
                    tally.held(records);
                    return true;
                }
                if (own || blocked < 0) {
                    tally.reject("seam.full", records);
                    log.full();
                    return true;
                }
                blocked = admitted ? awaitRoom(blocked) : awaitTurn(blocked);
            }
        } catch (InterruptedException e) {
            tally.reject("seam.interrupted", records);
            Thread.currentThread().interrupt();
            return true;
        } finally {
            lock.unlock();
        }
    }

    private Optional<String> refusal(Object emitter) {
        if (closed) {
            return Optional.of("seam.closed");
        }
        return source.isPresent() && source.get() == emitter ? Optional.empty() : Optional.of("emitter.retired");
    }

    private boolean admits() {
        return drain.isEmpty() ? !draining : drain.get().admits();
    }

    /** Waits for room; gives what is left of the time limit in ns, less than 0 when it is used up, 0 for no limit. */
    private long awaitRoom(long left) throws InterruptedException {
        log.blocked(buffer.records(), buffer.bytes());
        if (limits.block().isZero()) {
            changed.await();
            return 0;
        }
        long rest = changed.awaitNanos(left == 0 ? limits.block().toNanos() : left);
        return rest == 0 ? -1 : rest;
    }

    /** Waits for its turn beside a drain, which the receiver's pace decides, as it decides the length of a direct call. */
    private long awaitTurn(long left) throws InterruptedException {
        changed.await();
        return left;
    }

    /** Puts an envelope behind what waits, past the bounds and without ever waiting or calling. */
    public void enqueue(WireEnvelope envelope) {
        int records = envelope.getRecords().size();
        lock.lock();
        try {
            if (closed || !buffer.force(envelope)) {
                tally.reject(closed ? "seam.closed" : "seam.full", records);
                return;
            }
            tally.held(records);
            settle();
        } finally {
            lock.unlock();
        }
    }

    /** Counts records that were given to the host and will not be sent. */
    public void reject(String reason, long records) {
        lock.lock();
        try {
            tally.reject(reason, records);
        } finally {
            lock.unlock();
        }
    }

    /** From now on this emitter's records pass, and nobody else's. */
    public void source(Optional<Object> emitter) {
        lock.lock();
        try {
            source = emitter;
            settle();
        } finally {
            lock.unlock();
        }
    }

    /** From now on records go to this target. */
    public void target(Target receiver) {
        lock.lock();
        try {
            target = receiver;
            settle();
        } finally {
            lock.unlock();
        }
    }

    /** Whether records go to this target. */
    public boolean leadsTo(Target receiver) {
        lock.lock();
        try {
            return target == receiver;
        } finally {
            lock.unlock();
        }
    }

    /** Holds the edge until as many {@linkplain #release() releases}. Calls that are under way go on. */
    public void hold() {
        lock.lock();
        try {
            holds++;
            settle();
        } finally {
            lock.unlock();
        }
    }

    public void release() {
        lock.lock();
        try {
            holds--;
            settle();
        } finally {
            lock.unlock();
        }
    }

    /** Refuses all that comes, and all that waits, under this reason; gives the number of those that waited. */
    public long close(String reason) {
        lock.lock();
        try {
            long waited = buffer.clear();
            tally.rejectHeld(reason, waited);
            closed = true;
            settle();
            return waited;
        } finally {
            lock.unlock();
        }
    }

    /** Looks anew whether records may pass. */
    public void settle() {
        lock.lock();
        try {
            if (!passable()) {
                route = Route.CLOSED;
            } else if (buffer.isEmpty() && !draining) {
                route = source.map(s -> new Route(s, target, faulty)).orElse(Route.CLOSED);
                log.open();
            } else {
                route = Route.CLOSED;
                startDrain();
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until no call is under way; meant for an edge that is held.
     *
     * @return false where one still is at the deadline ({@link System#nanoTime()})
     */
    public boolean awaitIdle(long deadline) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            watchers = watchers + 1;
            while (!gate.idle()) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                changed.awaitNanos(left);
            }
            return true;
        } finally {
            watchers = watchers - 1;
            lock.unlock();
        }
    }

    public EdgeStatistics statistics() {
        lock.lock();
        try {
            long exited = gate.exited();
            State state = !passable() ? State.HOLDING : buffer.isEmpty() && !draining ? State.OPEN : State.DRAINING;
            return new EdgeStatistics(
                    key.emitter(),
                    key.emitterPort(),
                    key.receiver(),
                    key.receiverPort(),
                    state,
                    tally.in(exited),
                    tally.delivered(exited),
                    buffer.records(),
                    buffer.bytes(),
                    tally.rejected());
        } finally {
            lock.unlock();
        }
    }

    private boolean passable() {
        return holds == 0 && !closed && target.accepts();
    }

    private void startDrain() {
        if (!draining) {
            draining = true;
            try {
                drainers.execute(this::drain);
            } catch (RejectedExecutionException e) {
                draining = false; // the host is closing; it closes the edge next
            }
        }
    }

    private void drain() {
        lock.lock();
        try {
            drain = Optional.of(new Drain());
            while (passable()) {
                Optional<WireEnvelope> head = buffer.head();
                tally.rejectHeld("seam.spill_lost", buffer.takeLost());
                if (head.isEmpty()) {
                    break;
                }
                deliver(head.get());
                if (watchers > 0 || admits()) {
                    changed.signalAll();
                }
            }
        } finally {
            drain = Optional.empty();
            draining = false;
            settle();
            lock.unlock();
        }
    }

    /** Called with the lock, and gives it away for the call; the envelope stays at the head, held, meanwhile. */
    private void deliver(WireEnvelope envelope) {
        Target receiver = target;
        int lease = gate.enter(1);
        Optional<Throwable> thrown = Optional.empty();
        lock.unlock();
        try {
            receiver.accept(envelope);
        } catch (Throwable t) {
            thrown = Optional.of(t);
        } finally {
            lock.lock();
        }
        gate.exit(lease, 1);
        tally.uncount(1);
        if (closed) {
            return; // what waited was refused, this with it
        }
        int records = buffer.remove();
        drain.ifPresent(Drain::left);
        if (thrown.isPresent()) {
            tally.rejectHeld(log.refused(thrown.get()), records);
            faulty = true;
            rethrowFatal(thrown.get());
        } else {
            tally.drained(records);
            recovered();
        }
    }

    private void recovered() {
        if (faulty) {
            faulty = false;
            log.recovered();
            settle();
        }
    }

    private void wake() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private static void rethrowFatal(Throwable t) {
        if (t instanceof VirtualMachineError fatal && !(t instanceof StackOverflowError)) {
            throw fatal;
        }
    }
}
