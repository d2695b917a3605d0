// SPDX-License-Identifier: Apache-2.0
/** Follows a cloud connection and the delivery of its messages. Called in the connection's threads. */
@Export
@Version("1.0.0")
package org.eclipse.kura.cloudconnection.listener;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
