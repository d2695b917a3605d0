// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.wire.graph;

import java.util.Collections;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** A whole graph: its components and the wires between them. The lists are read-only. */
@ProviderType
public class WireGraphConfiguration {

    private final List<WireComponentConfiguration> components;
    private final List<MultiportWireConfiguration> wires;

    public WireGraphConfiguration(
            List<WireComponentConfiguration> wireComponentConfigurations,
            List<MultiportWireConfiguration> wireConfigurations) {
        this.components = Collections.unmodifiableList(wireComponentConfigurations);
        this.wires = Collections.unmodifiableList(wireConfigurations);
    }

    public List<WireComponentConfiguration> getWireComponentConfigurations() {
        return components;
    }

    public List<MultiportWireConfiguration> getWireConfigurations() {
        return wires;
    }
}
