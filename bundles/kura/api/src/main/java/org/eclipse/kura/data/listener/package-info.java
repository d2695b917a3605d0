// SPDX-License-Identifier: Apache-2.0
/** Follows a data service. Called in its threads, one call after the other; a listener that blocks holds it up. */
@Export
@Version("1.0.1")
package org.eclipse.kura.data.listener;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
