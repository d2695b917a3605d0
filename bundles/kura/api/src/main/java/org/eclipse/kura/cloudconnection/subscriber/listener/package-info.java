// SPDX-License-Identifier: Apache-2.0
/** Takes messages that arrive. Called in the connection's threads. */
@Export
@Version("1.0.0")
package org.eclipse.kura.cloudconnection.subscriber.listener;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
