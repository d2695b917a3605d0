// SPDX-License-Identifier: Apache-2.0
package io.penstock.launcher;

import com.google.gson.JsonArray;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Removes bundles, or what came as one package or set. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        description = "Removes bundles, or what came as one package or set.")
final class RemoveCommand implements Callable<Integer> {

    @ParentCommand
    private Main main;

    @Parameters(paramLabel = "<name>", arity = "1..*", description = "Symbolic names, or the name of a package or set.")
    private List<String> names;

    @Option(names = "--widely", description = "Bundles that use them may be stopped and restarted.")
    private boolean widely;

    @Option(
            names = "--trial",
            paramLabel = "<time>",
            defaultValue = "10s",
            description = "How long the rest is watched. Default: ${DEFAULT-VALUE}")
    private String trial;

    @Override
    public Integer call() throws Exception {
        var wish = Deploys.action("remove");
        var array = new JsonArray();
        names.forEach(array::add);
        wish.add("names", array);
        wish.addProperty("widely", widely);
        wish.addProperty("trial_ms", InstallCommand.millis(trial));
        return Deploys.submit(main.home(), wish);
    }
}
