// SPDX-License-Identifier: Apache-2.0
package io.penstock.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/**
 * Plays a file through a gateway in a process of its own, on a data folder of its own: the native libraries of ONNX
 * Runtime load once a process, and no calibration outlives its file.
 */
final class Playback {

    private static final long LOOK_MILLIS = 100;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final long STOP_SECONDS = 20;
    private static final List<String> OPTIONS = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m");

    private final Path home;
    private final int calibration;
    private final IntConsumer progress;

    /** @param progress is told how many rows are decided, from a thread of this class */
    Playback(Path home, int calibration, IntConsumer progress) {
        this.home = home;
        this.calibration = calibration;
        this.progress = progress;
    }

    /** @throws LaunchException {@code eval.gateway}, {@code eval.stalled}, {@code eval.disorder} */
    List<DecidedRow> play(RecordedFile recorded) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("penstock-eval");
        Path decisions = data.resolve("decided.csv");
        Files.writeString(data.resolve("seed.xml"), EvalSeed.xml(recorded, freePort(), calibration, decisions));
        Process gateway = start(data);
        var end = new Thread(gateway::destroy, "penstock-eval-stop");
        Runtime.getRuntime().addShutdownHook(end);
        var rows = new DecidedRows(decisions);
        try {
            await(gateway, rows, recorded, data);
        } finally {
            stop(gateway);
            Runtime.getRuntime().removeShutdownHook(end);
        }
        List<DecidedRow> all = rows.all(recorded.rows());
        delete(data);
        return all;
    }

    private void await(Process gateway, DecidedRows rows, RecordedFile recorded, Path data)
            throws InterruptedException {
        var done = new CompletableFuture<Void>();
        gateway.onExit()
                .thenAccept(p -> done.completeExceptionally(new LaunchException(
                        "eval.gateway",
                        "The gateway ended by itself with " + p.exitValue() + " while it played " + recorded.file()
                                + ". Read " + data.resolve("out.log") + " and " + data.resolve("log") + ".")));
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = new Thread(work, "penstock-eval");
            thread.setDaemon(true);
            return thread;
        });
        clock.scheduleWithFixedDelay(
                new Look(rows, recorded, data, done), LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        try {
            done.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof LaunchException known ? known : new IllegalStateException(e.getCause());
        } finally {
            clock.shutdownNow();
        }
    }

    /** A look at the gateway's file, ten times a second. */
    private final class Look implements Runnable {

        private final DecidedRows rows;
        private final RecordedFile recorded;
        private final Path data;
        private final CompletableFuture<Void> done;
        private long moved = System.nanoTime();
        private int seen;

        Look(DecidedRows rows, RecordedFile recorded, Path data, CompletableFuture<Void> done) {
            this.rows = rows;
            this.recorded = recorded;
            this.data = data;
            this.done = done;
        }

        @Override
        public void run() {
            try {
                if (rows.follow()) {
                    done.complete(null);
                } else if (rows.count() > seen) {
                    seen = rows.count();
                    moved = System.nanoTime();
                    progress.accept(seen);
                } else if (System.nanoTime() - moved > PATIENCE_NANOS && seen > 0) {
                    done.complete(null); // the last rows are refused, and with them the end
                } else if (System.nanoTime() - moved > PATIENCE_NANOS) {
                    throw new LaunchException(
                            "eval.stalled",
                            "No row of " + recorded.file() + " was decided for a minute. The model needs its signals"
                                    + " as columns: what the gateway refused, and why, is in " + data.resolve("log")
                                    + ".");
                }
            } catch (IOException | RuntimeException e) {
                done.completeExceptionally(e);
            }
        }
    }

    private Process start(Path data) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.add("-Dpenstock.home=" + home);
        command.add("-Dpenstock.data.dir=" + data);
        command.add("-Dpenstock.seed=" + data.resolve("seed.xml"));
        command.add("-Dpenstock.command.port=0");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Start.class.getName(), "run", "--quiet"));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("out.log").toFile())
                .start();
    }

    private static void stop(Process gateway) throws InterruptedException {
        gateway.destroy();
        if (!gateway.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
            gateway.destroyForcibly().waitFor();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var tree = Files.walk(folder)) {
            tree.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
