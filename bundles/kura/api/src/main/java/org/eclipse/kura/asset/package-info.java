// SPDX-License-Identifier: Apache-2.0
/**
 * Assets: a driver's channels under names of the plant.
 *
 * <p>An asset converts nothing but scale and offset; units are text. Reads and writes block until the driver has
 * answered and come from any thread.
 */
@Export
@Version("1.0.0")
package org.eclipse.kura.asset;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
