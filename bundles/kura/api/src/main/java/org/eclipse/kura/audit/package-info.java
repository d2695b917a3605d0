// SPDX-License-Identifier: Apache-2.0
/**
 * On whose behalf a thread works, for the audit log.
 *
 * <p>A context belongs to one thread from the opening of its scope to the closing; work that goes on in another thread
 * takes a copy along and opens a scope there.
 */
@Export
@Version("1.0.0")
package org.eclipse.kura.audit;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
