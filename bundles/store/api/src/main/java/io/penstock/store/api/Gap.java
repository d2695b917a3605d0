// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.api;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Records that were accepted and had to be given up; itself a record of the outbox, so that a receiver learns of it.
 *
 * @param source whose records; {@code *} where a damaged file no longer tells
 * @param epoch of these records; 0 where unknown
 * @param first first seq that is missing; 0 where unknown
 * @param last last seq that is missing; 0 where unknown
 * @param count how many
 * @param reason code: {@code outbox.budget}, {@code outbox.damaged}
 */
@ProviderType
public record Gap(String source, long epoch, long first, long last, long count, String reason) {}
