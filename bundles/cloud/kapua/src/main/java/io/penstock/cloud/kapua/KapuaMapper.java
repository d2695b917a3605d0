// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.kapua;

import io.penstock.cloud.payload.PayloadLimits;
import io.penstock.cloud.payload.ProtobufCodec;
import io.penstock.cloud.pump.KuraMapper;
import io.penstock.cloud.pump.Mapper;
import io.penstock.cloud.pump.MapperSettings;
import io.penstock.cloud.pump.Publication;
import io.penstock.cloud.pump.Unpublishable;
import io.penstock.store.api.Entry;
import io.penstock.store.api.StoredRecord;
import java.util.List;
import java.util.Map;

/** Records below the gateway's data topics or, where they were drafted so, its control topics; gaps below the former. */
final class KapuaMapper implements Mapper {

    private static final int LONGEST = 16 << 20;

    private final Mapper data;
    private final Mapper control;
    private final ProtobufCodec codec;

    KapuaMapper(KapuaTopics topics, ProtobufCodec codec) {
        this.data = below(topics.dataPrefix(), topics);
        this.control = below(topics.controlPrefix(), topics);
        this.codec = codec;
    }

    @Override
    public String topic(Entry entry) {
        return of(entry).topic(entry);
    }

    @Override
    public Publication single(Entry entry) throws Unpublishable {
        boolean once = entry instanceof StoredRecord stored && Addressing.isSentOnce(stored);
        return sealed(of(entry).single(entry), once ? 0 : 1);
    }

    @Override
    public Publication batch(List<Entry> entries) throws Unpublishable {
        return sealed(of(entries.get(0)).batch(entries), 1);
    }

    private Mapper of(Entry entry) {
        return entry instanceof StoredRecord stored && Addressing.isControl(stored) ? control : data;
    }

    private Publication sealed(Publication plain, int qos) {
        return new Publication(plain.topic(), codec.seal(plain.payload()), qos, plain.retain());
    }

    private static Mapper below(String prefix, KapuaTopics topics) {
        return new KuraMapper(
                new MapperSettings(topics.clientId(), prefix, topics.dataPrefix() + "PENSTOCK/gap", "", true, LONGEST),
                new ProtobufCodec(false, PayloadLimits.DEFAULT), // whole messages are compressed, not what is in them
                Map.of());
    }
}
