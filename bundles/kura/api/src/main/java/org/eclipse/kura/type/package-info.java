// SPDX-License-Identifier: Apache-2.0
/**
 * Values with a type that is known at run time: what channels read and write and what wire records carry.
 *
 * <p>Values have no unit and no time of their own; the channel or the record that holds them gives both. Every class
 * here may be shared between threads, provided that nobody writes to the array of a {@link ByteArrayValue}.
 */
@Export
@Version("1.1.0")
package org.eclipse.kura.type;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
