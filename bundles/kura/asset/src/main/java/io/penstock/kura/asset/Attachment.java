// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.asset;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.channel.ChannelRecord;
import org.eclipse.kura.driver.Driver;
import org.eclipse.kura.driver.Driver.ConnectionException;
import org.eclipse.kura.driver.PreparedRead;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One asset on one driver: the plan that was made for it, the read that was prepared, and a count of the calls under way.
 *
 * <p>Who has entered may call the driver until it leaves. After {@link #close} nobody enters; the returned stage completes
 * when the last has left and the driver was told to let go.
 */
final class Attachment implements Seat {

    private static final Logger LOG = LoggerFactory.getLogger(Attachment.class);

    private final DriverEntry entry;
    private final AssetPlan plan;
    private final Optional<PreparedRead> prepared;
    private final ListenerSet listeners;
    /** Calls under way, and one for being open. */
    private final AtomicInteger leases = new AtomicInteger(1);

    private final CompletableFuture<Void> drained = new CompletableFuture<>();
    private volatile boolean open = true;

    private Attachment(DriverEntry entry, AssetPlan plan, Optional<PreparedRead> prepared, ListenerSet listeners) {
        this.entry = entry;
        this.plan = plan;
        this.prepared = prepared;
        this.listeners = listeners;
    }

    /** @param listeners of the asset, which hear this driver from {@link ListenerSet#attach} on */
    static Attachment open(DriverEntry entry, AssetSettings settings, ListenerSet listeners) {
        var plan = new AssetPlan(settings, DriverKeys.of(entry));
        return new Attachment(entry, plan, prepare(entry.driver(), plan), listeners);
    }

    DriverEntry entry() {
        return entry;
    }

    AssetPlan plan() {
        return plan;
    }

    Driver driver() {
        return entry.driver();
    }

    /** Whether the caller may call the driver; each {@code true} wants a {@link #leave}. */
    boolean enter() {
        int now = leases.get();
        while (now > 0) {
            if (leases.compareAndSet(now, now + 1)) {
                return true;
            }
            now = leases.get();
        }
        return false;
    }

    void leave() {
        if (leases.decrementAndGet() == 0) {
            drained.complete(null);
        }
    }

    /**
     * Reads every readable channel and gives the records to {@code use} before another read of this attachment begins: a
     * driver may answer with the same records each time.
     */
    synchronized <T> T readAll(Function<List<ChannelRecord>, T> use) throws ConnectionException, KuraException {
        if (plan.readable().isEmpty()) {
            return use.apply(List.of());
        }
        if (prepared.isPresent()) {
            return use.apply(prepared.get().execute());
        }
        List<ChannelRecord> requests = plan.requests();
        driver().read(requests);
        return use.apply(requests);
    }

    /** Whether it is in use: the events of a driver that was left are not heard. */
    boolean open() {
        return open;
    }

    /** Nobody enters any more. */
    CompletableFuture<Void> close() {
        open = false;
        leave();
        return drained;
    }

    /** Tells the driver to let go; after the last has left. */
    void dispose() {
        listeners.detach(this);
        prepared.ifPresent(read -> {
            try {
                read.close();
            } catch (Exception e) {
                LOG.warn(
                        "{}: the prepared read of {} was not closed",
                        plan.settings().pid(),
                        entry.pid(),
                        e);
            }
        });
    }

    private static Optional<PreparedRead> prepare(Driver driver, AssetPlan plan) {
        List<ChannelRecord> requests = plan.requests();
        if (requests.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(driver.prepareRead(requests));
        } catch (UnsupportedOperationException e) {
            return Optional.empty(); // a driver need not prepare
        }
    }
}
