// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.wire.graph;

import java.util.Collections;
import java.util.Map;
import org.eclipse.kura.configuration.ComponentConfiguration;
import org.osgi.annotation.versioning.ProviderType;

/** A component of a graph: its configuration, and where and how a composer draws it. */
@ProviderType
public class WireComponentConfiguration {

    private final ComponentConfiguration configuration;
    private final Map<String, Object> properties;

    /** @param properties port counts and position, kept and seen read-only */
    public WireComponentConfiguration(ComponentConfiguration configuration, Map<String, Object> properties) {
        this.configuration = configuration;
        this.properties = Collections.unmodifiableMap(properties);
    }

    public ComponentConfiguration getConfiguration() {
        return configuration;
    }

    public Map<String, Object> getProperties() {
        return properties;
    }
}
