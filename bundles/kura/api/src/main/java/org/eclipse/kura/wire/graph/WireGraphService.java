// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.wire.graph;

import org.eclipse.kura.KuraException;
import org.osgi.annotation.versioning.ProviderType;

/** Reads and replaces the gateway's graph. */
@ProviderType
public interface WireGraphService {

    /**
     * Makes the graph the given one: creates, updates and deletes components and wires as needed, and stores it.
     *
     * @throws KuraException if a component cannot be made or configured
     */
    void update(WireGraphConfiguration graphConfiguration) throws KuraException;

    /** Removes every component and wire of the graph. */
    void delete() throws KuraException;

    WireGraphConfiguration get() throws KuraException;
}
