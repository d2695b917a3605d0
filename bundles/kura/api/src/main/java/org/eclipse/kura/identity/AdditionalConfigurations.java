// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.identity;

import java.util.List;
import java.util.Objects;
import org.eclipse.kura.configuration.ComponentConfiguration;
import org.osgi.annotation.versioning.ProviderType;

/** What extensions keep of an identity, one configuration for each extension by its {@code kura.service.pid}. */
@ProviderType
public class AdditionalConfigurations implements IdentityConfigurationComponent {

    private final List<ComponentConfiguration> configurations;

    public AdditionalConfigurations(List<ComponentConfiguration> configurations) {
        this.configurations = Objects.requireNonNull(configurations, "configurations");
    }

    public List<ComponentConfiguration> getConfigurations() {
        return configurations;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AdditionalConfigurations that && configurations.equals(that.configurations);
    }

    @Override
    public int hashCode() {
        return configurations.hashCode();
    }
}
