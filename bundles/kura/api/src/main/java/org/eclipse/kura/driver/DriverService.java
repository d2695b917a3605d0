// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.driver;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface DriverService {
    /** @@DOC */
    Driver getDriver(String arg0);
    /** @@DOC */
    String getDriverPid(Driver arg0);
    /** @@DOC */
    List<Driver> listDrivers();
}
