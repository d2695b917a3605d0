// SPDX-License-Identifier: Apache-2.0
/**
 * Readings that a driver pushes on its own, without being polled.
 *
 * <p>A listener is called in a thread of the driver, at any time between registration and removal and possibly from
 * several threads at once; it returns soon or hands the record on.
 */
@Export
@Version("1.0.0")
package org.eclipse.kura.channel.listener;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
