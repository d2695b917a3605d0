// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.configuration;

import java.util.Map;
import org.eclipse.kura.configuration.metatype.OCD;
import org.osgi.annotation.versioning.ProviderType;

/** What a component can be configured with, and the values that it has. */
@ProviderType
public interface ComponentConfiguration {

    String getPid();

    /** The attributes, or {@code null} where only values are known, as in a snapshot. */
    OCD getDefinition();

    Map<String, Object> getConfigurationProperties();
}
