// SPDX-License-Identifier: Apache-2.0
package io.penstock.launcher;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Says what an installation would touch, and moves nothing. */
@Command(
        name = "preview",
        mixinStandardHelpOptions = true,
        description = "Says what an installation would touch, and moves nothing.")
final class PreviewCommand implements Callable<Integer> {

    @ParentCommand
    private Main main;

    @Parameters(paramLabel = "<file>", description = "A bundle, a deployment package or a set.")
    private Path file;

    @Option(names = "--widely", description = "Bundles outside of it may be stopped and restarted.")
    private boolean widely;

    @Override
    public Integer call() throws Exception {
        var wish = Deploys.action("install");
        wish.addProperty("file", Deploys.file(file));
        wish.addProperty("widely", widely);
        JsonObject preview = Deploys.ask(main.home(), "/deploy/preview", wish.toString());
        JsonObject blast = preview.getAsJsonObject("predicted");
        System.out.println(preview.get("title").getAsString());
        System.out.println("  added      " + Deploys.words(blast, "added"));
        System.out.println("  removed    " + Deploys.words(blast, "removed"));
        System.out.println("  disturbed  " + Deploys.words(blast, "disturbed"));
        preview.getAsJsonArray("remarks").forEach(each -> System.out.println("  " + each.getAsString()));
        return 0;
    }
}
