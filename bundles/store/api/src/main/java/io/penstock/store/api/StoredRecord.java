// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.api;

import java.nio.ByteBuffer;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * An accepted record.
 *
 * @param position place in the outbox
 * @param source who appended
 * @param epoch the opening of the source
 * @param seq number within the epoch, from 1
 * @param priority class of the data
 * @param acceptedAt wall clock when it was accepted, in milliseconds; for display only
 * @param topic as drafted
 * @param attributes as drafted
 * @param payload a read-only view; valid for as long as it is held
 */
@ProviderType
public record StoredRecord(
        long position,
        String source,
        long epoch,
        long seq,
        Priority priority,
        long acceptedAt,
        String topic,
        Map<String, String> attributes,
        ByteBuffer payload)
        implements Entry {}
