// SPDX-License-Identifier: Apache-2.0
package io.penstock.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Runs each row in a JVM of its own, with this one's options: what one row has compiled is no help to the next. */
final class RowProcess {

    private final int rounds;
    private final boolean quick;
    private final Consumer<String> progress;

    RowProcess(int rounds, boolean quick, Consumer<String> progress) {
        this.rounds = rounds;
        this.quick = quick;
        this.progress = progress;
    }

    /** @throws BenchException {@code bench.failed} */
    List<Measure> run(Row row) throws IOException, InterruptedException {
        var command = new ArrayList<>(row.onOneCore() ? OneCore.command() : List.<String>of());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), RowMain.class.getName()));
        command.addAll(List.of(row.name(), Integer.toString(rounds), quick ? "quick" : "full"));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var end = new Thread(process::destroy, "penstock-bench-stop");
        Runtime.getRuntime().addShutdownHook(end);
        var measures = new ArrayList<Measure>();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(RowMain.MEASURE)) {
                    measures.add(Measure.parse(line.substring(1)));
                } else {
                    progress.accept(line);
                }
            }
        }
        int exit = process.waitFor();
        Runtime.getRuntime().removeShutdownHook(end);
        if (exit != 0) {
            throw new BenchException(
                    "bench.failed",
                    "The row " + row.name() + " ended with " + exit + "; what it said is above. The other rows go on.");
        }
        return measures;
    }
}
