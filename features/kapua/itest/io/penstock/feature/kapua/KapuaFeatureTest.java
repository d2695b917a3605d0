// SPDX-License-Identifier: Apache-2.0
package io.penstock.feature.kapua;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.feature.probe.Probe;
import java.util.List;
import java.util.Map;
import org.eclipse.kura.cloudconnection.CloudConnectionManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;

@ExtendWith(BundleContextExtension.class)
class KapuaFeatureTest {

    private Probe probe;

    @BeforeEach
    void boot(@InjectBundleContext BundleContext context) {
        probe = new Probe(context);
    }

    @Test
    void aConnectionThatIsNotConfiguredStaysAway() throws Exception {
        probe.create("io.penstock.store.outbox", "outbox", Map.of());
        probe.create("io.penstock.cloud.kapua", "kapua", Map.of());
        assertThat(probe.component(CloudConnectionManager.class, "kapua").isConnected())
                .isFalse();
        for (String pid : List.of("kapua", "outbox")) {
            probe.delete(pid);
        }
    }
}
