// SPDX-License-Identifier: Apache-2.0
/**
 * Drivers: how channels reach a field device.
 *
 * <p>Times are milliseconds since the epoch. Calls block until the device has answered or the driver has given up, and
 * come from any thread, also from several at once; the driver brings them in an order that the device can bear. Each
 * record gets its own status, so that one channel's failure does not hide the others' values.
 */
@Export
@Version("1.0.0")
package org.eclipse.kura.driver;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
