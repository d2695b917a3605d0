// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.payload;

import java.nio.ByteBuffer;
import org.eclipse.kura.message.KuraPayload;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Batches, in the format of {@link ProtobufCodec}, of payloads that are protobuf already and not compressed. Each is
 * copied into the batch with its stamp, and the batch into the message; the memory in between is used again. One thread.
 */
@ProviderType
public final class StampedBatch {

    /** A body that a rare large batch has made larger than this is not kept. */
    private static final int KEPT = 256 << 10;

    private final Stamper stamper;
    private ProtoWriter body = new ProtoWriter();
    private int count;

    public StampedBatch(Stamper stamper) {
        this.stamper = stamper;
    }

    /** Begins a batch. What of another one was not finished is gone. */
    public void begin() {
        body.clear();
        count = 0;
    }

    /** A payload, whose position does not move, and its stamp. */
    public void add(ByteBuffer payload, String source, long epoch, long seq) {
        ProtoWriter stamp = stamper.stamp(source, epoch, seq);
        body.length(Math.addExact(payload.remaining(), stamp.size()));
        body.encoded(payload);
        body.encoded(stamp);
        count++;
    }

    /** A payload as it is. */
    public void add(byte[] payload) {
        body.delimited(payload);
        count++;
    }

    /** The message; it has no time of its own. */
    public byte[] finish() {
        var batch = new KuraPayload();
        batch.addMetric(ProtobufCodec.BATCH, count);
        var head = new ProtoWriter();
        ProtoPayload.write(batch, head);
        head.lengthOf(ProtoPayload.BODY, body.size());
        byte[] message = new byte[Math.addExact(head.size(), body.size())];
        head.copyTo(message, 0);
        body.copyTo(message, head.size());
        if (body.size() > KEPT) {
            body = new ProtoWriter();
        }
        return message;
    }
}
