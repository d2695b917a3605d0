// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.kapua;

import io.penstock.cloud.payload.ProtobufCodec;
import io.penstock.cloud.session.Framer;
import io.penstock.cloud.session.Outgoing;
import io.penstock.cloud.session.Records;
import io.penstock.cloud.session.TopicFilter;
import io.penstock.store.api.Entry;
import io.penstock.store.api.Gap;
import io.penstock.store.api.StoredRecord;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Records as Kapua's data messages: one each, or, where many wait and the operator wants it, all of one topic in one.
 *
 * <p>A gap becomes a message of its own, below {@code PENSTOCK/gap}.
 */
final class KapuaFramer implements Framer {

    private final KapuaTopics topics;
    private final ProtobufCodec codec;
    private final Records records;
    private final int batch;

    private record Envelope(String topic, int qos, boolean retain) {}

    /** @param batch most records in one message */
    KapuaFramer(KapuaTopics topics, ProtobufCodec codec, int batch) {
        this.topics = topics;
        this.codec = codec;
        this.batch = batch;
        this.records = new Records(codec, topics.clientId());
    }

    @Override
    public List<Outgoing> frame(List<Entry> entries) {
        List<Outgoing> outgoing = new ArrayList<>();
        Map<Envelope, List<StoredRecord>> waiting = new LinkedHashMap<>();
        for (Entry entry : entries) {
            if (entry instanceof StoredRecord stored) {
                Addressing to = Addressing.of(stored.topic(), stored.attributes());
                waiting.computeIfAbsent(
                                new Envelope(to.topic(topics), to.qos(), to.retain()), none -> new ArrayList<>())
                        .add(stored);
            } else {
                flush(waiting, outgoing); // a gap stands where its records stood
                outgoing.add(gap((Gap) entry));
            }
        }
        flush(waiting, outgoing);
        return outgoing;
    }

    private void flush(Map<Envelope, List<StoredRecord>> waiting, List<Outgoing> outgoing) {
        waiting.forEach((envelope, of) -> {
            for (int from = 0; from < of.size(); from += batch) {
                outgoing.add(message(envelope, of.subList(from, Math.min(of.size(), from + batch))));
            }
        });
        waiting.clear();
    }

    private Outgoing message(Envelope envelope, List<StoredRecord> of) {
        List<Entry> entries = List.copyOf(of);
        if (!TopicFilter.isTopic(envelope.topic())) {
            return new Outgoing.Unsendable("kapua.topic: " + envelope.topic() + " is no topic to publish to.", entries);
        }
        List<byte[]> stamped = of.stream().map(records::stamped).toList();
        byte[] payload = stamped.size() == 1
                ? codec.seal(stamped.get(0))
                : codec.joinAll(stamped, new Date(of.get(of.size() - 1).acceptedAt()));
        return new Outgoing.Message(envelope.topic(), payload, envelope.qos(), envelope.retain(), entries);
    }

    private Outgoing gap(Gap gap) {
        return new Outgoing.Message(
                topics.data("PENSTOCK", "gap"), codec.encode(records.gap(gap)), 1, false, List.of(gap));
    }
}
