// SPDX-License-Identifier: Apache-2.0
package io.penstock.launcher;

import io.penstock.deploy.api.DeployException;
import io.penstock.deploy.format.Limits;
import io.penstock.deploy.format.PackageWriter;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Packs bundles into a deployment package. */
@Command(
        name = "pack",
        mixinStandardHelpOptions = true,
        description = "Packs bundles into a .dp, as Kura and Kapua install it; in the order in which they are given.")
final class PackCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "<bundle.jar>", description = "Bundles; what others need comes first.")
    private List<Path> bundles;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "<file.dp>",
            description = "Default: name and version, in the current folder.")
    private Optional<Path> out;

    @Option(names = "--name", paramLabel = "<name>", description = "Default, for one bundle: its symbolic name.")
    private Optional<String> name;

    @Option(
            names = "--package-version",
            paramLabel = "<version>",
            description = "Default, for one bundle: its version.")
    private Optional<String> version;

    @Override
    public Integer call() throws Exception {
        for (Path bundle : bundles) {
            if (!Files.isRegularFile(bundle)) {
                throw new LaunchException("pack.no_file", bundle + " is not a file. Give the paths of bundles.");
            }
        }
        if (bundles.size() > 1 && (name.isEmpty() || version.isEmpty())) {
            throw new LaunchException(
                    "pack.no_name", "Several bundles need --name and --package-version for their package.");
        }
        var writer = new PackageWriter(Limits.USUAL);
        String[] one = writer.nameAndVersion(bundles.get(0));
        String called = name.orElse(one[0]);
        String numbered = version.orElse(one[1]);
        Path file = out.orElse(Path.of(called + "-" + numbered + ".dp"));
        Path aside = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (OutputStream to = Files.newOutputStream(aside)) {
                writer.write(to, called, numbered, bundles);
            }
            Files.move(aside, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (DeployException e) {
            Files.deleteIfExists(aside);
            throw e;
        }
        System.out.println("packed: " + file + " (" + called + " " + numbered + ", " + bundles.size()
                + (bundles.size() == 1 ? " bundle)" : " bundles)"));
        return 0;
    }
}
