// SPDX-License-Identifier: Apache-2.0
package io.penstock.launcher;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

    private static final String MAIN = "io.penstock.bench.Bench";

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
        Path home = main.home().folder();
        Path jar = home.resolve("lib/io.penstock.bench.jar");
        if (!Files.isRegularFile(jar)) {
            throw new LaunchException("bench.missing", jar + " is missing. Unpack the distribution again.");
        }
        Process bench = new ProcessBuilder(command(home)).inheritIO().start();
        var end = new Thread(bench::destroy, "penstock-bench-stop");
        Runtime.getRuntime().addShutdownHook(end);
        int exit = bench.waitFor();
        Runtime.getRuntime().removeShutdownHook(end);
        return exit;
    }

    private List<String> command(Path home) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("-X") || option.startsWith("-Dpenstock.data="))
                .forEach(command::add);
        command.add("-Dpenstock.home=" + home);
        command.add("-Dlogback.configurationFile=io/penstock/bench/logback.xml");
        command.addAll(
                List.of("-cp", home.resolve("lib") + "/*" + File.pathSeparator + home.resolve("bundles") + "/*"));
        command.addAll(List.of(MAIN, String.join(",", rows), Integer.toString(rounds), quick ? "quick" : "full"));
        command.add(page.map(file -> file.toAbsolutePath().toString()).orElse(""));
        return command;
    }
}
