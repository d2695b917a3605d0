// SPDX-License-Identifier: Apache-2.0
package io.penstock.feature.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.feature.probe.Probe;
import io.penstock.inference.api.InferenceException;
import io.penstock.inference.api.Slots;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;

@ExtendWith(BundleContextExtension.class)
class InferenceFeatureTest {

    private Probe probe;

    @BeforeEach
    void boot(@InjectBundleContext BundleContext context) {
        probe = new Probe(context);
    }

    @Test
    void aSlotWithoutAModelSaysSo() {
        Slots slots = probe.service(Slots.class);
        assertThatThrownBy(() -> slots.lease("nothing"))
                .isInstanceOfSatisfying(
                        InferenceException.class, e -> assertThat(e.reason()).isEqualTo("model.unavailable"));
    }

    @Test
    void theWireComponentAppearsAndGoesAway() throws Exception {
        probe.create("io.penstock.inference.wire", "decide", Map.of("slot", "nothing"));
        probe.component(org.eclipse.kura.wire.WireReceiver.class, "decide");
        probe.delete("decide");
    }
}
