// SPDX-License-Identifier: Apache-2.0
/** Lets others keep configurations of their own with each identity. Called in the identity service's callers' threads. */
@Export
@Version("1.0.0")
package org.eclipse.kura.identity.configuration.extension;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
