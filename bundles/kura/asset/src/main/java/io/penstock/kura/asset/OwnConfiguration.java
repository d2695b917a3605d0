// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.asset;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.kura.configuration.ComponentConfiguration;
import org.eclipse.kura.configuration.metatype.OCD;
import org.osgi.service.component.ComponentConstants;

/** An asset's configuration as the asset itself tells it: it alone knows its driver's keys. */
record OwnConfiguration(AssetPlan plan) implements ComponentConfiguration {

    private static final Set<String> OF_THE_RUNTIME =
            Set.of(ComponentConstants.COMPONENT_ID, ComponentConstants.COMPONENT_NAME);

    @Override
    public String getPid() {
        return plan.settings().pid();
    }

    @Override
    public OCD getDefinition() {
        return plan.definition();
    }

    @Override
    public Map<String, Object> getConfigurationProperties() {
        var properties = new HashMap<String, Object>(plan.properties());
        properties.keySet().removeAll(OF_THE_RUNTIME); // whoever sends back what is shown would have them kept
        return properties;
    }
}
