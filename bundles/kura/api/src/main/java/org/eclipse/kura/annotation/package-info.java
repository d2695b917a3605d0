// SPDX-License-Identifier: Apache-2.0
/** Annotations that tell the reader of a type what to expect of it. */
@Export
@Version("1.0.0")
package org.eclipse.kura.annotation;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
