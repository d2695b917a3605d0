// SPDX-License-Identifier: Apache-2.0
/** Databases that keep values by key. Calls may go over a network and come from any thread. */
@Export
@Version("1.0.0")
package org.eclipse.kura.db.keyvalue;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
