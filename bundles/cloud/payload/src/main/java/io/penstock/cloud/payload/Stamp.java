// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.payload;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.kura.message.KuraPayload;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The name of a record for ever: whoever keeps the stamps that it has seen makes exactly once of at least once.
 *
 * @param gateway the client id
 * @param source who appended to the outbox
 * @param epoch the opening of the source; greater than every one before
 * @param seq number within the epoch, from 1, without holes but for those that a gap tells of
 */
@ProviderType
public record Stamp(String gateway, String source, long epoch, long seq) {

    /** Metrics: STRING, STRING, INT64, INT64. */
    public static final String GATEWAY = "penstock.gateway";

    public static final String SOURCE = "penstock.source";
    public static final String EPOCH = "penstock.epoch";
    public static final String SEQ = "penstock.seq";

    /** The stamp as metrics, in the order of its parts. */
    public Map<String, Object> metrics() {
        Map<String, Object> metrics = new LinkedHashMap<>();
        metrics.put(GATEWAY, gateway);
        metrics.put(SOURCE, source);
        metrics.put(EPOCH, epoch);
        metrics.put(SEQ, seq);
        return metrics;
    }

    /** The stamp of a payload, if it has a whole one; numbers of any width count, as JSON gives them. */
    public static Optional<Stamp> of(KuraPayload payload) {
        if (payload.getMetric(GATEWAY) instanceof String gateway
                && payload.getMetric(SOURCE) instanceof String source
                && payload.getMetric(EPOCH) instanceof Number epoch
                && payload.getMetric(SEQ) instanceof Number seq) {
            return Optional.of(new Stamp(gateway, source, epoch.longValue(), seq.longValue()));
        }
        return Optional.empty();
    }
}
