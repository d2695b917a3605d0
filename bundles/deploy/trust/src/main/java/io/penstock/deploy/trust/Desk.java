// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.trust;

import io.penstock.deploy.api.DeployException;
import io.penstock.deploy.api.Unit;
import io.penstock.deploy.api.Unit.Kind;
import io.penstock.deploy.api.Verdict;
import io.penstock.deploy.trust.audit.AuditCheck;
import io.penstock.deploy.trust.audit.AuditLine;
import io.penstock.deploy.trust.manifest.ManifestText;
import io.penstock.deploy.trust.manifest.SetFiles;
import io.penstock.deploy.trust.manifest.SetManifest;
import io.penstock.deploy.trust.manifest.SetWriter;
import io.penstock.kura.files.Disk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.osgi.framework.Version;

/** What a developer or an operator does outside the gateway: sign, explain, look through the audit trail. */
public final class Desk {

    private final Clock clock;
    private final Reader reader;

    /** @param reader of the file formats */
    public Desk(Clock clock, Reader reader) {
        this.clock = clock;
        this.reader = reader;
    }

    /** Reads a bundle, a deployment package or a set archive, and unpacks it into a folder. */
    public interface Reader {
        Unit read(Path file, Path into) throws IOException;
    }

    /**
     * How a unit is signed.
     *
     * @param version of the content; that of a bundle or a deployment package is its own
     * @param validity from now on
     */
    public record Terms(Optional<String> name, Optional<String> version, long securityVersion, Duration validity) {}

    /** Signs a file, and lays manifest and signature beside it; a folder becomes a set archive. Returns what it wrote. */
    public Path sign(Path file, SigningKey key, Terms terms, Optional<Path> out) throws IOException {
        return scratch(folder -> {
            Unit unit = Files.isDirectory(file) ? folder(file, folder) : reader.read(file, folder);
            boolean set = unit.kind() == Kind.SET;
            String name = set ? terms.name().orElse(unit.name()) : unit.name();
            String version = set
                    ? Version.parseVersion(terms.version().orElse(unit.version()))
                            .toString()
                    : unit.version();
            Shape.check(unit);
            Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS); // as certificates are
            SetManifest manifest =
                    SigningKey.describe(unit, name, version, terms.securityVersion(), now, now.plus(terms.validity()));
            byte[] bytes = ManifestText.write(manifest);
            ManifestText.read(bytes); // what can't be read must not be signed
            byte[] signature = key.sign(bytes).write();
            if (set) {
                Path archive = out.orElse(Path.of(name + "-" + version + ".zip"));
                Map<String, Path> bundles = new LinkedHashMap<>();
                unit.items().forEach(item -> bundles.put(item.path(), item.file()));
                SetWriter.write(archive, bytes, signature, bundles);
                return archive;
            }
            Path beside = out.orElse(file);
            Files.write(SetFiles.manifestOf(beside), bytes);
            Files.write(SetFiles.signatureOf(beside), signature);
            return SetFiles.signatureOf(beside);
        });
    }

    private Unit folder(Path bundles, Path into) throws IOException {
        var items = new ArrayList<Unit.Item>();
        for (Path jar : jars(bundles)) {
            items.addAll(reader.read(jar, into.resolve(Integer.toString(items.size())))
                    .items());
        }
        if (items.isEmpty()) {
            throw new DeployException(
                    "sign.no_bundle", bundles + " has no .jar file. Put the bundles of the set there.");
        }
        String name = bundles.toAbsolutePath().normalize().getFileName().toString();
        return new Unit(name, "1.0.0", Kind.SET, items, Optional.empty(), Optional.empty());
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(each -> each.toString().endsWith(".jar")).sorted().toList();
        }
    }

    /**
     * Says what a gateway with these anchors would say.
     *
     * @param confirmed what a gateway keeps of what it confirmed; it is only read
     */
    public Verdict verify(Path file, Anchors anchors, Optional<Path> confirmed, Findings findings) throws IOException {
        return scratch(folder -> {
            Path state = folder.resolve("confirmed.json");
            if (confirmed.isPresent() && Files.exists(confirmed.get())) {
                Files.copy(confirmed.get(), state);
            }
            Unit unit = reader.read(file, folder.resolve("unpacked"));
            findings.passed("unit", unit.name() + " " + unit.version());
            return new Gatekeeper(anchors, new Disk(), state, clock, name -> Optional.empty()).verify(unit, findings);
        });
    }

    /** @param each is given every line that is as it was written */
    public static AuditCheck.Result audit(Path folder, Consumer<AuditLine> each) throws IOException {
        return new AuditCheck(new Disk(), folder).check(each);
    }

    /** From now on a gateway may do without an anchor; what it confirmed stays confirmed. */
    public static void giveUpAnchor(Path confirmed) {
        new Floors(new Disk(), confirmed).unanchored();
    }

    /** A step with a folder of its own. */
    private interface Step<T> {
        T in(Path folder) throws IOException;
    }

    private static <T> T scratch(Step<T> step) throws IOException {
        Path folder = Files.createTempDirectory("penstock-unit");
        try {
            return step.in(folder);
        } finally {
            try (Stream<Path> tree = Files.walk(folder)) {
                tree.sorted(Comparator.reverseOrder()).forEach(Desk::delete);
            }
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
