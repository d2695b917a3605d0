// SPDX-License-Identifier: Apache-2.0
package io.penstock.launcher;

import io.penstock.deploy.format.Limits;
import io.penstock.deploy.format.UnitReader;
import io.penstock.deploy.trust.Desk;
import io.penstock.deploy.trust.SigningKey;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Signs a bundle, a deployment package or a set. */
@Command(
        name = "sign",
        mixinStandardHelpOptions = true,
        description = "Signs a bundle or a deployment package, beside it; a folder of bundles becomes a signed set.")
final class SignCommand implements Callable<Integer> {

    private static final Pattern PERIOD = Pattern.compile("([1-9]\\d{0,4})([hd])");

    @Parameters(paramLabel = "<file|folder>", description = "A .jar, a .dp, a set archive, or a folder of .jar files.")
    private Path file;

    @Option(names = "--key", required = true, paramLabel = "<p12>", description = "The signing key, as PKCS #12.")
    private Path key;

    @Option(names = "--password-file", paramLabel = "<file>", description = "Default: the file `password` beside it.")
    private Optional<Path> password;

    @Option(
            names = "--security-version",
            paramLabel = "<n>",
            defaultValue = "0",
            description = "Raise it when a hole was closed: gateways refuse what is lower than what they confirmed.")
    private long securityVersion;

    @Option(
            names = "--expires",
            paramLabel = "<period>",
            defaultValue = "90d",
            description = "In hours or days. Default: ${DEFAULT-VALUE}")
    private String expires;

    @Option(names = "--name", paramLabel = "<name>", description = "Of a set. Default: the folder's.")
    private Optional<String> name;

    @Option(names = "--set-version", paramLabel = "<version>", description = "Of a set. Default: 1.0.0")
    private Optional<String> version;

    @Option(names = "--out", paramLabel = "<file>", description = "The set archive, or the file to lie beside.")
    private Optional<Path> out;

    @Override
    public Integer call() throws Exception {
        if (securityVersion < 0) {
            throw new LaunchException("sign.security_version", "A security version is 0 or higher.");
        }
        var terms = new Desk.Terms(name, version, securityVersion, period(expires));
        Path written = new Desk(Clock.systemUTC(), new UnitReader(Limits.USUAL)::read)
                .sign(file, SigningKey.read(key, KeyPassword.of(key, password)), terms, out);
        System.out.println("signed: " + written);
        return 0;
    }

    static Duration period(String text) {
        Matcher matcher = PERIOD.matcher(text);
        if (!matcher.matches()) {
            throw new LaunchException("sign.period", text + " is no period. Give hours or days, such as 12h or 90d.");
        }
        long number = Long.parseLong(matcher.group(1));
        return matcher.group(2).equals("h") ? Duration.ofHours(number) : Duration.ofDays(number);
    }
}
