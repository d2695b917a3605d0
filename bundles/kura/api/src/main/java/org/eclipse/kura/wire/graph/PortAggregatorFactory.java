// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.wire.graph;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface PortAggregatorFactory {
    /** @@DOC */
    org.eclipse.kura.wire.graph.PortAggregator build(List<org.eclipse.kura.wire.graph.ReceiverPort> arg0);
}
