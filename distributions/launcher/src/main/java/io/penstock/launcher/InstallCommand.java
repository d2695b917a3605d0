// SPDX-License-Identifier: Apache-2.0
package io.penstock.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Installs a bundle, deployment package or set, on trial first. */
@Command(
        name = "install",
        mixinStandardHelpOptions = true,
        description = "Installs a bundle, deployment package or set, on trial first.")
final class InstallCommand implements Callable<Integer> {

    @ParentCommand
    private Main main;

    @Parameters(paramLabel = "<file>", description = "A bundle, a deployment package or a set; it is copied.")
    private Path file;

    @Option(names = "--widely", description = "Bundles outside of it may be stopped and restarted.")
    private boolean widely;

    @Option(names = "--now", description = "Without a trial.")
    private boolean now;

    @Option(
            names = "--trial",
            paramLabel = "<time>",
            defaultValue = "10s",
            description = "How long it is on trial at least, such as 30s or 5m. Default: ${DEFAULT-VALUE}")
    private String trial;

    @Option(
            names = "--records",
            paramLabel = "<n>",
            defaultValue = "100",
            description = "Records that it must take on trial. Default: ${DEFAULT-VALUE}")
    private long records;

    @Override
    public Integer call() throws Exception {
        var wish = Deploys.action("install");
        wish.addProperty("file", Deploys.file(file));
        wish.addProperty("widely", widely);
        wish.addProperty("trial_ms", now ? 0 : millis(trial));
        wish.addProperty("records", now ? 0 : records(records));
        return Deploys.submit(main.home(), wish);
    }

    static long millis(String time) {
        try {
            Duration parsed = Duration.parse("PT" + time);
            if (!parsed.isNegative()) {
                return parsed.toMillis();
            }
        } catch (DateTimeParseException | ArithmeticException e) {
            // said below
        }
        throw new LaunchException("deploy.time", time + " is no time for a trial. Write 30s or 5m.");
    }

    static long records(long number) {
        if (number < 0) {
            throw new LaunchException("deploy.records", number + " records cannot be taken. Give 0 or more.");
        }
        return number;
    }
}
