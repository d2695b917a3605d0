// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.payload;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.eclipse.kura.message.KuraPayload;
import org.osgi.annotation.versioning.ProviderType;

/**
 * {@code kuradatatypes.KuraPayload}, proto2, optionally compressed as a whole.
 *
 * <p>A batch is a payload of its own: an INT32 metric {@link #BATCH} with the number of payloads, and a body in which
 * each payload stands behind its length as a varint. Its time is that of the last payload in it.
 */
@ProviderType
public final class ProtobufCodec implements PayloadCodec {

    /** The metric that makes a payload a batch. */
    public static final String BATCH = "penstock.batch";

    private static final int HEAD_OF_BODY = 16;

    private final boolean gzip;
    private final PayloadLimits limits;

    /** @param gzip whether to compress what is written where that makes it smaller; reading takes both */
    public ProtobufCodec(boolean gzip, PayloadLimits limits) {
        this.gzip = gzip;
        this.limits = limits;
    }

    @Override
    public byte[] encode(KuraPayload payload) {
        return seal(ProtoPayload.write(payload));
    }

    /** As {@link #encode}, of a payload that is encoded already and not compressed. */
    public byte[] seal(byte[] encoded) {
        return gzip ? Gzip.ifSmaller(encoded) : encoded;
    }

    /**
     * Adds metrics to a payload that is encoded already and not compressed, without reading it: protobuf takes two
     * messages one behind the other for one.
     */
    public byte[] append(byte[] encoded, Map<String, Object> metrics) {
        var payload = new KuraPayload();
        metrics.forEach(payload::addMetric);
        byte[] more = ProtoPayload.write(payload);
        byte[] whole = Arrays.copyOf(encoded, encoded.length + more.length);
        System.arraycopy(more, 0, whole, encoded.length, more.length);
        return whole;
    }

    @Override
    public KuraPayload decode(byte[] bytes) throws MalformedPayloadException {
        return decodeInto(new KuraPayload(), bytes);
    }

    @Override
    public byte[] encodeAll(List<KuraPayload> payloads) {
        if (payloads.size() == 1) {
            return encode(payloads.get(0));
        }
        List<byte[]> encoded = new ArrayList<>(payloads.size());
        payloads.forEach(payload -> encoded.add(ProtoPayload.write(payload)));
        return joinAll(encoded, payloads.get(payloads.size() - 1).getTimestamp());
    }

    private byte[] joinAll(List<byte[]> encoded, Date newest) {
        var batch = new KuraPayload();
        batch.setTimestamp(newest);
        batch.addMetric(BATCH, encoded.size());
        byte[] head = ProtoPayload.write(batch);
        int body = 0;
        for (byte[] each : encoded) {
            body = Math.addExact(body, ProtoWriter.delimitedSize(each.length));
        }
        var out = new ProtoWriter(Math.addExact(body, head.length + HEAD_OF_BODY));
        out.encoded(head);
        out.lengthOf(ProtoPayload.BODY, body);
        encoded.forEach(out::delimited);
        return seal(out.toBytes());
    }

    @Override
    public List<KuraPayload> decodeAll(byte[] bytes) throws MalformedPayloadException {
        KuraPayload outer = decode(bytes);
        if (!(outer.getMetric(BATCH) instanceof Integer count)) {
            return List.of(outer);
        }
        if (count < 1 || count > limits.maxPayloads() || outer.getBody() == null) {
            throw new MalformedPayloadException("a batch of " + count + " payloads, where " + limits.maxPayloads()
                    + " are allowed, " + (outer.getBody() == null ? "without" : "with") + " a body");
        }
        return open(new ProtoReader(outer.getBody()), count);
    }

    /** Reads into a payload that the caller made. */
    KuraPayload decodeInto(KuraPayload target, byte[] bytes) throws MalformedPayloadException {
        ProtoPayload.read(new ProtoReader(Gzip.open(bytes, limits.maxBytes())), target, limits.maxMetrics());
        return target;
    }

    private List<KuraPayload> open(ProtoReader body, int count) throws MalformedPayloadException {
        List<KuraPayload> payloads = new ArrayList<>();
        while (!body.atEnd() && payloads.size() < count) {
            var payload = new KuraPayload();
            ProtoPayload.read(body.message(), payload, limits.maxMetrics());
            payloads.add(payload);
        }
        if (payloads.size() != count || !body.atEnd()) {
            throw new MalformedPayloadException("a batch that says " + count + " payloads and holds another number");
        }
        return List.copyOf(payloads);
    }
}
