// SPDX-License-Identifier: Apache-2.0
package io.penstock.feature.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.penstock.deploy.swap.SwapException;
import io.penstock.deploy.swap.Swapper;
import io.penstock.inference.api.Slots;
import io.penstock.kura.seam.EdgeStatistics;
import io.penstock.kura.seam.Seams;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
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
    private static final double TWO_ROWS = 2;

    @TempDir
    private static Path folder;

    private final AtomicBoolean running = new AtomicBoolean(true);
    private final AtomicLong emitted = new AtomicLong();

    @InjectBundleContext
    BundleContext context;

    private Line line;
    private int first;
    private Map<String, Map<String, Long>> refused;
    private static int version = 1;
    private Thread load;

    @BeforeEach
    void loadTheLine() throws Exception {
        line = Line.shared(context);
        Source source = line.source();
        Sink sink = line.sink();
        load = new Thread(() -> {
            while (running.get()) {
                source.emit();
                emitted.incrementAndGet();
            }
        });
        load.start();
        int before = sink.rows().size();
        await().atMost(Duration.ofSeconds(30)).until(() -> sink.rows().size() > before + 10);
        emitted.set(0); // what was emitted before the graph stood went nowhere
        first = sink.rows().size();
        refused = refused();
    }

    @AfterEach
    void endTheLoad() throws InterruptedException {
        running.set(false);
        load.join();
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
        settle();
        List<Double> rows = line.sink().rows();
        for (int i = first + 1; i < rows.size(); i++) {
            assertThat(rows.get(i) - rows.get(i - 1))
                    .as("window %d is about the rows after those of window %d", i, i - 1)
                    .isEqualTo(TWO_ROWS);
        }
        assertThat(line.sink().versions()).hasSizeGreaterThan(SWAPS / 2);
        assertThat(installed("io.penstock.filter.window")).hasSize(1);
    }

    @Test
    void aModelThatFailsItsGoldenVectorNeverServesAndTheOldOneGoesOn() throws Exception {
        Slots slots = line.service(Slots.class, "(objectClass=*)");
        String before = slots.active("pump-anomaly").orElseThrow().version();
        Bundle model = installed("io.penstock.inference.pump").get(0);
        Path broken = Rebundle.version(
                model, "99.0.0", folder, json -> json.replaceFirst("\"version\": \"[^\"]+\"", "\"version\": \"99.0.0\"")
                        .replaceFirst("(\"score\": \\[\\s*)[0-9.E-]+", "$112345.0"));
        Swapper swapper = line.service(Swapper.class, "(objectClass=*)");
        assertThatThrownBy(() -> swapper.swap(broken, step -> {}))
                .isInstanceOfSatisfying(
                        SwapException.class, e -> assertThat(e.reason()).isEqualTo("admission.golden"));
        assertThat(slots.active("pump-anomaly").orElseThrow().version()).isEqualTo(before);
        assertThat(installed("io.penstock.inference.pump")).hasSize(1);
    }

    private void swap(Swapper swapper, String name) throws Exception {
        String next = "1." + version + ".0";
        Bundle old = installed(name).get(0);
        swapper.swap(
                Rebundle.version(
                        old,
                        next,
                        folder,
                        json -> json.replaceFirst("\"version\": \"[^\"]+\"", "\"version\": \"" + next + "\"")),
                step -> {});
    }

    private List<Bundle> installed(String name) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> name.equals(bundle.getSymbolicName()))
                .toList();
    }

    /** Ends the load, waits until nothing is held, and checks every edge's books. */
    private void settle() throws InterruptedException {
        running.set(false);
        load.join();
        Seams seams = line.service(Seams.class, "(objectClass=*)");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> seams.edges().stream().allMatch(edge -> edge.held() == 0));
        assertThat(refused()).isEqualTo(refused);
        for (EdgeStatistics edge : seams.edges()) {
            long others =
                    edge.rejected().values().stream().mapToLong(Long::longValue).sum();
            assertThat(edge.delivered() + others).as(edge.toString()).isEqualTo(edge.in());
        }
        assertThat(seams.edges().get(0).in()).isGreaterThanOrEqualTo(emitted.get());
    }

    /** What the edges refused so far: another test of the same framework breaks a filter on purpose. */
    private Map<String, Map<String, Long>> refused() throws InterruptedException {
        var all = new HashMap<String, Map<String, Long>>();
        for (EdgeStatistics edge : line.service(Seams.class, "(objectClass=*)").edges()) {
            all.put(edge.emitter() + " -> " + edge.receiver(), edge.rejected());
        }
        return all;
    }
}
