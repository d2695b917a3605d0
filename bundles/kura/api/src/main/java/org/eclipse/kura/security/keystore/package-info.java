// SPDX-License-Identifier: Apache-2.0
/**
 * Keystores of the gateway: keys, certificates and revocation lists.
 *
 * <p>Calls may read and write the keystore's file and come from any thread. A change is on disk when the call returns.
 */
@Export
@Version("1.2.0")
package org.eclipse.kura.security.keystore;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
