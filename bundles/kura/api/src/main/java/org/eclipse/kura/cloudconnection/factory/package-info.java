// SPDX-License-Identifier: Apache-2.0
/** Creates and deletes cloud connections whole, with all components that belong to one. Called from any thread. */
@Export
@Version("1.0.0")
package org.eclipse.kura.cloudconnection.factory;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
