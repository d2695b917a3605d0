// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.outbox;

import io.penstock.store.api.OutboxException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What waits for the next commit, in order. Whoever puts something in waits while there is too much; an interrupt does not
 * end the wait, for the record would then be neither accepted nor refused.
 */
final class CommitQueue {

    private static final long MOST_BYTES = 4 << 20;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition filled = lock.newCondition();
    private final Condition drained = lock.newCondition();
    private final Deque<Request> waiting = new ArrayDeque<>();
    private final long room;
    private long bytes;
    private boolean closed;

    /** @param room bytes that may wait */
    CommitQueue(long room) {
        this.room = room;
    }

    /** @param wake whether the committer's thread shall look; else the caller does what is to be done */
    void put(Request request, boolean wake) {
        lock.lock();
        try {
            while (bytes > room && !closed) {
                filled.signal();
                drained.awaitUninterruptibly();
            }
            if (closed) {
                request.fail(new OutboxException.Closed("the outbox is closed"));
                return;
            }
            waiting.add(request);
            bytes += request.bytes();
            if (wake) {
                filled.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until there is something, and then for more.
     *
     * @param records how many are enough
     * @param linger how long to wait for that many when there is something
     * @param patience how long to wait for something
     */
    void await(int records, Duration linger, Duration patience) throws InterruptedException {
        lock.lock();
        try {
            if (waiting.isEmpty() && !closed) {
                filled.awaitNanos(patience.toNanos());
            }
            long left = linger.toNanos();
            while (!waiting.isEmpty() && !closed && left > 0 && records() < records) {
                left = filled.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Wakes the committer's thread if something is left. */
    void wakeForMore() {
        lock.lock();
        try {
            if (!waiting.isEmpty()) {
                filled.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    private int records() {
        return waiting.stream().mapToInt(Request::records).sum();
    }

    /**
     * What goes into the next commit; may be empty.
     *
     * @param records about how many at most; what was put in as one stays one
     */
    List<Request> take(int records) {
        lock.lock();
        try {
            return drain(records);
        } finally {
            lock.unlock();
        }
    }

    private List<Request> drain(int records) {
        List<Request> taken = new ArrayList<>();
        int count = 0;
        long size = 0;
        while (!waiting.isEmpty()
                && (taken.isEmpty()
                        || count + waiting.peek().records() <= records
                                && size + waiting.peek().bytes() <= MOST_BYTES)) {
            Request next = waiting.remove();
            taken.add(next);
            count += next.records();
            size += next.bytes();
        }
        bytes -= size;
        drained.signalAll();
        return taken;
    }

    /** Takes nothing more in; what is in is still given out. */
    void close() {
        lock.lock();
        try {
            closed = true;
            filled.signalAll();
            drained.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean isFinished() {
        lock.lock();
        try {
            return closed && waiting.isEmpty();
        } finally {
            lock.unlock();
        }
    }
}
