// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.asset;

import io.penstock.kura.seam.Succession;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.kura.driver.Driver;
import org.eclipse.kura.driver.DriverService;
import org.eclipse.kura.driver.descriptor.DriverDescriptor;
import org.eclipse.kura.driver.descriptor.DriverDescriptorService;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The drivers of this host, for its assets, and for whoever asks which there are. */
@Component(
        name = "io.penstock.kura.asset.drivers",
        immediate = true,
        service = {DriverHost.class, Succession.class, DriverService.class, DriverDescriptorService.class})
@SuppressWarnings("deprecation") // DriverService is, and some applications still ask for it
public final class DriverHost implements Succession, DriverService, DriverDescriptorService {

    private final DriverTable table = new DriverTable(Threads.pool(), System::nanoTime);
    private final Map<Long, DriverEntry> entries = new ConcurrentHashMap<>();

    @Activate
    public DriverHost() {
        // what there is comes through the reference
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addDriver(ServiceReference<Driver> reference, Driver driver) {
        DriverEntries.of(reference, driver).ifPresent(entry -> {
            entries.put(entry.service(), entry);
            table.add(entry);
        });
    }

    /** Called while the driver is still alive: calls under way may end. */
    void removeDriver(ServiceReference<Driver> reference) {
        DriverEntry entry = entries.remove(DriverEntries.service(reference));
        if (entry != null) {
            Threads.await(table.remove(entry), "a call into the driver " + entry.pid() + ", which stops,");
        }
    }

    DriverTable table() {
        return table;
    }

    @Override
    public CompletionStage<Void> succeed(Bundle predecessor, Bundle successor) {
        return table.succeed(predecessor.getBundleId(), successor.getBundleId());
    }

    @Override
    public Optional<DriverDescriptor> getDriverDescriptor(String driverPid) {
        return listDriverDescriptors().stream()
                .filter(descriptor -> descriptor.getPid().equals(driverPid))
                .findFirst();
    }

    @Override
    public List<DriverDescriptor> listDriverDescriptors() {
        return table.serving().stream().map(DriverEntries::descriptor).toList();
    }

    @Override
    public Driver getDriver(String driverPid) {
        return table.serving().stream()
                .filter(entry -> entry.pid().equals(driverPid))
                .map(DriverEntry::driver)
                .findFirst()
                .orElse(null); // as Kura's interface has it
    }

    @Override
    public String getDriverPid(Driver driver) {
        return table.serving().stream()
                .filter(entry -> entry.driver() == driver)
                .map(DriverEntry::pid)
                .findFirst()
                .orElse(null); // as Kura's interface has it
    }

    @Override
    public List<Driver> listDrivers() {
        return table.serving().stream().map(DriverEntry::driver).toList();
    }
}
