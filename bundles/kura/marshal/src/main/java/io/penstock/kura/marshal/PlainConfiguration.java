// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.marshal;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.kura.configuration.ComponentConfiguration;
import org.eclipse.kura.configuration.metatype.OCD;
import org.osgi.annotation.versioning.ProviderType;

/** A configuration as a value. The properties are the holder's own copy, which it may change. */
@ProviderType
public final class PlainConfiguration implements ComponentConfiguration {

    private final String pid;
    private final Optional<OCD> definition;
    private final Map<String, Object> properties;

    public PlainConfiguration(String pid, Map<String, Object> properties) {
        this(pid, Optional.empty(), properties);
    }

    public PlainConfiguration(String pid, Optional<? extends OCD> definition, Map<String, Object> properties) {
        this.pid = pid;
        this.definition = definition.map(OCD.class::cast);
        this.properties = new TreeMap<>(properties);
    }

    @Override
    public String getPid() {
        return pid;
    }

    /** {@code null} where there is none, as Kura has it. */
    @Override
    public OCD getDefinition() {
        return definition.orElse(null);
    }

    @Override
    public Map<String, Object> getConfigurationProperties() {
        return properties;
    }

    @Override
    public String toString() {
        return pid + " " + properties.keySet(); // values may be secret
    }
}
