// SPDX-License-Identifier: Apache-2.0
package io.penstock.launcher;

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
        if (rehearsal) {
            Gateway.start(main.home()).stop();
            return 0;
        }
        return new Running(main.home(), quiet).untilItEnds();
    }
}
