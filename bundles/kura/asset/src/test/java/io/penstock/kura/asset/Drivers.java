// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.asset;

import org.eclipse.kura.driver.Driver;

/** Driver services of bundles 1, 2, ... for the tests. */
final class Drivers {

    static DriverEntry of(String pid, long bundle, Driver driver) {
        return new DriverEntry(pid, "factory", bundle, bundle * 100, false, driver);
    }

    static DriverEntry exclusive(String pid, long bundle, Driver driver) {
        return new DriverEntry(pid, "factory", bundle, bundle * 100, true, driver);
    }

    private Drivers() {}
}
