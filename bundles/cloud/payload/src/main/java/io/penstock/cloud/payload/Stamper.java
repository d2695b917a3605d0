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
    private final ProtoWriter metric = new ProtoWriter(ROOM);
    private final ProtoWriter number = new ProtoWriter(ROOM);
    private Optional<Common> last = Optional.empty();

    private record Common(String source, long epoch, byte[] bytes) {

        boolean fits(String other, long otherEpoch) {
            return epoch == otherEpoch && source.equals(other);
        }
    }

    /** @param gateway of every stamp */
    public Stamper(String gateway) {
        this.gateway = gateway;
    }

    /** The payload, whose position does not move, and its stamp. */
    public byte[] stamped(ByteBuffer payload, String source, long epoch, long seq) {
        Common common = common(source, epoch);
        number.clear();
        add(Stamp.SEQ, seq, number);
        int length = payload.remaining();
        byte[] whole = new byte[length + common.bytes().length + number.size()];
        payload.get(payload.position(), whole, 0, length);
        System.arraycopy(common.bytes(), 0, whole, length, common.bytes().length);
        number.copyTo(whole, whole.length - number.size());
        return whole;
    }

    private Common common(String source, long epoch) {
        Common common = last.filter(known -> known.fits(source, epoch)).orElseGet(() -> encoded(source, epoch));
        last = Optional.of(common);
        return common;
    }

    private Common encoded(String source, long epoch) {
        var out = new ProtoWriter();
        add(Stamp.GATEWAY, gateway, out);
        add(Stamp.SOURCE, source, out);
        add(Stamp.EPOCH, epoch, out);
        return new Common(source, epoch, out.toBytes());
    }

    private void add(String name, Object value, ProtoWriter out) {
        metric.clear();
        ProtoMetric.write(name, value, metric);
        out.message(ProtoPayload.METRIC, metric);
    }
}
