// SPDX-License-Identifier: Apache-2.0
/**
 * Messages to and from a broker: a service that stores first, and the transport below it.
 *
 * <p>Times are milliseconds, quality of service is MQTT's, 0 to 2, and priority 0 goes first. Calls come from any
 * thread.
 */
@Export
@Version("1.1.2")
package org.eclipse.kura.data;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
