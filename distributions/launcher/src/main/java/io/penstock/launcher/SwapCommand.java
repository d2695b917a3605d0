// SPDX-License-Identifier: Apache-2.0
package io.penstock.launcher;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Swaps a bundle of the running gateway. */
@Command(
        name = "swap",
        mixinStandardHelpOptions = true,
        description = "Replaces a bundle by a newer version while records flow, without a trial: install --now.")
final class SwapCommand implements Callable<Integer> {

    @ParentCommand
    private Main main;

    @Parameters(paramLabel = "<bundle.jar>", description = "The new bundle; the file is copied.")
    private Path jar;

    @Override
    public Integer call() throws Exception {
        return Deploys.swap(main.home(), jar);
    }
}
