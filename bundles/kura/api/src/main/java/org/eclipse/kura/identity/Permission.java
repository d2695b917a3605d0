// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.identity;

import java.util.Objects;
import org.osgi.annotation.versioning.ProviderType;

/** Something that an identity may do, such as {@code rest.assets}. */
@ProviderType
public class Permission {

    private final String name;

    public Permission(String name) {
        this.name = Objects.requireNonNull(name, "name");
    }

    public String getName() {
        return name;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Permission that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
