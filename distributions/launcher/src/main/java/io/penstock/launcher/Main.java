// SPDX-License-Identifier: Apache-2.0
package io.penstock.launcher;

import io.penstock.deploy.api.DeployException;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line. */
@Command(
        name = "penstock",
        description = "An OSGi runtime for industrial gateways: anything is swapped while the data flows.",
        mixinStandardHelpOptions = true,
        version = "penstock 0.1.0",
        subcommands = {
            RunCommand.class,
            StatusCommand.class,
            InstallCommand.class,
            PreviewCommand.class,
            RemoveCommand.class,
            UndoCommand.class,
            HistoryCommand.class,
            ReleaseCommand.class,
            SwapCommand.class,
            DoctorCommand.class,
            EvalCommand.class,
            KeysCommand.class,
            PackCommand.class,
            SignCommand.class,
            VerifyCommand.class,
            AnchorCommand.class,
            AuditCommand.class,
            BenchCommand.class,
            TortureCommand.class,
            DrillCommand.class,
            CommandLine.HelpCommand.class
        })
final class Main {

    static final int EXIT_FAILED = 1;

    @Option(
            names = "--data",
            scope = CommandLine.ScopeType.INHERIT,
            paramLabel = "<folder>",
            defaultValue = "${sys:penstock.data.dir:-data}",
            description = "What this gateway keeps: outbox, snapshots, keys. Default: ${DEFAULT-VALUE}")
    private Path data;

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        var line = new CommandLine(new Main());
        line.setExecutionExceptionHandler((e, failed, parsed) -> {
            String reason = e instanceof LaunchException known
                    ? " [" + known.reason() + "]"
                    : e instanceof DeployException refused ? " [" + refused.reason() + "]" : "";
            String message = !reason.isEmpty() || e instanceof IOException && e.getMessage() != null
                    ? e.getMessage()
                    : e.toString();
            if (e instanceof ConnectException) {
                message = "The gateway does not answer: " + e.getMessage() + ". Is it still running?";
            }
            failed.getErr().println("penstock: " + message + reason);
            return EXIT_FAILED;
        });
        return line;
    }

    Path data() {
        return data;
    }

    Home home() {
        return Home.of(data);
    }
}
