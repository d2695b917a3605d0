// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.configuration;

import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface ComponentConfiguration {
    /** @@DOC */
    String getPid();
    /** @@DOC */
    org.eclipse.kura.configuration.metatype.OCD getDefinition();
    /** @@DOC */
    Map<String, Object> getConfigurationProperties();
}
