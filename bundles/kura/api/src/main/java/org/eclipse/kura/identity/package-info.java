// SPDX-License-Identifier: Apache-2.0
/**
 * Identities: who may log in to the gateway, and what each may do.
 *
 * <p>An identity's configuration is made of parts, and whoever asks says which. Calls come from any thread; the parts are
 * not changed after they have been handed over.
 */
@Export
@Version("1.0.0")
package org.eclipse.kura.identity;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
