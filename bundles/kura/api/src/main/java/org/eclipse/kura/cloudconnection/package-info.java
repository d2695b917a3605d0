// SPDX-License-Identifier: Apache-2.0
/**
 * Connections to a cloud, whichever its protocol.
 *
 * <p>An endpoint sends and receives messages, a manager connects and disconnects it, publishers and subscribers put a
 * topic and a quality of service between applications and an endpoint. Calls come from any thread; listeners are called
 * in the connection's threads and return soon.
 */
@Export
@Version("1.0.0")
package org.eclipse.kura.cloudconnection;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
