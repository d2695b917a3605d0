// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.conformance;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.configuration.ConfigurationService;

/** Instances of factories that a check makes, and that are gone with it. */
public final class Instances implements AutoCloseable {

    /** What every instance's {@code kura.service.pid} begins with. */
    public static final String PREFIX = "penstock-conformance-";

    private final ConfigurationService configurations;
    private final Deque<String> made = new ArrayDeque<>();

    public Instances(Host host) throws Unmet {
        this.configurations = host.service(ConfigurationService.class);
    }

    /** Makes an instance, and gives its pid. */
    public String make(String factory, String name, Map<String, Object> properties) throws KuraException {
        String pid = PREFIX + name;
        configurations.createFactoryConfiguration(factory, pid, properties, false);
        made.push(pid);
        return pid;
    }

    /** Deletes what was made, and waits until it is gone: the next check may want the same name. */
    @Override
    public void close() throws Exception {
        while (!made.isEmpty()) {
            String pid = made.pop();
            configurations.deleteFactoryConfiguration(pid, false);
            Patience.until(
                    pid + " is gone",
                    () -> !configurations.getConfigurableComponentPids().contains(pid));
        }
    }
}
