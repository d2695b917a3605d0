// SPDX-License-Identifier: Apache-2.0
/** Restarts a gateway that no longer works. Times are milliseconds; calls come from any thread. */
@Export
@Version("1.0.2")
package org.eclipse.kura.watchdog;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
