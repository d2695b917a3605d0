// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.asset;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.kura.configuration.ComponentConfiguration;
import org.eclipse.kura.configuration.metatype.OCD;

/** An asset's configuration as the asset itself tells it: it alone knows its driver's keys. */
record OwnConfiguration(AssetPlan plan) implements ComponentConfiguration {

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
        return new HashMap<>(plan.properties());
    }
}
