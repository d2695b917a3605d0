// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.api;

import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One slot at one instant.
 *
 * @param slot name
 * @param model that serves; empty where none does
 * @param version that serves; empty where none does
 * @param decided records run, by any version since the start
 * @param p50Micros median of the time of one run of the version that serves
 * @param p99Micros 99th percentile of the same
 * @param rejected runs or leases that failed, by reason code
 * @param versions known for this slot, newest first
 */
@ProviderType
public record SlotStatistics(
        String slot,
        String model,
        String version,
        long decided,
        double p50Micros,
        double p99Micros,
        Map<String, Long> rejected,
        List<VersionStatus> versions) {

    public SlotStatistics {
        rejected = Map.copyOf(rejected);
        versions = List.copyOf(versions);
    }
}
