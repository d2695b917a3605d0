// SPDX-License-Identifier: Apache-2.0
/** Tells when something that others lean on can be used and when it can't. Called in the owner's threads. */
@Export
@Version("1.0.0")
package org.eclipse.kura.connection.listener;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
