// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.payload;

import org.eclipse.kura.message.KuraPayload;
import org.osgi.annotation.versioning.ProviderType;

/** Protobuf without compression, for who has many payloads to encode, one after the other. One thread. */
@ProviderType
public final class PlainEncoder {

    private final ProtoWriter out = new ProtoWriter();

    /** As {@link ProtobufCodec#encode}. */
    public byte[] encode(KuraPayload payload) {
        out.clear();
        ProtoPayload.write(payload, out);
        return out.toBytes();
    }
}
