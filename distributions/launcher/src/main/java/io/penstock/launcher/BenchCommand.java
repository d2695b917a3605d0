// SPDX-License-Identifier: Apache-2.0
package io.penstock.launcher;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Starts the bench in a process of its own, on a class path of the gateway's jars. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures this gateway's parts beside the bare floor, in turns, and prints the ratios with their"
                + " spread. Nothing of a running gateway is touched; let the machine be idle otherwise.")
final class BenchCommand implements Callable<Integer> {

    @ParentCommand
    private Main main;

    @Option(
            names = "--rows",
            paramLabel = "<names>",
            split = ",",
            description = "Only these, with commas between them. A wrong name prints which there are.")
    private List<String> rows = List.of();

    @Option(names = "--rounds", paramLabel = "<n>", defaultValue = "9", description = "Default: ${DEFAULT-VALUE}")
    private int rounds;

    @Option(names = "--quick", description = "Short rounds: whether everything works. The figures are worth little.")
    private boolean quick;

    @Option(names = "--out", paramLabel = "<file>", description = "Also write the page, for example BENCHMARKS.md.")
    private Optional<Path> page = Optional.empty();

    @Override
    public Integer call() throws Exception {
        List<String> options = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> !option.startsWith("-Dpenstock.") || option.startsWith("-Dpenstock.data="))
                .toList();
        return new OwnProcess("bench", "io.penstock.bench.Bench", options)
                .run(
                        main.home().folder(),
                        List.of(
                                String.join(",", rows),
                                Integer.toString(rounds),
                                quick ? "quick" : "full",
                                page.map(file -> file.toAbsolutePath().toString())
                                        .orElse("")));
    }
}
