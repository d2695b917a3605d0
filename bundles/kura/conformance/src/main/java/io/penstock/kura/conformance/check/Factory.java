// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.conformance.check;

import io.penstock.kura.conformance.Check;
import io.penstock.kura.conformance.Host;
import io.penstock.kura.conformance.Patience;
import org.eclipse.kura.configuration.ConfigurationService;

/** The configuration service knows a factory of ours. */
public record Factory(String pid) implements Check {

    @Override
    public String name() {
        return "factory." + pid;
    }

    @Override
    public void run(Host host) throws Exception {
        var configurations = host.service(ConfigurationService.class);
        Patience.until(
                "the configuration service lists the factory",
                () -> configurations.getFactoryComponentPids().contains(pid));
    }
}
