// SPDX-License-Identifier: Apache-2.0
/**
 * Channels, the named points of a field device, and the records that carry one reading or one write of a channel.
 *
 * <p>Times are milliseconds since the epoch. A unit is free text that is shown and never calculated with. A value that
 * was read becomes {@code raw * scale + offset}. Records and channels belong to one thread at a time: an asset hands
 * them to its driver and has them back when the call returns.
 */
@Export
@Version("1.3.0")
package org.eclipse.kura.channel;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
