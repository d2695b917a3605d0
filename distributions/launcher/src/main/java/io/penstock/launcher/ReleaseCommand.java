// SPDX-License-Identifier: Apache-2.0
package io.penstock.launcher;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Lets what was rolled back out of quarantine. */
@Command(
        name = "release",
        mixinStandardHelpOptions = true,
        description = "Lets what was rolled back out of quarantine.")
final class ReleaseCommand implements Callable<Integer> {

    @ParentCommand
    private Main main;

    @Parameters(paramLabel = "<hash>", description = "As `penstock history` shows it.")
    private String hash;

    @Override
    public Integer call() throws Exception {
        if (!Deploys.ask(main.home(), "/deploy/release", hash).get("released").getAsBoolean()) {
            throw new LaunchException(
                    "deploy.not_quarantined", hash + " is not in quarantine. `penstock history` shows what is.");
        }
        System.out.println("Released.");
        return 0;
    }
}
