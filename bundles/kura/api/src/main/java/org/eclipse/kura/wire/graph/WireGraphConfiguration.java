// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.wire.graph;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public class WireGraphConfiguration {
    /** @@DOC */
    public WireGraphConfiguration(
            List<org.eclipse.kura.wire.graph.WireComponentConfiguration> arg0,
            List<org.eclipse.kura.wire.graph.MultiportWireConfiguration> arg1) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public List<org.eclipse.kura.wire.graph.WireComponentConfiguration> getWireComponentConfigurations() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public List<org.eclipse.kura.wire.graph.MultiportWireConfiguration> getWireConfigurations() {
        throw new UnsupportedOperationException();
    }
}
