// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.identity;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** An identity and those parts of its configuration that were asked for, or that are to be changed. */
@ProviderType
public class IdentityConfiguration {

    private final String name;
    private final List<IdentityConfigurationComponent> components;

    public IdentityConfiguration(String name, List<IdentityConfigurationComponent> components) {
        this.name = Objects.requireNonNull(name, "name");
        this.components = Objects.requireNonNull(components, "components");
    }

    public String getName() {
        return name;
    }

    public List<IdentityConfigurationComponent> getComponents() {
        return components;
    }

    /** The first part of that class. */
    public <T extends IdentityConfigurationComponent> Optional<T> getComponent(Class<T> type) {
        return components.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IdentityConfiguration that
                && name.equals(that.name)
                && components.equals(that.components);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, components);
    }
}
