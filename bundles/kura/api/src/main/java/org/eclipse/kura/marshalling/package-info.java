// SPDX-License-Identifier: Apache-2.0
/** Objects to text and back; a service's properties say which format it speaks. Calls come from any thread. */
@Export
@Version("1.0.0")
package org.eclipse.kura.marshalling;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
