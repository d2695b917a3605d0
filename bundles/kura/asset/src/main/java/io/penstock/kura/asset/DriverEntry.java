// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.asset;

import org.eclipse.kura.driver.Driver;

/**
 * A driver service as the registry shows it. Two of one pid are a swap: the older is the predecessor.
 *
 * @param pid its {@code kura.service.pid}
 * @param factoryPid its {@code service.factoryPid}, empty where it has none
 * @param bundle id of the bundle that registered it
 * @param service id of the service
 * @param exclusive whether only one of them may be alive, because it owns a line ({@code penstock.exclusive})
 * @param driver the service
 */
record DriverEntry(String pid, String factoryPid, long bundle, long service, boolean exclusive, Driver driver) {}
