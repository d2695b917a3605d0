// SPDX-License-Identifier: Apache-2.0
package io.penstock.launcher;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Goes back to the set before, on trial first. */
@Command(name = "undo", mixinStandardHelpOptions = true, description = "Goes back to the set before, on trial first.")
final class UndoCommand implements Callable<Integer> {

    @ParentCommand
    private Main main;

    @Option(
            names = "--trial",
            paramLabel = "<time>",
            defaultValue = "10s",
            description = "How long it is on trial at least. Default: ${DEFAULT-VALUE}")
    private String trial;

    @Option(
            names = "--records",
            paramLabel = "<n>",
            defaultValue = "0",
            description = "Records that it must take on trial. Default: ${DEFAULT-VALUE}")
    private long records;

    @Override
    public Integer call() throws Exception {
        var wish = Deploys.action("undo");
        wish.addProperty("trial_ms", InstallCommand.millis(trial));
        wish.addProperty("records", InstallCommand.records(records));
        return Deploys.submit(main.home(), wish);
    }
}
