// SPDX-License-Identifier: Apache-2.0
package io.penstock.launcher;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Starts the drill in a process of its own, on a class path of the gateway's jars. */
@Command(
        name = "drill",
        mixinStandardHelpOptions = true,
        description =
                "Pushes a filter that throws and a model that is wrong over Kapua's DEPLOY-V2 to a gateway of its own"
                        + " under full load, and says whether both went back with no record lost, what Kapua was told,"
                        + " and whether a second push was refused. Nothing of a running gateway is touched, and no Kapua"
                        + " is needed. Exit code 1 where a promise was broken.")
final class DrillCommand implements Callable<Integer> {

    private static final OwnProcess DRILL = new OwnProcess(
            "drill", "io.penstock.torture.Drill", List.of("-XX:+UseSerialGC", "-Xmx256m", "-Djava.awt.headless=true"));

    @ParentCommand
    private Main main;

    @Override
    public Integer call() throws Exception {
        return DRILL.run(main.home().folder(), List.of());
    }
}
