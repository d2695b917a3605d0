// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.configuration.metatype;

import java.util.List;
import org.eclipse.kura.configuration.ComponentConfiguration;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface OCDService {
    /** @@DOC */
    List<ComponentConfiguration> getFactoryComponentOCDs();
    /** @@DOC */
    ComponentConfiguration getFactoryComponentOCD(String arg0);
    /** @@DOC */
    List<ComponentConfiguration> getServiceProviderOCDs(Class<?>... arg0);
    /** @@DOC */
    List<ComponentConfiguration> getServiceProviderOCDs(String... arg0);
}
