// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.system;

import java.util.Collections;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** More about the gateway, in groups that its maker chose. */
@ProviderType
public class ExtendedProperties {

    private final String version;
    private final List<ExtendedPropertyGroup> groups;

    /**
     * @param version of the maker's format
     * @throws IllegalArgumentException if the version is blank
     */
    public ExtendedProperties(String version, List<ExtendedPropertyGroup> groups) {
        if (version.isBlank()) {
            throw new IllegalArgumentException("extended properties need a version");
        }
        this.version = version;
        this.groups = Collections.unmodifiableList(groups);
    }

    public String getVersion() {
        return version;
    }

    public List<ExtendedPropertyGroup> getPropertyGroups() {
        return groups;
    }
}
