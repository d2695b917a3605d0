// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.asset;

import java.util.Optional;
import org.eclipse.kura.configuration.ConfigurationService;
import org.eclipse.kura.driver.Driver;
import org.eclipse.kura.driver.descriptor.DriverDescriptor;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Between the service registry and {@link DriverEntry}. */
final class DriverEntries {

    private static final Logger LOG = LoggerFactory.getLogger(DriverEntries.class);
    private static final String FACTORY_PID = "service.factoryPid";
    private static final String EXCLUSIVE = "penstock.exclusive";

    /** Empty where the service is no driver that an asset could name. */
    static Optional<DriverEntry> of(ServiceReference<Driver> reference, Driver driver) {
        if (!(reference.getProperty(ConfigurationService.KURA_SERVICE_PID) instanceof String pid)) {
            LOG.warn(
                    "driver.no_pid: a driver of {} has no {} and is not used; create it by a factory configuration",
                    reference.getBundle(),
                    ConfigurationService.KURA_SERVICE_PID);
            return Optional.empty();
        }
        return Optional.of(new DriverEntry(
                pid,
                reference.getProperty(FACTORY_PID) instanceof String factory ? factory : "",
                reference.getBundle().getBundleId(),
                service(reference),
                Boolean.TRUE.equals(reference.getProperty(EXCLUSIVE)),
                driver));
    }

    static long service(ServiceReference<Driver> reference) {
        return (Long) reference.getProperty(Constants.SERVICE_ID);
    }

    /** A driver that cannot describe its channels has a description without them. */
    static DriverDescriptor descriptor(DriverEntry entry) {
        Object keys = null; // as Kura's class has it
        try {
            keys = entry.driver().getChannelDescriptor().getDescriptor();
        } catch (RuntimeException e) {
            LOG.warn("driver.descriptor: {} did not describe its channels", entry.pid(), e);
        }
        return new DriverDescriptor(entry.pid(), entry.factoryPid(), keys);
    }

    private DriverEntries() {}
}
