// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.host;

import java.util.List;
import org.eclipse.kura.wire.graph.CachingAggregatorFactory;
import org.eclipse.kura.wire.graph.PortAggregator;
import org.eclipse.kura.wire.graph.ReceiverPort;
import org.osgi.service.component.annotations.Component;

/** Gives the newest envelope of every port at each envelope. */
@Component(name = "org.eclipse.kura.wire.graph.CachingAggregatorFactory")
public final class CachingAggregators implements CachingAggregatorFactory {

    @Override
    public PortAggregator build(List<ReceiverPort> ports) {
        return Aggregator.over(ports, false);
    }
}
