// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.api;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The record of a loss: these records of this source are not in the outbox any more, and were not acknowledged. It
 * stands where they stood, so that a source's records and gaps come in order.
 *
 * @param position place in the outbox
 * @param source whose records
 * @param epoch the opening of the source
 * @param first lowest lost sequence number
 * @param last highest lost sequence number
 * @param count how many; less than {@code last - first + 1} never happens within one gap, since a gap ends where a
 *     record of the source is left
 * @param priority class of what was given up; {@link Priority#CRITICAL} where it is not known
 * @param reason {@code outbox.evicted} (byte budget), {@code outbox.corrupt} (did not pass its checksum) or {@code
 *     outbox.missing} (a file is gone)
 */
@ProviderType
public record Gap(
        long position, String source, long epoch, long first, long last, long count, Priority priority, String reason)
        implements Entry {}
