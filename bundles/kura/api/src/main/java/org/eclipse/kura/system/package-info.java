// SPDX-License-Identifier: Apache-2.0
/**
 * The gateway as a machine: its properties, hardware, operating system, Java and bundles.
 *
 * <p>Memory is in kilobytes of 1024 bytes. What cannot be known is {@code UNKNOWN}, what does not exist here
 * {@code UNSUPPORTED}. Calls come from any thread.
 */
@Export
@Version("1.7.0")
package org.eclipse.kura.system;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
