// SPDX-License-Identifier: Apache-2.0
package io.penstock.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Swaps a bundle of the running gateway. */
@Command(
        name = "swap",
        mixinStandardHelpOptions = true,
        description = "Replaces a bundle by a newer version while records flow: driver, filter, model, connector.")
final class SwapCommand implements Callable<Integer> {

    @ParentCommand
    private Main main;

    @Parameters(paramLabel = "<bundle.jar>", description = "The new bundle; the file is copied.")
    private Path jar;

    @Override
    public Integer call() throws Exception {
        if (!Files.isRegularFile(jar)) {
            throw new LaunchException("swap.no_file", jar + " is not a file. Give the path of a bundle's jar.");
        }
        var done = Client.of(main.home()).post("/swap", jar.toAbsolutePath().toString(), line -> {
            if (line.has("step")) {
                System.out.println("  " + line.get("step").getAsString());
            }
        });
        if (done.has("reason")) {
            throw new LaunchException(
                    done.get("reason").getAsString(), done.get("message").getAsString());
        }
        System.out.println(done.get("message").getAsString());
        return 0;
    }
}
