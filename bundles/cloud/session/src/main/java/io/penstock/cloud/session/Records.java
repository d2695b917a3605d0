// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.session;

import io.penstock.cloud.payload.ProtobufCodec;
import io.penstock.cloud.payload.Stamp;
import io.penstock.store.api.Gap;
import io.penstock.store.api.StoredRecord;
import org.eclipse.kura.message.KuraPayload;
import org.osgi.annotation.versioning.ProviderType;

/** Entries of the outbox as payloads that name themselves. A record's payload in the outbox is protobuf, not compressed. */
@ProviderType
public final class Records {

    /** Metrics of a gap beside gateway, source and epoch: INT64, INT64, INT64, STRING. */
    public static final String GAP_FIRST = "penstock.gap.first";

    public static final String GAP_LAST = "penstock.gap.last";
    public static final String GAP_COUNT = "penstock.gap.count";
    public static final String GAP_REASON = "penstock.gap.reason";

    private final ProtobufCodec codec;
    private final String gateway;

    /** @param gateway the client id */
    public Records(ProtobufCodec codec, String gateway) {
        this.codec = codec;
        this.gateway = gateway;
    }

    /** The record's payload with its stamp; protobuf, not compressed. */
    public byte[] stamped(StoredRecord stored) {
        byte[] plain = new byte[stored.payload().remaining()];
        stored.payload().duplicate().get(plain);
        return codec.append(plain, new Stamp(gateway, stored.source(), stored.epoch(), stored.seq()).metrics());
    }

    /** What a receiver must know of a loss. */
    public KuraPayload gap(Gap gap) {
        var payload = new KuraPayload();
        payload.addMetric(Stamp.GATEWAY, gateway);
        payload.addMetric(Stamp.SOURCE, gap.source());
        payload.addMetric(Stamp.EPOCH, gap.epoch());
        payload.addMetric(GAP_FIRST, gap.first());
        payload.addMetric(GAP_LAST, gap.last());
        payload.addMetric(GAP_COUNT, gap.count());
        payload.addMetric(GAP_REASON, gap.reason());
        return payload;
    }
}
