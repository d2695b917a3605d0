// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.inference.api.InferenceException;
import io.penstock.inference.api.Lease;
import io.penstock.inference.api.Slots;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;

class SwapUnderLoadTest {

    private static final int SWAPS = 100;

    @TempDir
    private Path folder;

    /** The two versions differ by a factor, so a run that mixed them would show. */
    @Test
    void noRunFailsAndEachIsOfOneVersionWhileTheModelIsSwapped() throws Exception {
        var worker = new Worker("test");
        var library = new Library(worker, Runnable::run, Examiners.lenient(), Duration.ofMinutes(10));
        var models = new Models(folder);
        Bundle times2 = models.times2();
        Bundle times3 = models.times3();
        library.add(times2);
        library.add(times3);
        assertThat(library.slots().await("double", 10_000)).isTrue();

        var stop = new AtomicBoolean();
        var stages = new ArrayList<CompletableFuture<Long>>();
        for (int i = 0; i < 2; i++) {
            stages.add(CompletableFuture.supplyAsync(() -> runUntil(stop, library.slots())));
        }
        for (int i = 0; i < SWAPS / 2; i++) {
            library.succeed(times3, times2).toCompletableFuture().get(10, TimeUnit.SECONDS);
            library.succeed(times2, times3).toCompletableFuture().get(10, TimeUnit.SECONDS);
        }
        stop.set(true);

        long runs = 0;
        for (CompletableFuture<Long> stage : stages) {
            runs += stage.get(10, TimeUnit.SECONDS);
        }
        var slot = library.slots().statistics().get(0);
        assertThat(slot.decided()).isEqualTo(3 * runs).isGreaterThan(SWAPS);
        assertThat(slot.rejected()).isEmpty();
        library.close();
        worker.shutdown();
    }

    private static long runUntil(AtomicBoolean stop, Slots slots) {
        long runs = 0;
        while (!stop.get()) {
            try (Lease lease = slots.lease("double")) {
                float factor = lease.model().version().equals("1.0.0") ? 2 : 3;
                for (int i = 0; i < 3 * 8; i++) {
                    lease.floats(0).put(i, i);
                }
                lease.run(3);
                for (int i = 0; i < 3 * 8; i++) {
                    assertThat(lease.result(0).get(i)).isEqualTo(factor * i);
                }
                runs++;
            } catch (InferenceException e) {
                throw new IllegalStateException(e);
            }
        }
        return runs;
    }
}
