// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.outbox;

import io.penstock.store.api.OutboxException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes: takes what waits, makes it durable as one, tells who waits for it and who reads; and about once per second makes
 * the cursors' places durable and deletes what is done.
 *
 * <p>One thread at a time, and whoever is at it does it for all. A caller that waits for its record anyway takes the turn
 * itself if nobody has it: a hand-over to another thread and back would cost a third of what {@code fdatasync} does.
 */
final class Committer implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Committer.class);
    private static final Duration TIDY = Duration.ofSeconds(1);

    private final CommitQueue queue;
    private final SegmentLog log;
    private final Budget budget;
    private final Places places;
    private final LiveSettings settings;
    private final AtomicInteger epochs;
    private final Counters counters;
    private final LongSupplier clock;
    private final LongSupplier nanos;
    private final ReentrantLock turn = new ReentrantLock();
    private Optional<OutboxException> broken = Optional.empty();
    private long tidied;
    private boolean untidy;

    Committer(
            CommitQueue queue,
            SegmentLog log,
            Budget budget,
            Places places,
            LiveSettings settings,
            AtomicInteger epochs,
            Counters counters,
            LongSupplier clock,
            LongSupplier nanos) {
        this.queue = queue;
        this.log = log;
        this.budget = budget;
        this.places = places;
        this.settings = settings;
        this.epochs = epochs;
        this.counters = counters;
        this.clock = clock;
        this.nanos = nanos;
        this.tidied = nanos.getAsLong();
    }

    /**
     * Puts something in and sees to it that it is done soon: by this thread, if nobody is at it.
     *
     * @throws IllegalStateException from within a commit, which would then wait for itself
     */
    void submitAndHelp(Request request) {
        if (turn.isHeldByCurrentThread()) {
            throw new IllegalStateException("called back by the outbox: hand over to another thread");
        }
        boolean mayHelp = settings.now().linger().isZero();
        queue.put(request, !mayHelp);
        if (mayHelp && turn.tryLock()) {
            try {
                commit(queue.take(settings.now().batchRecords()));
            } finally {
                turn.unlock();
            }
        }
        if (mayHelp) {
            queue.wakeForMore(); // whoever came meanwhile saw the turn taken
        }
    }

    /** Puts something in; the committer's thread does it. */
    void submit(Request request) {
        queue.put(request, true);
    }

    @Override
    public void run() {
        while (!queue.isFinished()) {
            OutboxSettings now = settings.now();
            try {
                queue.await(now.batchRecords(), now.linger(), TIDY);
            } catch (InterruptedException e) {
                LOG.debug("nobody interrupts the committer to stop it; going on", e);
            }
            turn.lock();
            try {
                commit(queue.take(now.batchRecords()));
                if (nanos.getAsLong() - tidied > TIDY.toNanos()) {
                    tidied = nanos.getAsLong();
                    tidy();
                }
            } catch (RuntimeException | Error e) {
                LOG.error("a fault in the outbox; going on", e);
            } finally {
                turn.unlock();
            }
        }
        turn.lock();
        try {
            tidy();
            log.close();
        } finally {
            turn.unlock();
        }
    }

    private void commit(List<Request> batch) {
        List<Request> taken = admitted(batch);
        if (!taken.isEmpty()) {
            append(taken);
        }
        batch.stream().filter(request -> request.bytes() == 0).forEach(Request::done);
    }

    private void append(List<Request> taken) {
        try {
            log.append(taken, epochs.get());
        } catch (IOException | RuntimeException e) {
            failed(taken, e);
            return;
        }
        int records = 0;
        for (Request request : taken) {
            if (request instanceof Append) {
                records += request.records();
                places.appended(request.source(), request.records(), clock.getAsLong());
            }
        }
        counters.committed(records);
        taken.forEach(Request::done);
        notifyReaders(taken);
    }

    /** What is to be written: not the chores, and not what is refused here. */
    private List<Request> admitted(List<Request> batch) {
        List<Request> taken = new ArrayList<>(batch.size());
        long bytes = 0;
        for (Request request : batch) {
            if (request.bytes() == 0) {
                continue;
            }
            Optional<OutboxException> why = broken.or(request::refusal).or(noRoom(request, bytes));
            if (why.isPresent()) {
                refuse(request, why.get());
            } else {
                taken.add(request);
                bytes += request.bytes();
            }
        }
        return taken;
    }

    private Supplier<Optional<OutboxException>> noRoom(Request request, long before) {
        return () -> {
            try {
                if (budget.makeRoom(before + request.bytes(), request.priority(), epochs.get())) {
                    return Optional.empty();
                }
                return Optional.of(new OutboxException.Full(
                        "outbox.budget",
                        "the byte budget of " + settings.now().budget()
                                + " is used up with data that is not given up for this. Reconnect what reads the outbox,"
                                + " or raise the budget.",
                        null));
            } catch (IOException e) {
                return Optional.of(sorted(e));
            }
        };
    }

    private void failed(List<Request> taken, Exception e) {
        OutboxException why = sorted(e);
        if (e instanceof BrokenLogException) {
            broken = Optional.of(why);
            LOG.error("{}", why.getMessage(), e);
        } else if (counters.state().isEmpty()) {
            LOG.warn("{}", why.getMessage(), e);
        }
        for (int i = taken.size() - 1; i >= 0; i--) {
            refuse(taken.get(i), why);
        }
    }

    private void refuse(Request request, OutboxException why) {
        counters.refused(why.reason(), request.records());
        if (!(why instanceof OutboxException.Refused || why instanceof OutboxException.Closed)) {
            counters.state(why.getMessage());
        }
        request.fail(why);
    }

    private OutboxException sorted(Exception e) {
        if (e instanceof DiskFullException) {
            return new OutboxException.Full(
                    "outbox.disk_full",
                    "no room left on the device of " + settings.now().folder()
                            + ". Nothing accepted is lost; free some space, or lower the byte budget.",
                    e);
        }
        return new OutboxException.Broken(
                "outbox.io",
                "writing to " + settings.now().folder() + " failed: " + e.getMessage()
                        + ". Nothing accepted is lost; check the disk, then restart the outbox.",
                e);
    }

    private void notifyReaders(List<Request> taken) {
        for (Place place : places.all()) {
            for (Request request : taken) {
                if (request instanceof Append && request.source().isSeenBy(place.name())) {
                    place.listener().run();
                    break;
                }
            }
        }
    }

    private void tidy() {
        try {
            try {
                places.save(epochs.get());
            } finally {
                log.removeDone(); // on a full disk, this makes the room for that
            }
            untidy = false;
        } catch (IOException e) {
            if (!untidy) {
                untidy = true;
                LOG.warn(
                        "the cursors' places in {} are not made durable now, trying again each second: after a crash,"
                                + " delivered records come again",
                        settings.now().folder(),
                        e);
            }
        }
    }
}
