// SPDX-License-Identifier: Apache-2.0
/**
 * The exceptions of Kura's services and their error codes.
 *
 * <p>Every exception carries a {@link org.eclipse.kura.KuraErrorCode}; its message is that code's sentence followed by the
 * details. Exceptions don't change once made and may cross threads.
 */
@Export
@Version("1.7.0")
package org.eclipse.kura;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
