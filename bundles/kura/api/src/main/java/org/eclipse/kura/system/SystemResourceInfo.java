// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.system;

import org.osgi.annotation.versioning.ProviderType;

/** Something that is installed. */
@ProviderType
public class SystemResourceInfo {

    private final String name;
    private final String version;
    private final SystemResourceType type;

    /** Something of which only the name is known. */
    public SystemResourceInfo(String name) {
        this(name, "Unknown", SystemResourceType.UNKNOWN);
    }

    /** @throws IllegalArgumentException if no type has that name */
    public SystemResourceInfo(String name, String version, String type) {
        this(name, version, SystemResourceType.valueOf(type));
    }

    public SystemResourceInfo(String name, String version, SystemResourceType type) {
        this.name = name;
        this.version = version;
        this.type = type;
    }

    public String getName() {
        return name;
    }

    public String getVersion() {
        return version;
    }

    public SystemResourceType getType() {
        return type;
    }

    public String getTypeString() {
        return type.name();
    }
}
