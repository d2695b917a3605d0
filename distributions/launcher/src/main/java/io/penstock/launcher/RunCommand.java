// SPDX-License-Identifier: Apache-2.0
package io.penstock.launcher;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Starts the gateway in this process, until Ctrl-C. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Starts the gateway and shows a live line of counters; Ctrl-C stops it.")
final class RunCommand implements Callable<Integer> {

    @ParentCommand
    private Main main;

    @Option(names = "--quiet", description = "No live line; what an operator must act on is in the log.")
    private boolean quiet;

    @Option(names = "--rehearsal", hidden = true, description = "Stops as soon as everything has started.")
    private boolean rehearsal;

    @Override
    public Integer call() throws Exception {
        long begin = System.nanoTime();
        Gateway gateway = Gateway.start(main.home());
        if (rehearsal) {
            gateway.stop();
            return 0;
        }
        var stop = new Thread(gateway::stop, "penstock-stop");
        Runtime.getRuntime().addShutdownHook(stop);
        Map<String, String> unresolved = gateway.unresolved();
        unresolved.forEach((name, why) -> System.err.println("penstock: bundle " + name + " is not running: " + why));
        Client client = Client.of(gateway.home());
        System.out.printf(
                "Penstock is up after %.1f s: %s (status, metrics, health), data in %s%n",
                (System.nanoTime() - begin) / 1e9, client.url(), gateway.home().data());
        if (!quiet) {
            new LiveLine(client, System.out, System.console() != null).start();
        }
        gateway.await();
        return unresolved.isEmpty() ? 0 : Main.EXIT_FAILED;
    }
}
