// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.wire.graph;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Makes aggregators of one kind. */
@ProviderType
public interface PortAggregatorFactory {

    /** Takes over {@link ReceiverPort#onWireReceive} of each of these ports. */
    PortAggregator build(List<ReceiverPort> ports);
}
