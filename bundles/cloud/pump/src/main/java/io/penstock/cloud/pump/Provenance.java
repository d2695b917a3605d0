// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.pump;

import io.penstock.cloud.payload.Stamp;
import io.penstock.store.api.Gap;
import io.penstock.store.api.StoredRecord;
import org.eclipse.kura.message.KuraPayload;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The metrics that name a record for ever, so that a receiver can make at least once exactly once: it keeps, for each
 * gateway and source, the greatest (epoch, seq), and takes only what is greater.
 */
@ProviderType
public final class Provenance {

    /** STRING: which gateway. */
    public static final String GATEWAY = Stamp.GATEWAY;
    /** STRING: who appended the record there. */
    public static final String SOURCE = Stamp.SOURCE;
    /** INT64: the opening of the source. */
    public static final String EPOCH = Stamp.EPOCH;
    /** INT64: the number within the epoch, from 1; of a gap, its last. */
    public static final String SEQ = Stamp.SEQ;
    /** INT64: of a gap, the lowest lost number. */
    public static final String GAP_FIRST = "penstock.gap.first";
    /** INT64: of a gap, the highest lost number. */
    public static final String GAP_LAST = "penstock.gap.last";
    /** INT64: of a gap, how many. */
    public static final String GAP_COUNT = "penstock.gap.count";
    /** STRING: of a gap, the reason code. */
    public static final String GAP_REASON = "penstock.gap.reason";

    private Provenance() {}

    static void add(KuraPayload to, String gateway, StoredRecord record) {
        name(to, gateway, record.source(), record.epoch(), record.seq());
    }

    static KuraPayload of(String gateway, Gap gap) {
        var payload = new KuraPayload();
        name(payload, gateway, gap.source(), gap.epoch(), gap.last());
        payload.addMetric(GAP_FIRST, gap.first());
        payload.addMetric(GAP_LAST, gap.last());
        payload.addMetric(GAP_COUNT, gap.count());
        payload.addMetric(GAP_REASON, gap.reason());
        return payload;
    }

    private static void name(KuraPayload to, String gateway, String source, long epoch, long seq) {
        new Stamp(gateway, source, epoch, seq).metrics().forEach(to::addMetric);
    }
}
