// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.conformance.check;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.kura.configuration.ComponentConfiguration;
import org.eclipse.kura.configuration.metatype.OCD;
import org.eclipse.kura.wire.graph.WireComponentConfiguration;

/** A component that a graph is to have, as a composer would write it. */
record Draft(String getPid, Map<String, Object> getConfigurationProperties) implements ComponentConfiguration {

    static WireComponentConfiguration of(
            String factory, String pid, Map<String, Object> properties, int inputs, int outputs) {
        var all = new HashMap<String, Object>(properties);
        all.put("service.factoryPid", factory);
        all.put("kura.service.pid", pid);
        return new WireComponentConfiguration(
                new Draft(pid, all),
                Map.of("inputPortCount", inputs, "outputPortCount", outputs, "position.x", 0f, "position.y", 0f));
    }

    @Override
    public OCD getDefinition() {
        return null; // Kura's word for none
    }
}
