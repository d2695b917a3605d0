// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.swap;

import io.penstock.deploy.api.DeployException;
import io.penstock.deploy.api.Unit;
import io.penstock.deploy.api.Unit.Item;
import io.penstock.deploy.api.Unit.Kind;
import io.penstock.deploy.api.Unit.Role;
import io.penstock.deploy.api.Verifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks every verifier about a bundle before the framework sees it. Its signed manifest lies beside the file handed in. */
final class Checks {

    private static final Logger LOG = LoggerFactory.getLogger(Checks.class);

    private final Supplier<List<Verifier>> verifiers;
    private final boolean necessary;

    /** @param necessary whether nothing is installed where nobody checks it */
    Checks(Supplier<List<Verifier>> verifiers, boolean necessary) {
        this.verifiers = verifiers;
        this.necessary = necessary;
    }

    /**
     * @param kept the copy that is going to be installed
     * @throws SwapException with the reason of the verifier that refused it
     */
    Unit check(Candidate candidate, Path kept) throws IOException {
        Unit unit = unit(candidate, kept);
        List<Verifier> all = verifiers.get();
        if (all.isEmpty() && necessary) {
            throw new SwapException(
                    "swap.no_verifier",
                    "Nobody is there who checks signatures, and this gateway wants them checked. Look in the log for why"
                            + " io.penstock.deploy.trust does not run.");
        }
        try {
            all.forEach(verifier -> verifier.verify(unit));
            return unit;
        } catch (DeployException e) {
            throw new SwapException(e.reason(), e.getMessage(), e);
        }
    }

    void confirmed(Unit unit) {
        try {
            verifiers.get().forEach(verifier -> verifier.confirmed(unit));
        } catch (DeployException e) {
            LOG.warn("{}: {} runs, but may be followed by an older one: {}", e.reason(), unit.name(), e.getMessage());
        }
    }

    private static Unit unit(Candidate candidate, Path kept) throws IOException {
        String version = candidate.version().toString();
        var item = new Item(
                candidate.jar().getFileName().toString(),
                kept,
                candidate.symbolicName(),
                version,
                Files.size(kept),
                Candidate.sha256(kept),
                Role.CODE);
        return new Unit(
                candidate.symbolicName(),
                version,
                Kind.BUNDLE,
                List.of(item),
                beside(candidate.jar(), ".set.json"),
                beside(candidate.jar(), ".set.sig"));
    }

    private static Optional<byte[]> beside(Path jar, String end) throws IOException {
        Path file = jar.resolveSibling(jar.getFileName() + end);
        return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }
}
