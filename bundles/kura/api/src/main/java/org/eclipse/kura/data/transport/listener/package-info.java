// SPDX-License-Identifier: Apache-2.0
/** Follows a transport. Called in its threads, one call after the other; a listener that blocks holds it up. */
@Export
@Version("1.0.1")
package org.eclipse.kura.data.transport.listener;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
