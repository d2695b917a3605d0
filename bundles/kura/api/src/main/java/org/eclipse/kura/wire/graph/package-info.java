// SPDX-License-Identifier: Apache-2.0
/**
 * The wire graph: which components there are, how their ports are joined, and how the graph is read and replaced.
 *
 * <p>Ports are numbered from 0. Positions in rendering properties are pixels on the composer's canvas. A graph is
 * changed by one thread at a time; records flow in the emitters' threads.
 */
@Export
@Version("1.0.0")
package org.eclipse.kura.wire.graph;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
