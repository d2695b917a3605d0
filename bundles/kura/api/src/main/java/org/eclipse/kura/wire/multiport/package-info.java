// SPDX-License-Identifier: Apache-2.0
/**
 * Wire components with any number of ports.
 *
 * <p>How many ports an instance has stands in its properties {@code emitter.port.count} and
 * {@code receiver.port.count}. The threads are those of {@link org.eclipse.kura.wire}.
 */
@Export
@Version("1.0.0")
package org.eclipse.kura.wire.multiport;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
