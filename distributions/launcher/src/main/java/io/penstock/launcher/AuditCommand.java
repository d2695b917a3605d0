// SPDX-License-Identifier: Apache-2.0
package io.penstock.launcher;

import io.penstock.deploy.trust.Desk;
import io.penstock.deploy.trust.audit.AuditCheck;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** The record of what was changed and refused. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Shows or checks the record of what was changed and refused.")
final class AuditCommand {

    @ParentCommand
    private Main main;

    @Command(
            mixinStandardHelpOptions = true,
            description = "Follows the chain and names the first line that breaks it.")
    int verify() throws IOException {
        AuditCheck.Result result = Desk.audit(TrustFiles.audit(main.data()), line -> {});
        result.remarks().forEach(remark -> System.out.println("note: " + remark));
        if (result.broken().isPresent()) {
            System.out.println("BROKEN after " + result.lines() + " good lines: "
                    + result.broken().get());
            return Running.EXIT_FAILED;
        }
        System.out.println("whole: " + result.lines() + " lines, the last is " + result.last() + " " + result.hash());
        return 0;
    }

    @Command(mixinStandardHelpOptions = true, description = "Prints the record, oldest first.")
    int show() throws IOException {
        AuditCheck.Result result = Desk.audit(
                TrustFiles.audit(main.data()),
                line -> System.out.println(line.seq() + "  " + line.at() + "  " + line.event() + "  " + line.facts()));
        result.broken().ifPresent(broken -> System.out.println("BROKEN: " + broken));
        return 0;
    }
}
