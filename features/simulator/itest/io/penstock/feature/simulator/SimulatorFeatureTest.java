// SPDX-License-Identifier: Apache-2.0
package io.penstock.feature.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.driver.simulator.Simulator;
import io.penstock.feature.probe.Probe;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;

@ExtendWith(BundleContextExtension.class)
class SimulatorFeatureTest {

    private Probe probe;

    @BeforeEach
    void boot(@InjectBundleContext BundleContext context) {
        probe = new Probe(context);
    }

    @Test
    void aPumpListensAndGoesAway() throws Exception {
        probe.create("io.penstock.driver.simulator.pump", "device", Map.of("port", 0));
        assertThat(probe.component(Simulator.class, "device").port()).isPositive();
        probe.delete("device");
    }
}
