// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.pump;

import io.penstock.cloud.payload.MalformedPayloadException;
import io.penstock.cloud.payload.PayloadCodec;
import io.penstock.cloud.payload.PayloadLimits;
import io.penstock.cloud.payload.ProtobufCodec;
import io.penstock.cloud.payload.StampedBatch;
import io.penstock.cloud.payload.Stamper;
import io.penstock.cloud.session.TopicFilter;
import io.penstock.store.api.Entry;
import io.penstock.store.api.Gap;
import io.penstock.store.api.StoredRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.kura.message.KuraPayload;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Entries as Kura payloads that carry their {@link Provenance}.
 *
 * <p>A stored payload is Kura's protobuf. Where that is also the encoding, uncompressed, the name is put behind it:
 * concatenated messages are one message (protobuf.dev, "Last One Wins"), and nothing is decoded. One thread.
 */
@ProviderType
public final class KuraMapper implements Mapper {

    private static final ProtobufCodec PLAIN = new ProtobufCodec(false, PayloadLimits.DEFAULT);
    private static final int QOS = 1;
    private static final int MOST_TOPICS = 1_000;

    private final MapperSettings settings;
    private final PayloadCodec codec;
    private final Map<String, String> tokens;
    private final Map<String, String> topics = new HashMap<>(); // of records, by their own
    private final Stamper stamper;
    private final StampedBatch batch;

    /** @param codec writes what goes out */
    public KuraMapper(MapperSettings settings, PayloadCodec codec, Map<String, String> tokens) {
        this.settings = settings;
        this.codec = codec;
        this.tokens = Map.copyOf(tokens);
        this.stamper = new Stamper(settings.gateway());
        this.batch = new StampedBatch(stamper);
    }

    @Override
    public String topic(Entry entry) {
        if (entry instanceof StoredRecord stored) {
            String known = topics.get(stored.topic());
            return known == null ? remember(stored.topic()) : known;
        }
        return new TopicTemplate(settings.gapTopic()).resolve(tokens);
    }

    private String remember(String own) {
        String topic = new TopicTemplate(settings.prefix() + own).resolve(tokens);
        if (topics.size() < MOST_TOPICS) {
            topics.put(own, topic);
        }
        return topic;
    }

    @Override
    public Publication single(Entry entry) throws Unpublishable {
        boolean retain = entry instanceof StoredRecord stored
                && Boolean.parseBoolean(stored.attributes().get(Attributes.RETAIN));
        return publication(topic(entry), encode(entry), retain);
    }

    @Override
    public Publication batch(List<Entry> entries) throws Unpublishable {
        String topic = topic(entries.get(0)) + settings.batchSuffix();
        if (settings.appends()) {
            return publication(topic, stamped(entries), false);
        }
        List<KuraPayload> payloads = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            payloads.add(payload(entry));
        }
        return publication(topic, codec.encodeAll(payloads), false);
    }

    private byte[] stamped(List<Entry> entries) throws Unpublishable {
        batch.begin();
        for (Entry entry : entries) {
            if (entry instanceof StoredRecord stored) {
                batch.add(stored.payload(), stored.source(), stored.epoch(), stored.seq());
            } else {
                batch.add(encode(entry));
            }
        }
        return batch.finish();
    }

    private byte[] encode(Entry entry) throws Unpublishable {
        if (settings.appends() && entry instanceof StoredRecord stored) {
            return stamper.stamped(stored.payload(), stored.source(), stored.epoch(), stored.seq());
        }
        return codec.encode(payload(entry));
    }

    private KuraPayload payload(Entry entry) throws Unpublishable {
        if (entry instanceof Gap gap) {
            return Provenance.of(settings.gateway(), gap);
        }
        StoredRecord stored = (StoredRecord) entry;
        try {
            byte[] bytes = new byte[stored.payload().remaining()];
            stored.payload().duplicate().get(bytes);
            KuraPayload payload = PLAIN.decode(bytes);
            Provenance.add(payload, settings.gateway(), stored);
            return payload;
        } catch (MalformedPayloadException e) {
            throw new Unpublishable(
                    e.reason(), "what " + stored.source() + " appended is not Kura's protobuf: " + e.getMessage());
        }
    }

    private Publication publication(String topic, byte[] payload, boolean retain) throws Unpublishable {
        if (payload.length > settings.maxMessageBytes()) {
            throw new Unpublishable(
                    "mqtt.too_large",
                    payload.length + " bytes for " + topic + ", and " + settings.maxMessageBytes()
                            + " is the limit. Raise it here if the broker takes more.");
        }
        if (!TopicFilter.isTopic(topic)) {
            throw new Unpublishable(
                    "mqtt.topic",
                    "nothing can be published to the topic \"" + topic
                            + "\". Look at the publisher's topic and at what fills it.");
        }
        return new Publication(topic, payload, QOS, retain);
    }
}
