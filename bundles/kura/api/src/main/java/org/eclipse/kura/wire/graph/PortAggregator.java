// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.wire.graph;

import java.util.List;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface PortAggregator {
    /** @@DOC */
    void onWireReceive(Consumer<List<org.eclipse.kura.wire.WireEnvelope>> arg0);
}
