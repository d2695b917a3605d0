// SPDX-License-Identifier: Apache-2.0
package io.penstock.launcher;

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

    @Option(
            names = "--data",
            scope = CommandLine.ScopeType.INHERIT,
            paramLabel = "<folder>",
            defaultValue = "${sys:penstock.data.dir:-data}",
            description = "What this gateway keeps: outbox, snapshots, keys. Default: ${DEFAULT-VALUE}")
    private Path data;

    static CommandLine commandLine() {
        var line = new CommandLine(new Main());
        line.setExecutionExceptionHandler((e, failed, parsed) -> {
            failed.getErr().println(Failure.text(e));
            return Running.EXIT_FAILED;
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
