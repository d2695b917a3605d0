// SPDX-License-Identifier: Apache-2.0
package io.penstock.bench;

import io.penstock.bench.inside.Sign;
import io.penstock.bench.inside.Spot;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/** From a jar that is handed in to the new bundle that handles records. */
final class DeployRow implements Row {

    private static final double NANOS_A_MILLI = 1e6;
    private static final String SPOT = "io.penstock.bench.spot";

    private final List<Double> admissions = new ArrayList<>();
    private final List<Double> whole = new ArrayList<>();
    private int version;

    @Override
    public String name() {
        return "deploy";
    }

    @Override
    public String about() {
        return "A line of a thousand records a second whose last component is replaced by a newer bundle, without a trial:"
                + " from the jar that is handed in to the first record that the new one takes. \"Admission\" is what"
                + " comes before anything moves: received, verified, resolved, admitted, each step durable in the journal,"
                + " and so the set and the pointer to it; \"live\" is the rest, beside a swap by hand on plain Felix with as"
                + " many bundles: install, start, switch, uninstall the old one. \"Model\" is mlp8 until its deployment is"
                + " confirmed: the engine tries it in a child process first.";
    }

    @Override
    public String why() {
        return "Beside what the bare swap does, the edges hold, the last record in them is awaited, state is taken and given,"
                + " and the component is made from its configuration. An admission syncs some sixteen times, files and"
                + " folders.";
    }

    @Override
    public void run(Run run) throws Exception {
        Path folder = run.folder();
        var home = new GatewayHome(folder, with(Line.bundles(folder), Line.mark(folder, "1.0.0")));
        Path list = StartRow.bare(home, folder);
        var feeding = Line.listen();
        try (var ours = new Signs();
                var theirs = new Signs();
                var orders = Line.listen()) {
            var snapshot = new Snapshot()
                    .component(
                            "feed",
                            Line.FEED,
                            Map.of("port", feeding.getLocalPort(), "records", 1, "threads", 1, "pause.micros", 1000))
                    .component("decide", "io.penstock.inference.wire", Map.of("slot", "mlp8"))
                    .component("sink", Line.MARK, Map.of("port", ours.port()))
                    .chain("feed", "decide", "sink");
            String first = spot(folder, "1.0.0").toString();
            Future<?> mark = CompletableFuture.supplyAsync(() -> heard(theirs, "1.0.0"));
            try (var line = new Line(home, folder.resolve("deploy"), snapshot, feeding);
                    var floor = StartRow.felix(
                            home,
                            list,
                            BareSwap.class,
                            first,
                            Integer.toString(orders.getLocalPort()),
                            Integer.toString(theirs.port()));
                    var bare = orders.accept();
                    var done =
                            new BufferedReader(new InputStreamReader(bare.getInputStream(), StandardCharsets.UTF_8));
                    var order = new PrintWriter(bare.getOutputStream(), true, StandardCharsets.UTF_8)) {
                mark.get();
                fed(line, CompletableFuture.supplyAsync(() -> heard(ours, "1.0.0")));
                run.compare("admitted to live", "ms", Goal.ratioAtMost(1.5), () -> {
                    String next = "1." + ++version + ".0";
                    double live = fed(line, CompletableFuture.supplyAsync(() -> deployed(line, folder, next, ours)));
                    return new double[] {live, swapped(folder, next, order, done, theirs)};
                });
                report(run);
                run.measure("model, with its admission", "ms", Goal.NONE, () -> {
                    String next = "1." + ++version + ".0";
                    return fed(line, CompletableFuture.supplyAsync(() -> model(line, folder, next)));
                });
            }
        }
    }

    private void report(Run run) {
        int from = admissions.size() - run.rounds();
        run.report("admission", "ms", Goal.NONE, admissions.subList(from, admissions.size()), List.of());
        run.report("handed in to live", "ms", Goal.NONE, whole.subList(from, whole.size()), List.of());
    }

    /** Lets records flow until it is done. */
    private static <T> T fed(Line line, Future<T> what) throws Exception {
        while (!what.isDone()) {
            line.feed(100);
        }
        return what.get();
    }

    private double deployed(Line line, Path folder, String next, Signs signs) {
        try {
            Path jar = Line.mark(folder, next);
            var admitted = new long[1];
            long begin = System.nanoTime();
            line.endpoint().install(jar, 0, 0, step -> {
                if (step.startsWith("trial") && admitted[0] == 0) {
                    admitted[0] = System.nanoTime();
                }
            });
            long live = signs.await(next);
            admissions.add((admitted[0] - begin) / NANOS_A_MILLI);
            whole.add((live - begin) / NANOS_A_MILLI);
            return (live - admitted[0]) / NANOS_A_MILLI;
        } catch (IOException e) {
            throw gone(e);
        }
    }

    private static double swapped(Path folder, String next, PrintWriter order, BufferedReader done, Signs signs)
            throws IOException {
        String jar = spot(folder, next).toString();
        long begin = System.nanoTime();
        order.println(jar);
        long over = Long.parseLong(done.readLine());
        return (Math.max(over, signs.await(next)) - begin) / NANOS_A_MILLI;
    }

    private static double model(Line line, Path folder, String next) {
        try {
            Path jar = Line.model(folder, next);
            long begin = System.nanoTime();
            line.endpoint().install(jar, 0, 0, step -> {});
            return (System.nanoTime() - begin) / NANOS_A_MILLI;
        } catch (IOException | ai.onnxruntime.OrtException e) {
            throw gone(e);
        }
    }

    private static long heard(Signs signs, String version) {
        try {
            return signs.await(version);
        } catch (IOException e) {
            throw gone(e);
        }
    }

    private static BenchException gone(Exception e) {
        return new BenchException("bench.deploy", "The gateway went away: " + e.getMessage());
    }

    private static Path spot(Path folder, String version) throws IOException {
        return new BundleJar(SPOT, version)
                .header("Import-Package", "org.osgi.framework")
                .component(
                        "spot",
                        Spot.class,
                        "immediate=\"true\" activate=\"activate\"",
                        "<service><provide interface=\"java.lang.Runnable\"/></service>")
                .type(Sign.class)
                .write(folder.resolve(SPOT + "-" + version + ".jar"));
    }

    private static Path[] with(Path[] bundles, Path more) {
        var all = new ArrayList<>(List.of(bundles));
        all.add(more);
        return all.toArray(Path[]::new);
    }
}
