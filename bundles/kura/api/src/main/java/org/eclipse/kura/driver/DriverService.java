// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.driver;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Finds drivers. The service registry does so too, and tells when they come and go. */
@Deprecated
@ProviderType
public interface DriverService {

    /** The driver of that {@code kura.service.pid}, or {@code null}. */
    Driver getDriver(String driverPid);

    /** The {@code kura.service.pid} of a driver, or {@code null} if it is not registered. */
    String getDriverPid(Driver driver);

    List<Driver> listDrivers();
}
