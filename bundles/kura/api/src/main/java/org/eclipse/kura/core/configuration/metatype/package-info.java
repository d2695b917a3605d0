// SPDX-License-Identifier: Apache-2.0
/**
 * The mutable classes behind {@link org.eclipse.kura.configuration.metatype}, for those who describe a configuration in
 * code; a driver describes its channels with a list of {@link org.eclipse.kura.core.configuration.metatype.Tad}.
 *
 * <p>A setter whose property is a list adds to it. {@code getOption}, {@code getValue}, {@code getAny} and
 * {@code getOtherAttributes} answer the live collection, the other list getters a copy. What was never set is
 * {@code null}, an empty list, cardinality 0, required, not optional and not merged. Build in one thread, then hand out.
 */
@Export
@Version("1.0.0")
package org.eclipse.kura.core.configuration.metatype;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
