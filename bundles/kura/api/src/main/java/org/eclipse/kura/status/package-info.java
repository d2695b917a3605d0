// SPDX-License-Identifier: Apache-2.0
/**
 * The one lamp on a gateway's case, and who may switch it.
 *
 * <p>Times are milliseconds. Of all registered components the one of the highest priority is shown. Calls come from any
 * thread.
 */
@Export
@Version("1.0.2")
package org.eclipse.kura.status;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
