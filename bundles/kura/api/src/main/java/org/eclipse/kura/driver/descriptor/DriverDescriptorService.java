// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.driver.descriptor;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface DriverDescriptorService {
    /** @@DOC */
    Optional<DriverDescriptor> getDriverDescriptor(String arg0);
    /** @@DOC */
    List<DriverDescriptor> listDriverDescriptors();
}
