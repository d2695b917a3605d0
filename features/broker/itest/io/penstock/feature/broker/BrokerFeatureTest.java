// SPDX-License-Identifier: Apache-2.0
package io.penstock.feature.broker;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.feature.probe.Probe;
import java.util.Map;
import org.eclipse.kura.configuration.ConfigurationService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;

@ExtendWith(BundleContextExtension.class)
class BrokerFeatureTest {

    private Probe probe;

    @BeforeEach
    void boot(@InjectBundleContext BundleContext context) {
        probe = new Probe(context);
    }

    @Test
    void aBrokerAppearsAndGoesAway() throws Exception {
        probe.create("io.penstock.cloud.broker", "broker", Map.of("port", 0));
        ConfigurationService configurations = probe.service(ConfigurationService.class);
        Probe.eventually(
                () -> assertThat(configurations.getConfigurableComponentPids()).contains("broker"));
        probe.delete("broker");
    }
}
