// SPDX-License-Identifier: Apache-2.0
/**
 * What a component can be configured with: the object classes and attributes of OSGi's Metatype (OSGi Compendium 105),
 * with one more type for passwords.
 *
 * <p>Defaults, minima and maxima are text in the notation of the attribute's type; several values are separated by
 * commas. Getters answer {@code null} for what the definition leaves out. Definitions are read by many threads and not
 * changed after they have been handed out.
 */
@Export
@Version("1.1.0")
package org.eclipse.kura.configuration.metatype;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
