// SPDX-License-Identifier: Apache-2.0
package io.penstock.feature.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.feature.probe.Probe;
import io.penstock.store.api.Outbox;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;

@ExtendWith(BundleContextExtension.class)
class OutboxFeatureTest {

    private Probe probe;

    @BeforeEach
    void boot(@InjectBundleContext BundleContext context) {
        probe = new Probe(context);
    }

    @Test
    void anOutboxOpensAndGoesAway() throws Exception {
        probe.create("io.penstock.store.outbox", "outbox", Map.of());
        assertThat(probe.service(Outbox.class).statistics().appended()).isZero();
        probe.delete("outbox");
    }
}
