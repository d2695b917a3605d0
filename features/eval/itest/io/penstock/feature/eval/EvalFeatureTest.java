// SPDX-License-Identifier: Apache-2.0
package io.penstock.feature.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.feature.probe.Probe;
import io.penstock.inference.api.Lease;
import io.penstock.inference.api.Slots;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;

@ExtendWith(BundleContextExtension.class)
class EvalFeatureTest {

    @TempDir
    Path folder;

    private Probe probe;

    @BeforeEach
    void boot(@InjectBundleContext BundleContext context) {
        probe = new Probe(context);
    }

    @Test
    void theModelServesItsSlotAndAsksForCalibration() throws Exception {
        Slots slots = probe.service(Slots.class);
        assertThat(slots.await("pump-monitor", 30_000)).isTrue();
        try (Lease lease = slots.lease("pump-monitor")) {
            assertThat(lease.model().calibration().orElseThrow().number("records", 0))
                    .isEqualTo(400);
        }
    }

    @Test
    void aFileIsOpenedWithItsHeader() throws Exception {
        Path file = folder.resolve("decided.csv");
        probe.create("io.penstock.store.csv", "keep", Map.of("file", file.toString(), "columns", "row,score"));
        Probe.eventually(() -> assertThat(file).hasContent("row,score"));
        probe.delete("keep");
    }
}
