// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.api;

import org.osgi.annotation.versioning.ProviderType;

/**
 * What durably accepted records were numbered.
 *
 * @param source the source that appended
 * @param epoch the writer's epoch
 * @param first sequence number of the first of the records
 * @param last sequence number of the last; {@code last = first - 1} where none was given
 */
@ProviderType
public record Receipt(String source, long epoch, long first, long last) {}
