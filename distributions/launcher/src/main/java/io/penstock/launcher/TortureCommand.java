// SPDX-License-Identifier: Apache-2.0
package io.penstock.launcher;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Starts the torture in a process of its own, on a class path of the gateway's jars. */
@Command(
        name = "torture",
        mixinStandardHelpOptions = true,
        description =
                "Swaps, kills and overloads gateways of its own, with a ledger outside, and says which promise was"
                        + " broken. Nothing of a running gateway is touched. Exit code 1 where one was.")
final class TortureCommand implements Callable<Integer> {

    private static final OwnProcess TORTURE = new OwnProcess(
            "torture",
            "io.penstock.torture.Torture",
            List.of("-XX:+UseSerialGC", "-Xmx512m", "-Djava.awt.headless=true"));

    @ParentCommand
    private Main main;

    @Option(
            names = "--for",
            paramLabel = "<time>",
            defaultValue = "10m",
            converter = Durations.class,
            description = "Time for all of it, as 90s, 10m or 2h; what did not fit is said. Default: ${DEFAULT-VALUE}")
    private Duration time;

    @Option(
            names = "--swaps",
            paramLabel = "<n>",
            defaultValue = "1000",
            description = "Of driver, filter and model each.")
    private int swaps;

    @Option(names = "--kills", paramLabel = "<n>", defaultValue = "1000", description = "kill -9 at a random instant.")
    private int kills;

    @Option(
            names = "--devices",
            paramLabel = "<n>",
            defaultValue = "200",
            description = "Modbus devices, eight channels each, ten times a second.")
    private int devices;

    @Option(
            names = "--soak",
            paramLabel = "<time>",
            defaultValue = "0s",
            converter = Durations.class,
            description = "A swap each second over a bad link, for so long.")
    private Duration soak;

    @Option(names = "--seed", paramLabel = "<n>", defaultValue = "1", description = "Of the instants of kills.")
    private long seed;

    @Option(names = "--quick", description = "Some swaps and kills and 20 devices, in less than two minutes.")
    private boolean quick;

    @Override
    public Integer call() throws Exception {
        return TORTURE.run(main.home().folder(), arguments());
    }

    private List<String> arguments() {
        var arguments = new ArrayList<String>();
        if (quick) {
            arguments.addAll(List.of("PT90S", "5", "5", "20", "PT0S"));
        } else {
            arguments.addAll(List.of(
                    time.toString(),
                    Integer.toString(swaps),
                    Integer.toString(kills),
                    Integer.toString(devices),
                    soak.toString()));
        }
        arguments.add(Long.toString(seed));
        return arguments;
    }
}
