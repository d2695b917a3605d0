// SPDX-License-Identifier: Apache-2.0
/**
 * Payloads: what the gateway and the cloud tell each other, before encoding.
 *
 * <p>A metric is a {@link String}, a {@code byte[]} or a boxed {@code double}, {@code float}, {@code long}, {@code int} or
 * {@code boolean}; other classes are refused when the payload is encoded. Positions are in WGS 84, in degrees and
 * metres. Payloads belong to one thread at a time; nobody changes one that has been published.
 */
@Export
@Version("1.5.0")
package org.eclipse.kura.message;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
