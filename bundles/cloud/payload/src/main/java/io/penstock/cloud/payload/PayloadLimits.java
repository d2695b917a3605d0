// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.payload;

import org.osgi.annotation.versioning.ProviderType;

/**
 * What a decoder accepts.
 *
 * @param maxBytes longest message in bytes, after decompression
 * @param maxMetrics most metrics in one payload
 * @param maxPayloads most payloads in one batch
 */
@ProviderType
public record PayloadLimits(int maxBytes, int maxMetrics, int maxPayloads) {

    /** 16 MiB, 10,000 metrics, 10,000 payloads: a broker rarely takes more, and a gateway can hold it. */
    public static final PayloadLimits DEFAULT = new PayloadLimits(16 << 20, 10_000, 10_000);

    public PayloadLimits {
        if (maxBytes < 1 || maxMetrics < 0 || maxPayloads < 1) {
            throw new IllegalArgumentException("payload limits below 1: " + maxBytes + " bytes, " + maxMetrics
                    + " metrics, " + maxPayloads + " payloads");
        }
    }
}
