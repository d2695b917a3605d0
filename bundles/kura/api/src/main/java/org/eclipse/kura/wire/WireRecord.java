// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.wire;

import java.util.Collections;
import java.util.Map;
import org.eclipse.kura.type.TypedValue;
import org.osgi.annotation.versioning.ProviderType;

/** Named values that travel together. */
@ProviderType
public class WireRecord {

    private final Map<String, TypedValue<?>> properties;

    /** @param properties kept, not copied: whoever made the map leaves it alone from here on */
    public WireRecord(Map<String, TypedValue<?>> properties) {
        this.properties = Collections.unmodifiableMap(properties);
    }

    /** The values by name, in the order of the map that was given; read-only. */
    public Map<String, TypedValue<?>> getProperties() {
        return properties;
    }
}
