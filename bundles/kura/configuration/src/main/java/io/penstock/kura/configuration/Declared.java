// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.configuration;

import java.util.Set;
import org.eclipse.kura.core.configuration.metatype.Tocd;

/**
 * A PID that a bundle declares in its metatype.
 *
 * @param factory whether instances can be created
 * @param services interfaces of the component of that name
 */
record Declared(String pid, boolean factory, Tocd definition, Set<String> services) {

    private static final Set<String> CONFIGURABLE = Set.of(
            "org.eclipse.kura.configuration.ConfigurableComponent",
            "org.eclipse.kura.configuration.SelfConfiguringComponent");

    /** Whether the host owns its configuration; other bundles' single components are left alone. */
    boolean configurable() {
        return services.stream().anyMatch(CONFIGURABLE::contains);
    }
}
