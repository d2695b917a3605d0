// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.wire;

import io.penstock.inference.api.InferenceException;
import io.penstock.inference.api.Lease;
import io.penstock.inference.api.Slots;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leases of one slot. Without a model, the records of an outage wait for the hold time in all, not each for its own.
 * Belongs to who holds the stage's lock.
 */
final class Supply {

    private static final Logger LOG = LoggerFactory.getLogger(Supply.class);

    private final Slots slots;
    private final LongSupplier nanoTime;
    private boolean away;
    private long awaySince;

    Supply(Slots slots, LongSupplier nanoTime) {
        this.slots = slots;
        this.nanoTime = nanoTime;
    }

    /** @throws InferenceException {@code model.unavailable} after the hold time */
    Lease lease(String slot, long holdMillis) throws InferenceException {
        if (!away) {
            try {
                return slots.lease(slot);
            } catch (InferenceException e) {
                if (slots.active(slot).isPresent()) {
                    throw e; // not for want of a model
                }
            }
        }
        hold(slot, holdMillis);
        return slots.lease(slot);
    }

    private void hold(String slot, long holdMillis) {
        if (!away) {
            awaySince = nanoTime.getAsLong();
        }
        long left = holdMillis - TimeUnit.NANOSECONDS.toMillis(nanoTime.getAsLong() - awaySince);
        boolean there = await(slot, Math.max(0, left));
        if (there && away) {
            LOG.info("slot {} has a model again", slot);
        } else if (!there && !away) {
            LOG.warn("slot {} has had no model for {} ms: its records are refused", slot, holdMillis);
        }
        away = !there;
    }

    private boolean await(String slot, long millis) {
        try {
            return slots.await(slot, millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
