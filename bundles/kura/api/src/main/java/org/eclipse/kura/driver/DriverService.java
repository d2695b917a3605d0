// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.driver;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface DriverService {
    /** @@DOC */
    org.eclipse.kura.driver.Driver getDriver(String arg0);
    /** @@DOC */
    String getDriverPid(org.eclipse.kura.driver.Driver arg0);
    /** @@DOC */
    List<org.eclipse.kura.driver.Driver> listDrivers();
}
