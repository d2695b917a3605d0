// SPDX-License-Identifier: Apache-2.0
package io.penstock.launcher;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Shows what the running gateway counts. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Shows edges, stages, slots, outbox and links of the running gateway.")
final class StatusCommand implements Callable<Integer> {

    @ParentCommand
    private Main main;

    @Option(names = "--json", description = "As JSON, for a program.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        var status = Client.of(main.home()).get("/status");
        System.out.print(json ? status + System.lineSeparator() : StatusTable.of(status));
        return 0;
    }
}
