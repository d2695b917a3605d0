// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.conformance.check;

import io.penstock.kura.conformance.Check;
import io.penstock.kura.conformance.Host;
import io.penstock.kura.conformance.Patience;
import io.penstock.kura.conformance.Unmet;
import java.util.Dictionary;
import org.eclipse.kura.driver.Driver;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/**
 * Kura merges defaults into a configuration and updates the component once or twice after it was activated: no connection
 * drops for it, as seen from the device. The merge is done here as Kura does it, through the configuration admin.
 */
public record Merge() implements Check {

    private static final String ROUND = "penstock.conformance.round";
    private static final int ROUNDS = 2;

    @Override
    public String name() {
        return "merge.keeps_connection";
    }

    @Override
    public void run(Host host) throws Exception {
        try (var pump = new Pump(host)) {
            pump.read(0);
            Unmet.unless(pump.connections() == 1, "the first read made " + pump.connections() + " connections");
            var driver = pump.driver();
            for (int round = 1; round <= ROUNDS; round++) {
                update(host, pump.pid(), round);
            }
            Unmet.unless(
                    host.component(Driver.class, pump.pid()) == driver,
                    "an update made another instance of the driver");
            pump.read(0);
            Unmet.unless(
                    pump.connections() == 1,
                    "updated " + ROUNDS + " times, it had connected " + pump.connections() + " times");
        }
    }

    private static void update(Host host, String pid, int round) throws Exception {
        Configuration[] found = host.service(ConfigurationAdmin.class).listConfigurations(Host.named(pid));
        Unmet.unless(found != null && found.length == 1, "no configuration, or several, for " + pid);
        Dictionary<String, Object> properties = found[0].getProperties();
        properties.put(ROUND, round);
        found[0].update(properties);
        var reference = host.reference(Driver.class, pid);
        Patience.until("the driver was updated", () -> Integer.valueOf(round).equals(reference.getProperty(ROUND)));
    }
}
