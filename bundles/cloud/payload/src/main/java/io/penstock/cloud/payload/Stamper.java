// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.payload;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Puts stamps behind payloads that are protobuf already and not compressed, without reading them: protobuf takes two
 * messages one behind the other for one. Keeps what the last stamp has in common with the next. One thread.
 */
@ProviderType
public final class Stamper {

    private static final int ROOM = 128;

    private final String gateway;
    private final byte[] numberHead;
    private final ProtoWriter stamp = new ProtoWriter(ROOM);
    private Optional<Common> last = Optional.empty();

    private record Common(String source, long epoch, byte[] bytes) {

        boolean fits(String other, long otherEpoch) {
            return epoch == otherEpoch && source.equals(other);
        }
    }

    /** @param gateway of every stamp */
    public Stamper(String gateway) {
        this.gateway = gateway;
        var head = new ProtoWriter(ROOM);
        ProtoMetric.head(Stamp.SEQ, MetricType.INT64, head);
        this.numberHead = head.toBytes();
    }

    /** The payload, whose position does not move, and its stamp. */
    public byte[] stamped(ByteBuffer payload, String source, long epoch, long seq) {
        ProtoWriter behind = stamp(source, epoch, seq);
        int length = payload.remaining();
        byte[] whole = new byte[length + behind.size()];
        payload.get(payload.position(), whole, 0, length);
        behind.copyTo(whole, length);
        return whole;
    }

    /** A stamp alone; good until the next call. */
    ProtoWriter stamp(String source, long epoch, long seq) {
        stamp.clear();
        stamp.encoded(common(source, epoch).bytes());
        int start = stamp.begin(ProtoPayload.METRIC);
        stamp.encoded(numberHead);
        stamp.varint(MetricType.INT64.valueField(), seq);
        stamp.end(start);
        return stamp;
    }

    private Common common(String source, long epoch) {
        if (last.isEmpty() || !last.get().fits(source, epoch)) {
            last = Optional.of(encoded(source, epoch));
        }
        return last.get();
    }

    private Common encoded(String source, long epoch) {
        var out = new ProtoWriter();
        add(Stamp.GATEWAY, gateway, out);
        add(Stamp.SOURCE, source, out);
        add(Stamp.EPOCH, epoch, out);
        return new Common(source, epoch, out.toBytes());
    }

    private static void add(String name, Object value, ProtoWriter out) {
        int start = out.begin(ProtoPayload.METRIC);
        ProtoMetric.write(name, value, out);
        out.end(start);
    }
}
