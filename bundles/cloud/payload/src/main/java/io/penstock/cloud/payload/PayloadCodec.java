// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.payload;

import java.util.List;
import org.eclipse.kura.message.KuraPayload;
import org.osgi.annotation.versioning.ProviderType;

/** One way to write payloads as bytes. */
@ProviderType
public interface PayloadCodec {

    /**
     * Writes one payload, its metrics in the order that {@link KuraPayload#metrics()} gives.
     *
     * @throws IllegalArgumentException with the code {@code payload.metric_type} or {@code payload.position} where the
     *     payload holds what the format has no room for
     */
    byte[] encode(KuraPayload payload);

    /** Reads one payload; metrics are added in the order of the bytes. A batch is read as the payload that carries it. */
    KuraPayload decode(byte[] bytes) throws MalformedPayloadException;

    /**
     * Writes several payloads as one message, for a long backlog; one payload is written plainly.
     *
     * @param payloads at least one, in order
     */
    byte[] encodeAll(List<KuraPayload> payloads);

    /** Reads what {@link #encode} or {@link #encodeAll} wrote. */
    List<KuraPayload> decodeAll(byte[] bytes) throws MalformedPayloadException;
}
