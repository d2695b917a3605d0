// SPDX-License-Identifier: Apache-2.0
package io.penstock.feature.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.feature.probe.Probe;
import io.penstock.kura.seam.StageStatistics;
import java.util.List;
import java.util.Map;
import org.eclipse.kura.type.TypedValues;
import org.eclipse.kura.wire.WireEnvelope;
import org.eclipse.kura.wire.WireReceiver;
import org.eclipse.kura.wire.WireRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;

@ExtendWith(BundleContextExtension.class)
class FilterFeatureTest {

    private Probe probe;

    @BeforeEach
    void boot(@InjectBundleContext BundleContext context) {
        probe = new Probe(context);
    }

    @Test
    void aDeadbandAndAWindowTakeRecordsAndGoAway() throws Exception {
        probe.create("io.penstock.filter.deadband", "deadband", Map.of());
        probe.create("io.penstock.filter.window", "window", Map.of("length.records", 3));
        for (String pid : List.of("deadband", "window")) {
            WireReceiver filter = probe.component(WireReceiver.class, pid);
            for (int i = 0; i < 3; i++) {
                filter.onWireReceive(new WireEnvelope(
                        "test", List.of(new WireRecord(Map.of("level", TypedValues.newDoubleValue(1))))));
            }
            StageStatistics counts = probe.component(StageStatistics.class, pid);
            assertThat(counts.in()).as(pid).isEqualTo(3);
            assertThat(counts.in()).as(pid).isEqualTo(counts.passed() + counts.absorbed() + counts.pending());
            probe.delete(pid);
        }
    }
}
