// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.system;

import java.util.Collections;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** Properties that belong together. */
@ProviderType
public class ExtendedPropertyGroup {

    private final String name;
    private final Map<String, String> properties;

    /** @throws IllegalArgumentException if the name is blank */
    public ExtendedPropertyGroup(String name, Map<String, String> properties) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a group of extended properties needs a name");
        }
        this.name = name;
        this.properties = Collections.unmodifiableMap(properties);
    }

    public String getName() {
        return name;
    }

    public Map<String, String> getProperties() {
        return properties;
    }
}
