// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.api;

import java.time.Duration;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One cursor at one instant.
 *
 * @param name of the cursor
 * @param open whether a connector holds it
 * @param depth entries that it has not acknowledged, in flight or not yet read
 * @param inFlight of these, read and not acknowledged
 * @param acknowledged entries acknowledged since the outbox was opened
 * @param lowWater the position below which everything is acknowledged
 * @param oldest age of the oldest entry that is not acknowledged, by the wall clock; zero where there is none
 */
@ProviderType
public record CursorStatistics(
        String name, boolean open, long depth, long inFlight, long acknowledged, long lowWater, Duration oldest) {}
