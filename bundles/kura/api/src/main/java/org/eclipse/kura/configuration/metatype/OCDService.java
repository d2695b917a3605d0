// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.configuration.metatype;

import java.util.List;
import org.eclipse.kura.configuration.ComponentConfiguration;
import org.osgi.annotation.versioning.ProviderType;

/** Answers what the factories on this gateway can be configured with. Each answer has a factory's pid and defaults. */
@ProviderType
public interface OCDService {

    List<ComponentConfiguration> getFactoryComponentOCDs();

    /** {@code null} if there is no such factory. */
    ComponentConfiguration getFactoryComponentOCD(String factoryPid);

    /** Of the factories whose components provide at least one of these services. */
    List<ComponentConfiguration> getServiceProviderOCDs(Class<?>... classes);

    /** The same by class names. */
    List<ComponentConfiguration> getServiceProviderOCDs(String... classNames);
}
