// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.driver.descriptor;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Describes the drivers of this gateway. */
@ProviderType
public interface DriverDescriptorService {

    /** @param driverPid a {@code kura.service.pid} */
    Optional<DriverDescriptor> getDriverDescriptor(String driverPid);

    List<DriverDescriptor> listDriverDescriptors();
}
