// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.modbus;

import io.penstock.driver.modbus.FieldException.Busy;
import io.penstock.driver.modbus.FieldException.Lost;
import io.penstock.driver.modbus.FieldException.Malformed;
import io.penstock.driver.modbus.FieldException.NoReply;
import io.penstock.driver.modbus.FieldException.NotConnected;
import io.penstock.driver.modbus.FieldException.Refused;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * One connection at most, and the lock that makes it one request in flight. It has no thread: whoever asks first
 * connects, and waits no longer than the timeouts say.
 */
final class Line {

    /** Makes a connection. */
    @FunctionalInterface
    interface Dialler {
        Connection dial(Settings.Endpoint to, Duration timeout) throws NotConnected;
    }

    /** After so many requests without a reply, and none with one between, nobody is believed to listen. */
    private static final int UNANSWERED = 2;

    private final ReentrantLock lock = new ReentrantLock(true);
    private final Dialler dialler;
    private final Backoff backoff;
    private final LinkState state;
    private volatile Optional<Connection> connection = Optional.empty();
    private volatile boolean closed;
    private Optional<Settings.Endpoint> peer = Optional.empty();
    private int unanswered;

    Line(Dialler dialler, Backoff backoff, LinkState state) {
        this.dialler = dialler;
        this.backoff = backoff;
        this.state = state;
    }

    /**
     * Has the line for itself for a while.
     *
     * @return whether it could be had: false where it is closed
     * @throws Busy where others had it for longer than the queue timeout
     */
    boolean use(Settings settings, Consumer<Turn> work) throws Busy {
        lock(settings.queueTimeout());
        try {
            if (!closed) {
                var turn = new Turn(this, settings);
                work.accept(turn);
                turn.end();
            }
            return !closed;
        } finally {
            if (settings.closeAfterUse()) {
                hangUp();
            }
            lock.unlock();
        }
    }

    /** Ends the connection, once whoever uses it is done; the next to ask makes another. */
    void disconnect(Settings settings) throws Busy {
        lock(settings.queueTimeout());
        try {
            hangUp();
            state.idle();
        } finally {
            lock.unlock();
        }
    }

    /** Ends the connection for good, once whoever uses it is done, or while it is used where that takes too long. */
    void close(Settings settings) {
        boolean alone = false;
        try {
            alone = lock.tryLock(settings.queueTimeout().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        closed = true;
        hangUp();
        if (alone) {
            lock.unlock();
        }
    }

    /** Connects if there is no connection, in spite of a pause after failures where {@code now} says so. */
    void connect(Settings settings, boolean now) throws NotConnected {
        if (!peer.equals(Optional.of(settings.endpoint()))) { // another device, of which nothing is known
            hangUp();
            backoff.succeeded();
            state.idle();
            peer = Optional.of(settings.endpoint());
        }
        if (connection.isPresent()) {
            return;
        }
        var left = backoff.wait(settings);
        if (!now && !left.isZero()) {
            throw new NotConnected("not connected to " + settings.endpoint() + ", next try in " + left.toMillis()
                    + " ms; the last failure was: " + state.seen().reason());
        }
        try {
            connection = Optional.of(dialler.dial(settings.endpoint(), settings.connectTimeout()));
            unanswered = 0;
        } catch (NotConnected e) {
            failed(settings, e);
            throw e;
        }
    }

    /** Sends one request and waits for its reply; for a {@link Turn} only. */
    Reply ask(Settings settings, Request request) throws FieldException {
        boolean kept = connection.isPresent();
        try {
            return exchange(settings, request);
        } catch (Lost e) {
            if (!kept || !request.isRead()) {
                throw e;
            }
        }
        return exchange(settings, request); // the device had closed a connection that was idle: that is no failure
    }

    /** Notes a turn in which so many requests were sent and none was answered. */
    void unanswered(Settings settings, int requests, FieldException why) {
        unanswered += requests;
        if (unanswered >= UNANSWERED || !(why instanceof NoReply)) {
            failed(settings, why);
        }
    }

    private Reply exchange(Settings settings, Request request) throws NotConnected, Refused, NoReply, Lost, Malformed {
        connect(settings, false);
        var open = connection.orElseThrow();
        try {
            int start = open.exchange(request, settings.timeout());
            answered(settings);
            return new Reply(open.data(), start);
        } catch (Refused e) {
            answered(settings);
            throw e;
        } catch (NoReply e) {
            if (open.midFrame()) {
                hangUp();
            }
            throw e;
        } catch (Lost | Malformed e) {
            hangUp();
            throw e;
        }
    }

    private void answered(Settings settings) {
        unanswered = 0;
        backoff.succeeded();
        state.up(settings.endpoint());
    }

    private void failed(Settings settings, FieldException why) {
        hangUp();
        state.down(settings.endpoint(), why, backoff.failed(settings));
    }

    private void hangUp() {
        connection.ifPresent(Connection::close);
        connection = Optional.empty();
    }

    private void lock(Duration longest) throws Busy {
        try {
            if (!lock.tryLock(longest.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new Busy("other reads and writes had the line for " + longest.toMillis()
                        + " ms; poll less often, or with a shorter timeout");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy("the thread was interrupted while it waited for the line");
        }
    }
}
