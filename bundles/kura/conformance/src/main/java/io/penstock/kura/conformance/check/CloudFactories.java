// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.conformance.check;

import io.penstock.kura.conformance.Check;
import io.penstock.kura.conformance.Host;
import io.penstock.kura.conformance.NotHere;
import io.penstock.kura.conformance.Patience;
import io.penstock.kura.conformance.Unmet;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.kura.cloudconnection.factory.CloudConnectionFactory;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** A connector of ours is offered as a kind of cloud connection, and its publishers can be told apart. */
public record CloudFactories(ComponentDescriptionDTO component) implements Check {

    private static final String PUBLISHER = "org.eclipse.kura.cloudconnection.publisher.CloudPublisher";

    /** One check for each factory and each publisher; one that is skipped where there is none. */
    public static List<Check> of(List<ComponentDescriptionDTO> components) {
        var checks = new ArrayList<Check>();
        for (ComponentDescriptionDTO each : components) {
            if (provides(each, CloudConnectionFactory.class.getName()) || provides(each, PUBLISHER)) {
                checks.add(new CloudFactories(each));
            }
        }
        return checks.isEmpty() ? List.of(new None()) : checks;
    }

    @Override
    public String name() {
        return "cloud." + component.name;
    }

    @Override
    public void run(Host host) throws Exception {
        if (provides(component, PUBLISHER)) {
            published("service.pid");
            published("cloud.connection.factory.pid");
        } else {
            Patience.until("its factory is a service", () -> host.services(CloudConnectionFactory.class).stream()
                    .anyMatch(reference -> component.name.equals(reference.getProperty("component.name"))));
        }
    }

    private void published(String key) throws Unmet {
        Unmet.unless(
                component.properties.get(key) instanceof String,
                "the console needs " + key + " as a text among its properties");
    }

    private static boolean provides(ComponentDescriptionDTO component, String type) {
        return List.of(component.serviceInterfaces).contains(type);
    }

    private record None() implements Check {

        @Override
        public String name() {
            return "cloud";
        }

        @Override
        public void run(Host host) throws NotHere {
            throw new NotHere("no connector of ours is installed");
        }
    }
}
