// SPDX-License-Identifier: Apache-2.0
/** A message as a store keeps it. Priority 0 goes first; quality of service is MQTT's, 0 to 2. Immutable. */
@Export
@Version("1.0.0")
package org.eclipse.kura.message.store;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
