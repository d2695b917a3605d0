// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.configuration;

import java.util.Map;
import org.eclipse.kura.configuration.metatype.OCD;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface ComponentConfiguration {
    /** @@DOC */
    String getPid();
    /** @@DOC */
    OCD getDefinition();
    /** @@DOC */
    Map<String, Object> getConfigurationProperties();
}
