// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.pump;

import java.time.Duration;
import org.osgi.annotation.versioning.ProviderType;

/**
 * How much at once.
 *
 * @param maxInFlight most messages without PUBACK
 * @param batchFrom from how many waiting entries on they share messages; 0 for never
 * @param maxBatch most entries in one message
 * @param maxBatchBytes about the most bytes in one message of several entries
 * @param acknowledgeTimeout longest wait for one PUBACK; then the connection is given up
 */
@ProviderType
public record PumpSettings(
        int maxInFlight, int batchFrom, int maxBatch, int maxBatchBytes, Duration acknowledgeTimeout) {

    public PumpSettings {
        if (maxInFlight < 1 || batchFrom < 0 || maxBatch < 1 || maxBatchBytes < 1) {
            throw new IllegalArgumentException("mqtt.pump: " + maxInFlight + " in flight, batches from " + batchFrom
                    + ", of " + maxBatch + " entries or " + maxBatchBytes
                    + " bytes. All are at least 1; 0 in the second means no batches.");
        }
    }

    /** How many entries to have at hand: half of them still say that there is a backlog. */
    int readAhead() {
        return batchFrom == 0 ? Math.min(maxInFlight, 1_000) : 2 * Math.max(batchFrom, maxBatch);
    }
}
