// SPDX-License-Identifier: Apache-2.0
package io.penstock.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A line at full speed whose parts are replaced. */
final class SwapRow implements Row {

    private static final String FILTER = "io.penstock.filter.window";

    private int version = 1;

    @Override
    public String name() {
        return "swap";
    }

    @Override
    public String about() {
        return "A gateway whose feed, window of two, model mlp8 and a sink run as fast as one thread can, with one swap"
                + " each second, the filter and the model in turns, beside the same without; then with one install of the"
                + " filter, on trial until half a second before the end of the three that are measured.";
    }

    @Override
    public String why() {
        return "A swap installs and resolves a bundle, and a model is opened in a child process first: that is CPU time"
                + " which the line does not get where the machine has no other core.";
    }

    @Override
    public void run(Run run) throws Exception {
        var home = new GatewayHome(run.folder(), Line.bundles(run.folder()));
        var listening = Line.listen();
        String mapping = IntStream.range(0, 8)
                .mapToObj(i -> "f" + i + " = f" + i + "_mean")
                .collect(Collectors.joining("\n"));
        var snapshot = new Snapshot()
                .component("feed", Line.FEED, Map.of("port", listening.getLocalPort(), "records", 1, "threads", 1))
                .component("window", FILTER, Map.of("length.records", 2, "statistics", "mean"))
                .component("decide", "io.penstock.inference.wire", Map.of("slot", "mlp8", "mapping", mapping))
                .component("sink", Line.DRAIN, Map.of())
                .chain("feed", "window", "decide", "sink");
        Path shipped = home.bundles().stream()
                .filter(jar -> jar.getFileName().toString().startsWith(FILTER + "-"))
                .findFirst()
                .orElseThrow();
        int seconds = run.isQuick() ? 1 : 3;
        try (var line = new Line(home, run.folder().resolve("swap"), snapshot, listening)) {
            run.say("warms up");
            line.feed(run.isQuick() ? 500 : 5000);
            run.compare(
                    "throughput at a swap a second",
                    "records/s",
                    Goal.ratioAtLeast(0.95),
                    () -> swapped(line, run.folder(), shipped, seconds),
                    () -> line.feed(seconds * 1000L) / (double) seconds);
            run.compare(
                    "throughput during an install",
                    "records/s",
                    Goal.ratioAtLeast(0.95),
                    () -> installed(line, run.folder(), shipped, seconds),
                    () -> line.feed(seconds * 1000L) / (double) seconds);
        }
    }

    /** On trial for as long as the line is fed, but for the last half second. */
    private double installed(Line line, Path folder, Path shipped, int seconds) throws Exception {
        version++;
        Path next = new Renewed(folder).version(shipped, "1." + version + ".0");
        var fed = CompletableFuture.supplyAsync(() -> feed(line, seconds));
        line.endpoint().install(next, seconds * 1000L - 500, 100, step -> {});
        return fed.get() / (double) seconds;
    }

    private double swapped(Line line, Path folder, Path shipped, int seconds) throws Exception {
        var bundles = new ArrayList<Path>(); // made before, which is not the gateway's work
        for (int second = 0; second < seconds; second++) {
            version++;
            String next = "1." + version + ".0";
            bundles.add(version % 2 == 0 ? Line.model(folder, next) : new Renewed(folder).version(shipped, next));
        }
        var fed = CompletableFuture.supplyAsync(() -> feed(line, seconds));
        long begin = System.nanoTime();
        var never = new CountDownLatch(1);
        for (int second = 0; second < seconds; second++) {
            line.endpoint().swap(bundles.get(second));
            long wait = TimeUnit.SECONDS.toNanos(second + 1) - (System.nanoTime() - begin);
            never.await(wait, TimeUnit.NANOSECONDS);
        }
        return fed.get() / (double) seconds;
    }

    private static long feed(Line line, int seconds) {
        try {
            return line.feed(seconds * 1000L);
        } catch (IOException e) {
            throw new BenchException("bench.feed", "The gateway went away: " + e.getMessage());
        }
    }
}
