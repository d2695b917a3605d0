// SPDX-License-Identifier: Apache-2.0
package io.penstock.feature.pump;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.feature.probe.Probe;
import io.penstock.inference.api.Lease;
import io.penstock.inference.api.Slots;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;

@ExtendWith(BundleContextExtension.class)
class PumpModelFeatureTest {

    private Probe probe;

    @BeforeEach
    void boot(@InjectBundleContext BundleContext context) {
        probe = new Probe(context);
    }

    @Test
    void theModelServesItsSlotAndRuns() throws Exception {
        Slots slots = probe.service(Slots.class);
        assertThat(slots.await("pump-anomaly", 30_000)).isTrue();
        try (Lease lease = slots.lease("pump-anomaly")) {
            lease.run(1);
            assertThat(lease.result(lease.model().output("score").orElseThrow()).get(0))
                    .isBetween(0f, Float.MAX_VALUE);
        }
    }
}
