// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.graph;

import java.util.Map;
import org.eclipse.kura.configuration.ComponentConfiguration;
import org.eclipse.kura.configuration.metatype.OCD;

/** A component of which a graph says the name alone; null, as Kura has it, for what is not said. */
record Named(String pid, Map<String, Object> properties) implements ComponentConfiguration {

    Named(String pid) {
        this(pid, null);
    }

    @Override
    public String getPid() {
        return pid;
    }

    @Override
    public OCD getDefinition() {
        return null;
    }

    @Override
    public Map<String, Object> getConfigurationProperties() {
        return properties;
    }
}
