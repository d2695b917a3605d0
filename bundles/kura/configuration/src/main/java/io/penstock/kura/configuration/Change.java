// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.configuration;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.kura.configuration.ConfigurationService;
import org.eclipse.kura.configuration.metatype.OCD;
import org.osgi.framework.Constants;
import org.osgi.service.cm.ConfigurationAdmin;

/**
 * What somebody wants a component's configuration to be.
 *
 * @param servicePid ConfigAdmin's PID of a single component that is registered
 * @param factoryPid the factory, where the configuration names one
 * @param properties without the keys that the host sets; a {@code null} value asks for the default
 */
record Change(
        String pid,
        Optional<String> servicePid,
        Optional<String> factoryPid,
        Optional<OCD> definition,
        Map<String, Object> properties) {

    static Change of(
            String pid,
            Optional<String> servicePid,
            Optional<? extends OCD> definition,
            Map<String, Object> properties) {
        var own = new HashMap<>(properties);
        Object factoryPid = own.remove(ConfigurationAdmin.SERVICE_FACTORYPID);
        own.remove(Constants.SERVICE_PID);
        own.remove(ConfigurationService.KURA_SERVICE_PID);
        return new Change(
                pid,
                servicePid,
                Optional.ofNullable(factoryPid).map(String::valueOf),
                definition.map(OCD.class::cast),
                own);
    }

    /** Defaults, over these what is there, over these what is wanted. */
    Map<String, Object> over(Map<String, Object> present) {
        Map<String, Object> defaults = definition.map(Defaults::of).orElse(Map.of());
        var merged = new HashMap<>(defaults);
        merged.putAll(present);
        properties.forEach((key, value) -> {
            if (value != null) {
                merged.put(key, value);
            } else if (defaults.containsKey(key)) {
                merged.put(key, defaults.get(key));
            } else {
                merged.remove(key);
            }
        });
        return merged;
    }
}
