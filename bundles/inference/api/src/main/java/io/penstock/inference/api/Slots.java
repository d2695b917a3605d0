// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.api;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The slots of this gateway. A service of the engine. */
@ProviderType
public interface Slots {

    /**
     * Leases the version that serves a slot now.
     *
     * @throws InferenceException {@code model.unavailable} where none does
     */
    Lease lease(String slot) throws InferenceException;

    /** What serves a slot now, without a lease: it may be another one by the next call. */
    Optional<ModelDescriptor> active(String slot);

    /** Waits until a version serves the slot, or the time is over; true where one does. */
    boolean await(String slot, long millis) throws InterruptedException;

    /** Every slot that has a version or was asked for, by name. */
    List<SlotStatistics> statistics();
}
