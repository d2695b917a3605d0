// SPDX-License-Identifier: Apache-2.0
/**
 * Encryption with the gateway's own key, for what is written to its disk.
 *
 * <p>Cipher text is printable. Text is UTF-8 wherever it becomes bytes. Calls come from any thread.
 */
@Export
@Version("1.3.0")
package org.eclipse.kura.crypto;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
