// SPDX-License-Identifier: Apache-2.0
/** What applications receive through. Called from any thread. */
@Export
@Version("1.0.0")
package org.eclipse.kura.cloudconnection.subscriber;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
