// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.conformance;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.configuration.ConfigurationService;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** Instances of factories that a check makes, and that are gone with it. */
public final class Instances implements AutoCloseable {

    /** What every instance's {@code kura.service.pid} begins with. */
    public static final String PREFIX = "penstock-conformance-";

    private final Host host;
    private final ConfigurationService configurations;
    private final ConfigurationAdmin admin;
    private final Deque<String> made = new ArrayDeque<>();

    public Instances(Host host) throws Unmet {
        this.host = host;
        this.configurations = host.service(ConfigurationService.class);
        this.admin = host.service(ConfigurationAdmin.class);
    }

    /** Makes an instance, and gives its pid. */
    public String make(String factory, String name, Map<String, Object> properties) throws KuraException {
        String pid = PREFIX + name;
        configurations.createFactoryConfiguration(factory, pid, properties, false);
        made.push(pid);
        return pid;
    }

    /**
     * Deletes what was made, and waits until it is gone: the next check may want the same name. Kura 5.6 no longer lists a
     * component while its service is still there, and may register it once more in between, which brings its configuration
     * back; what came back is deleted too.
     */
    @Override
    public void close() throws Exception {
        while (!made.isEmpty()) {
            String pid = made.pop();
            configurations.deleteFactoryConfiguration(pid, false);
            Patience.until(
                    pid + " is gone",
                    () -> !host.registered(pid)
                            && !configurations.getConfigurableComponentPids().contains(pid));
            Configuration[] back = admin.listConfigurations(Host.named(pid));
            for (Configuration each : back == null ? new Configuration[0] : back) {
                each.delete();
            }
        }
    }
}
