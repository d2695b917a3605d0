// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.api;

import org.osgi.annotation.versioning.ProviderType;

/**
 * What was seen of a model before it was opened here.
 *
 * @param origin how it is known
 * @param openMicros time to open a session
 * @param p50Micros median of a run, batch of one; 0 where the descriptor has no budget for it
 * @param p99Micros 99th percentile of the same
 * @param memoryKilobytes that the process grew by while it opened and ran the model
 */
@ProviderType
public record AdmissionReport(
        Origin origin, long openMicros, double p50Micros, double p99Micros, long memoryKilobytes) {

    /** How a model came to be admitted. */
    public enum Origin {
        /** A child process opened and ran it now. */
        CHILD,
        /** One did before, with the same runtime: the figures are those of then. */
        REMEMBERED,
        /** It came with this distribution, whose makers ran it; there are no figures. */
        SHIPPED,
        /** No child could be had, and the operator wants it to be opened all the same; there are no figures. */
        UNSEEN
    }
}
