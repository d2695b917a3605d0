// SPDX-License-Identifier: Apache-2.0
/** Steps of an installation at which others have a say. Called in the installer's thread, which waits for them. */
@Export
@Version("1.0.0")
package org.eclipse.kura.deployment.hook;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
