// SPDX-License-Identifier: Apache-2.0
/** A payload on its way through publishers, endpoints and subscribers. Belongs to one thread at a time. */
@Export
@Version("1.0.0")
package org.eclipse.kura.cloudconnection.message;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
