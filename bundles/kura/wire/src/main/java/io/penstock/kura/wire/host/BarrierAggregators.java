// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.host;

import java.util.List;
import org.eclipse.kura.wire.graph.BarrierAggregatorFactory;
import org.eclipse.kura.wire.graph.PortAggregator;
import org.eclipse.kura.wire.graph.ReceiverPort;
import org.osgi.service.component.annotations.Component;

/** Waits until every port has an envelope. */
@Component(name = "org.eclipse.kura.wire.graph.BarrierAggregatorFactory")
public final class BarrierAggregators implements BarrierAggregatorFactory {

    @Override
    public PortAggregator build(List<ReceiverPort> ports) {
        return Aggregator.over(ports, true);
    }
}
