// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.doubles.Answering;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.kura.configuration.ConfigurationService;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** At a host that is as late as Kura 5.6: a deleted component is off the list at once, and its service goes afterwards. */
class InstancesTest {

    private static final int LOOKS = 3;

    private final Set<String> listed = new HashSet<>();
    private final List<String> configured = new ArrayList<>();
    private int looks = LOOKS;

    @Test
    void waitsForTheServiceOfWhatItDeleted() throws Exception {
        closed();

        assertThat(looks).isZero();
    }

    @Test
    void deletesAConfigurationThatAComponentsLateRegistrationBroughtBack() throws Exception {
        closed();

        assertThat(configured).isEmpty();
    }

    private void closed() throws Exception {
        try (var instances = new Instances(new Host(context()))) {
            instances.make("a.factory", "one", Map.of());
        }
    }

    private BundleContext context() {
        return Answering.service(
                BundleContext.class,
                Map.of(
                        "getServiceReference", arguments -> reference((Class<?>) arguments[0]),
                        "getService", arguments -> ((ServiceReference<?>) arguments[0]).getProperty("service"),
                        "getAllServiceReferences", arguments -> stillThere()));
    }

    private ServiceReference<?> reference(Class<?> type) {
        Object service = type == ConfigurationService.class ? configurations() : admin();
        return Answering.service(ServiceReference.class, Map.of("getProperty", arguments -> service));
    }

    /** Its last look is the last before it goes, and what it does then is to register. */
    private ServiceReference<?>[] stillThere() {
        if (looks == 0) {
            return null;
        }
        looks--;
        if (looks == 0) {
            configured.add("penstock-conformance-one");
        }
        return new ServiceReference<?>[] {reference(ConfigurationAdmin.class)};
    }

    private ConfigurationService configurations() {
        return Answering.service(
                ConfigurationService.class,
                Map.of(
                        "createFactoryConfiguration", arguments -> listed.add((String) arguments[1]),
                        "deleteFactoryConfiguration", arguments -> listed.remove((String) arguments[0]),
                        "getConfigurableComponentPids", arguments -> listed));
    }

    private ConfigurationAdmin admin() {
        return Answering.service(ConfigurationAdmin.class, Map.of("listConfigurations", arguments -> configured.stream()
                .map(pid -> Answering.service(Configuration.class, Map.of("delete", none -> configured.remove(pid))))
                .toArray(Configuration[]::new)));
    }
}
