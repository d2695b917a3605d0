// SPDX-License-Identifier: Apache-2.0
/**
 * Stores of wire records, as the wire components that record and query them see a database.
 *
 * <p>Sizes are numbers of records. Calls may block on the disk and come from any thread.
 */
@Export
@Version("1.0.0")
package org.eclipse.kura.wire.store.provider;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
