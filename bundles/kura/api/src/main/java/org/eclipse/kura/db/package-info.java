// SPDX-License-Identifier: Apache-2.0
/** Databases over JDBC. A connection belongs to one thread at a time and goes back as soon as it is not needed. */
@Export
@Version("2.0.0")
package org.eclipse.kura.db;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
