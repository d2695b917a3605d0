// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.asset;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * One asset's use of a driver, whichever bundle it is of at the moment. The read path takes one volatile read and one
 * count on an object of this asset alone; nothing is shared with other assets.
 *
 * <p>Only {@link DriverTable} seats and unseats.
 */
final class DriverUse {

    private static final int RELISTEN_S = 5;

    private final String driverPid;
    private final ListenerSet listeners;
    private final Executor serial;
    private volatile AssetPlan bare;
    private volatile Seat seat;

    /** @param serial runs tasks of this use one after the other */
    DriverUse(AssetSettings settings, ListenerSet listeners, Executor serial, Away away) {
        this.driverPid = settings.driver();
        this.bare = new AssetPlan(settings, List.of());
        this.listeners = listeners;
        this.serial = serial;
        this.seat = away;
    }

    String driverPid() {
        return driverPid;
    }

    AssetSettings settings() {
        return bare.settings();
    }

    /** What the next attachment is made for. */
    void settings(AssetSettings next) {
        bare = new AssetPlan(next, List.of());
    }

    Seat seat() {
        return seat;
    }

    boolean isOn(DriverEntry entry) {
        return seat instanceof Attachment attachment && attachment.entry().equals(entry);
    }

    /** The plan at this instant; without the driver's keys where the driver is away. */
    AssetPlan plan() {
        AssetPlan now = bare;
        return seat instanceof Attachment attachment && attachment.plan().settings() == now.settings()
                ? attachment.plan()
                : now;
    }

    /**
     * The attachment, entered: leave it. Waits for a driver that is expected back, for as long as the settings allow after
     * it went; empty where it is away.
     */
    Optional<Attachment> enter() {
        while (true) {
            Seat now = seat;
            if (now instanceof Attachment attachment) {
                if (attachment.enter()) {
                    return Optional.of(attachment);
                }
                Thread.onSpinWait(); // closed a moment ago, which happens after its seat was taken
            } else if (now instanceof Away away && !awaited(away, settings().driverWait())) {
                return Optional.empty();
            }
        }
    }

    /** Makes ready to call another driver, without calling it for the asset yet. */
    CompletableFuture<Attachment> prepare(DriverEntry entry) {
        return CompletableFuture.supplyAsync(() -> Attachment.open(entry, settings(), listeners), serial);
    }

    /** One reference write; the stage completes when the last call into the driver before has returned. */
    CompletableFuture<Void> sit(Seat next) {
        Seat before = seat;
        seat = next;
        if (next instanceof Attachment attachment) {
            serial.execute(() -> listen(attachment));
        }
        if (before instanceof Attachment attachment) {
            return attachment.close().thenRunAsync(attachment::dispose, serial);
        }
        ((Away) before).end();
        return CompletableFuture.completedFuture(null);
    }

    /** An attachment that was prepared is not wanted. */
    void discard(Attachment prepared) {
        prepared.close().thenRunAsync(prepared::dispose, serial);
    }

    /** The listeners of the asset, or of the driver, changed. */
    void relisten() {
        if (seat instanceof Attachment attachment) {
            serial.execute(() -> listen(attachment));
        }
    }

    private void listen(Attachment attachment) {
        if (seat == attachment && !listeners.attach(attachment)) {
            CompletableFuture.delayedExecutor(RELISTEN_S, TimeUnit.SECONDS, serial)
                    .execute(() -> listen(attachment));
        }
    }

    private static boolean awaited(Away away, Duration patience) {
        try {
            return away.await(patience.toNanos(), System.nanoTime());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
