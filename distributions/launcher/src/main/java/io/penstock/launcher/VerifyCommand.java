// SPDX-License-Identifier: Apache-2.0
package io.penstock.launcher;

import io.penstock.deploy.api.DeployException;
import io.penstock.deploy.api.Verdict;
import io.penstock.deploy.format.Limits;
import io.penstock.deploy.format.UnitReader;
import io.penstock.deploy.trust.Anchors;
import io.penstock.deploy.trust.Desk;
import io.penstock.deploy.trust.FileAnchors;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Explains what the gateway would say of a unit. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Says, check by check, whether this gateway would install a bundle, a package or a set.")
final class VerifyCommand implements Callable<Integer> {

    @ParentCommand
    private Main main;

    @Parameters(paramLabel = "<file>", description = "A .jar, a .dp or a set archive.")
    private Path file;

    @Option(
            names = "--anchors",
            paramLabel = "<file>",
            description = "A keystore or certificates in PEM. Default: this gateway's.")
    private Optional<Path> anchors;

    @Option(
            names = "--password",
            paramLabel = "<text>",
            defaultValue = TrustFiles.PASSWORD,
            description = "Of the keystore.")
    private String password;

    @Override
    public Integer call() throws Exception {
        Path gateways = TrustFiles.keystore(main.data());

        Anchors trusted = anchors.isEmpty() && !Files.exists(gateways)
                ? Anchors.none()
                : new FileAnchors(anchors.orElse(gateways), password.toCharArray());
        Optional<Path> confirmed =
                anchors.isEmpty() ? Optional.of(TrustFiles.confirmed(main.data())) : Optional.empty();
        try {
            Verdict verdict = new Desk(Clock.systemUTC(), new UnitReader(Limits.USUAL)::read)
                    .verify(file, trusted, confirmed, (check, finding) -> line("pass", check, finding));
            verdict.remarks().forEach(remark -> line("NOTE", "", remark));
            System.out.println(verdict.trusted() ? "trusted: " + verdict.signer() : "installed, but not trusted");
            return 0;
        } catch (DeployException e) {
            line("FAIL", e.reason(), e.getMessage());
            System.out.println("refused; what follows was not looked at");
            return Running.EXIT_FAILED;
        }
    }

    private static void line(String outcome, String check, String finding) {
        System.out.printf("%s  %-12s %s%n", outcome, check, finding);
    }
}
