// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.conformance.check;

import io.penstock.kura.conformance.Check;
import io.penstock.kura.conformance.Host;
import io.penstock.kura.conformance.Instances;
import io.penstock.kura.conformance.Patience;
import io.penstock.kura.conformance.Unmet;
import java.util.Map;
import org.eclipse.kura.configuration.ConfigurableComponent;
import org.eclipse.kura.configuration.ConfigurationService;
import org.osgi.framework.ServiceReference;

/** A component of ours is as it was after its gateway went back to a snapshot. The last snapshot knows nothing of it. */
public record Rollback() implements Check {

    private static final String FACTORY = "io.penstock.filter.deadband";
    private static final String KEY = "sigma_samples";
    private static final int BEFORE = 20;
    private static final int AFTER = 30;

    @Override
    public String name() {
        return "snapshot.rollback";
    }

    @Override
    public void run(Host host) throws Exception {
        host.needs(FACTORY);
        var configurations = host.service(ConfigurationService.class);
        try (var instances = new Instances(host)) {
            String pid = instances.make(FACTORY, "rollback", Map.of(KEY, BEFORE));
            becomes(host, pid, BEFORE);
            long snapshot = configurations.snapshot();
            Unmet.unless(configurations.getSnapshots().contains(snapshot), "snapshot " + snapshot + " is not listed");
            configurations.updateConfiguration(pid, Map.of(KEY, AFTER), false);
            becomes(host, pid, AFTER);
            configurations.rollback(snapshot);
            becomes(host, pid, BEFORE);
        }
        configurations.snapshot();
    }

    private static void becomes(Host host, String pid, int value) throws Exception {
        Patience.until(KEY + " is " + value, () -> host.references(ConfigurableComponent.class, pid).stream()
                .anyMatch(reference -> has(reference, value)));
    }

    private static boolean has(ServiceReference<?> reference, int value) {
        return Integer.valueOf(value).equals(reference.getProperty(KEY));
    }
}
