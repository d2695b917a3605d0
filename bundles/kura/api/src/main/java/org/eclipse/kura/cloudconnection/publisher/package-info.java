// SPDX-License-Identifier: Apache-2.0
/** What applications publish through. Called from any thread; returns when the message has been taken. */
@Export
@Version("1.0.0")
package org.eclipse.kura.cloudconnection.publisher;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
