// SPDX-License-Identifier: Apache-2.0
/**
 * Certificates and keys in the gateway's keystores, each named by its keystore and its alias there.
 *
 * <p>Calls may read and write files and come from any thread; entries don't change.
 */
@Export
@Version("2.1.0")
package org.eclipse.kura.certificate;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
