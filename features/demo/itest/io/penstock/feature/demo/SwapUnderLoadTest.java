// SPDX-License-Identifier: Apache-2.0
package io.penstock.feature.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.deploy.swap.SwapException;
import io.penstock.deploy.swap.Swapper;
import io.penstock.feature.line.Line;
import io.penstock.feature.line.Load;
import io.penstock.feature.line.Rebundle;
import io.penstock.inference.api.Slots;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;

/** The line runs as fast as it can, and its parts are replaced under it. */
@ExtendWith(BundleContextExtension.class)
class SwapUnderLoadTest {

    private static final int SWAPS = Integer.getInteger("penstock.test.swaps", 100);

    @TempDir
    private static Path folder;

    @InjectBundleContext
    BundleContext context;

    private static int version = 1;
    private Line line;
    private Load load;
    private Map<String, Long> refused;

    @BeforeEach
    void loadTheLine() throws Exception {
        line = Line.shared(context);
        load = new Load(line);
        refused = load.rejected();
    }

    @AfterEach
    void endTheLoad() throws InterruptedException {
        load.close();
    }

    @Test
    void nothingIsLostRepeatedOrReorderedWhenDriverFilterAndModelAreSwapped() throws Exception {
        Swapper swapper = line.service(Swapper.class, "(objectClass=*)");
        for (int i = 0; i < SWAPS; i++) {
            version++;
            swap(swapper, "io.penstock.driver.modbus");
            swap(swapper, "io.penstock.filter.window");
            swap(swapper, "io.penstock.inference.pump");
        }
        load.settle();
        assertThat(load.outOfStep()).isEmpty();
        assertThat(load.rejected()).isEqualTo(refused);
        assertThat(load.unaccounted()).isEmpty();
        assertThat(load.edges().get(0).in()).isGreaterThanOrEqualTo(load.emitted());
        assertThat(line.sink().versions()).hasSizeGreaterThan(SWAPS / 2);
        assertThat(installed("io.penstock.filter.window")).hasSize(1);
    }

    @Test
    void aModelThatFailsItsGoldenVectorNeverServesAndTheOldOneGoesOn() throws Exception {
        Slots slots = line.service(Slots.class, "(objectClass=*)");
        String before = slots.active("pump-anomaly").orElseThrow().version();
        Bundle model = installed("io.penstock.inference.pump").get(0);
        Path broken = Rebundle.version(
                model, "99.0.0", folder, json -> json.replaceFirst("(\"score\": \\[\\s*)[0-9.E-]+", "$112345.0"));
        Swapper swapper = line.service(Swapper.class, "(objectClass=*)");
        assertThatThrownBy(() -> swapper.swap(broken, step -> {}))
                .isInstanceOfSatisfying(
                        SwapException.class, e -> assertThat(e.reason()).isEqualTo("admission.golden"));
        assertThat(slots.active("pump-anomaly").orElseThrow().version()).isEqualTo(before);
        assertThat(installed("io.penstock.inference.pump")).hasSize(1);
    }

    private void swap(Swapper swapper, String name) throws Exception {
        swapper.swap(Rebundle.version(installed(name).get(0), "1." + version + ".0", folder), step -> {});
    }

    private List<Bundle> installed(String name) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> name.equals(bundle.getSymbolicName()))
                .toList();
    }
}
