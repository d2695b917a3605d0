// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.wire.graph;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.kura.wire.WireEnvelope;
import org.osgi.annotation.versioning.ProviderType;

/** Joins what arrives on several ports. */
@ProviderType
public interface PortAggregator {

    /**
     * Sets who takes the joined envelopes: a list with one place per port, in port order, {@code null} where a port has
     * nothing.
     */
    void onWireReceive(Consumer<List<WireEnvelope>> consumer);
}
