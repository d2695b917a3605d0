// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.pump;

import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A pump at one instant; counts are since it was made.
 *
 * @param messages messages that were published and acknowledged
 * @param delivered entries in these
 * @param repeated entries that were read again after a loss
 * @param inFlight messages that wait for their PUBACK
 * @param rejected entries that could not be published, and were acknowledged without, by reason code
 */
@ProviderType
public record PumpStatistics(long messages, long delivered, long repeated, int inFlight, Map<String, Long> rejected) {

    public PumpStatistics {
        rejected = Map.copyOf(rejected);
    }
}
