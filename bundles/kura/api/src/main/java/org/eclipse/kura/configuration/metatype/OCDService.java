// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.configuration.metatype;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface OCDService {
    /** @@DOC */
    List<org.eclipse.kura.configuration.ComponentConfiguration> getFactoryComponentOCDs();
    /** @@DOC */
    org.eclipse.kura.configuration.ComponentConfiguration getFactoryComponentOCD(String arg0);
    /** @@DOC */
    List<org.eclipse.kura.configuration.ComponentConfiguration> getServiceProviderOCDs(Class<?>... arg0);
    /** @@DOC */
    List<org.eclipse.kura.configuration.ComponentConfiguration> getServiceProviderOCDs(String... arg0);
}
