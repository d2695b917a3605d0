// SPDX-License-Identifier: Apache-2.0
package io.penstock.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes an anchor and a signing key for development. */
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        description = "Makes a trust anchor and a signing key for development.")
final class KeysCommand implements Callable<Integer> {

    @Option(names = "--out", paramLabel = "<folder>", defaultValue = "keys", description = "Default: ${DEFAULT-VALUE}")
    private Path out;

    @Option(
            names = "--roles",
            split = ",",
            paramLabel = "<role>",
            defaultValue = "code,model,configuration",
            description = "What the key may sign: code, model, configuration. Default: ${DEFAULT-VALUE}")
    private List<String> roles;

    @Option(
            names = "--days",
            paramLabel = "<n>",
            defaultValue = "365",
            description = "How long the signing key's certificate is valid. Default: ${DEFAULT-VALUE}")
    private int days;

    @Override
    public Integer call() throws Exception {
        if (Files.exists(out.resolve(DevelopmentKeys.ANCHOR)) || Files.exists(out.resolve(KeyPassword.FILE))) {
            throw new LaunchException(
                    "keys.exist", out + " has keys already. Give another folder with --out, or move those away.");
        }
        if (days < 1 || days > DevelopmentKeys.ANCHOR_DAYS) {
            throw new LaunchException(
                    "keys.days",
                    days + " days cannot be. Give 1 to " + DevelopmentKeys.ANCHOR_DAYS
                            + ": the anchor lasts no longer.");
        }
        new DevelopmentKeys(out)
                .make(
                        roles.stream()
                                .map(role -> role.strip().toUpperCase(Locale.ROOT))
                                .toList(),
                        days);
        System.out.printf(
                """
                %s    the anchor: its certificate, which gateways trust
                %s   the key that signs, for %s, for %d days
                %s   the anchor's own key: take it off this machine
                %s opens both

                Trust it on a gateway:  penstock anchor add %s
                Sign with it:           penstock sign --key %s x.jar
                """,
                out.resolve(DevelopmentKeys.ANCHOR),
                out.resolve(DevelopmentKeys.SIGNING),
                String.join(", ", roles),
                days,
                out.resolve(DevelopmentKeys.AUTHORITY),
                out.resolve(KeyPassword.FILE),
                out.resolve(DevelopmentKeys.ANCHOR),
                out.resolve(DevelopmentKeys.SIGNING));
        return 0;
    }
}
