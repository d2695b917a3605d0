// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.simulator;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What a {@link ModbusServer} does wrong, changed while it runs. A new one does nothing wrong. */
public final class Misbehaviour {

    /** One wrong reply. */
    public enum Kind {
        /** The right reply. */
        NONE,
        /** No reply; the connection stays. */
        SILENCE,
        /** The connection is closed instead of a reply. */
        CLOSE,
        /** Bytes that are no frame, as many as a reply has. */
        GARBAGE,
        /** The first half of the reply, and then nothing. */
        HALF,
        /** A transaction identifier that nobody sent. */
        WRONG_TRANSACTION,
        /** The reply of another unit. */
        WRONG_UNIT,
        /** The reply to another function. */
        WRONG_FUNCTION,
        /** A byte count that is not that of the data. */
        WRONG_COUNT,
        /** An exception reply with the code of the act. */
        EXCEPTION
    }

    /**
     * @param kind what to do
     * @param code exception code where {@code kind} is {@link Kind#EXCEPTION}, else 0
     */
    record Act(Kind kind, int code) {

        static final Act PROPER = new Act(Kind.NONE, 0);
    }

    private final Deque<Act> next = new ArrayDeque<>();
    private final List<Runnable> connections = new CopyOnWriteArrayList<>();
    private Act steady = Act.PROPER;
    private volatile Duration delay = Duration.ZERO;
    private volatile boolean refusing;

    /** Does this to the next request that has nothing wrong lined up yet; more than one call lines up. */
    public synchronized void once(Kind kind) {
        next.add(new Act(kind, Refusal.ILLEGAL_FUNCTION));
    }

    /** Answers the next such request with an exception reply. */
    public synchronized void exceptionOnce(int code) {
        next.add(new Act(Kind.EXCEPTION, code));
    }

    /** Does this to every request for which nothing is lined up. */
    public synchronized void always(Kind kind) {
        steady = new Act(kind, Refusal.ILLEGAL_FUNCTION);
    }

    /** Answers every request for which nothing is lined up with an exception reply. */
    public synchronized void exceptionAlways(int code) {
        steady = new Act(Kind.EXCEPTION, code);
    }

    /** Waits before each reply. */
    public void delay(Duration time) {
        delay = time;
    }

    /** Closes every new connection at once, or no longer. */
    public void refuse(boolean on) {
        refusing = on;
    }

    /** Closes every connection there is. */
    public void drop() {
        connections.forEach(Runnable::run);
    }

    /** Forgets all of the above. */
    public synchronized void behave() {
        next.clear();
        steady = Act.PROPER;
        delay = Duration.ZERO;
        refusing = false;
    }

    synchronized Act take() {
        var act = next.poll();
        return act == null ? steady : act;
    }

    Duration delay() {
        return delay;
    }

    boolean refusing() {
        return refusing;
    }

    void attach(Runnable closer) {
        connections.add(closer);
    }

    void detach(Runnable closer) {
        connections.remove(closer);
    }
}
