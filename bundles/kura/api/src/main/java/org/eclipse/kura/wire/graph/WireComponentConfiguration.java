// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.wire.graph;

import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public class WireComponentConfiguration {
    /** @@DOC */
    public WireComponentConfiguration(
            org.eclipse.kura.configuration.ComponentConfiguration arg0, Map<String, Object> arg1) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public org.eclipse.kura.configuration.ComponentConfiguration getConfiguration() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public Map<String, Object> getProperties() {
        throw new UnsupportedOperationException();
    }
}
