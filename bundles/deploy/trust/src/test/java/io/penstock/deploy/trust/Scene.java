// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.trust;

import io.penstock.deploy.api.Unit;
import io.penstock.deploy.api.Unit.Item;
import io.penstock.deploy.api.Unit.Role;
import io.penstock.deploy.api.Verdict;
import io.penstock.deploy.api.Verifier;
import io.penstock.deploy.format.Limits;
import io.penstock.deploy.format.UnitReader;
import io.penstock.deploy.trust.audit.AuditLine;
import io.penstock.deploy.trust.audit.AuditTrail;
import io.penstock.deploy.trust.manifest.ManifestText;
import io.penstock.deploy.trust.manifest.SetManifest;
import io.penstock.kura.files.Disk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A gateway with an anchor, and the set of a filter and a model that is to be installed on it. */
final class Scene {

    static final Instant NOW = Authority.NOW;

    final Path folder;
    final Authority anchor = Authority.named("anchor");
    final List<X509Certificate> trusted = new ArrayList<>(List.of(anchor.certificate()));
    final List<X509CRL> revocations = new ArrayList<>();
    final SigningKey key = anchor.key(Role.CODE, Role.MODEL);
    Instant clock = NOW;
    Anchors anchors;

    private int units;

    Scene(Path folder) throws Exception {
        this.folder = folder;
        this.anchors = () -> new Anchors.Trusted(trusted, revocations);
    }

    /** As it is made anew after a restart: what was confirmed lies on the disk. */
    Verifier gate() {
        var installed = Map.of("io.penstock.driver.modbus", Role.CODE);
        return new AuditedVerifier(
                new Gatekeeper(
                        anchors,
                        new Disk(),
                        folder.resolve("confirmed.json"),
                        Clock.fixed(clock, ZoneOffset.UTC),
                        name -> Optional.ofNullable(installed.get(name))),
                new AuditTrail(
                        new Disk(), folder.resolve("audit"), Clock.systemUTC(), new AuditTrail.Bounds(1 << 20, 2)));
    }

    Verdict verify(Unit unit) {
        return gate().verify(unit);
    }

    Verdict confirm(Unit unit) {
        Verdict verdict = verify(unit);
        gate().confirmed(unit);
        return verdict;
    }

    Path filter(String version, String... headers) throws IOException {
        return Jars.code(Files.createDirectories(folder.resolve("jars")), "a.filter", version, headers);
    }

    Path model(String version, String... headers) throws IOException {
        return Jars.model(Files.createDirectories(folder.resolve("jars")), "a.model", version, headers);
    }

    Unit usual() throws IOException {
        return unit(filter("1.0.0"), model("1.0.0"));
    }

    /** Unsigned. */
    Unit unit(Path... jars) throws IOException {
        var items = new ArrayList<Item>();
        for (Path jar : jars) {
            items.addAll(
                    reader().read(jar, folder.resolve("unpacked" + units++)).items());
        }
        return new Unit("line", "1.0.0", Unit.Kind.SET, items, Optional.empty(), Optional.empty());
    }

    static Desk.Reader reader() {
        return new UnitReader(Limits.USUAL)::read;
    }

    Unit signed(Unit unit) {
        return signed(unit, key, set -> set);
    }

    Unit signed(Unit unit, SigningKey by, UnaryOperator<SetManifest> change) {
        SetManifest set = SigningKey.describe(unit, unit.name(), unit.version(), 5, NOW, NOW.plus(Duration.ofDays(90)));
        byte[] bytes = ManifestText.write(change.apply(set));
        return with(unit, bytes, by.sign(bytes).write());
    }

    static Unit with(Unit unit, byte[] manifest, byte[] signature) {
        return new Unit(
                unit.name(), unit.version(), unit.kind(), unit.items(), Optional.of(manifest), Optional.of(signature));
    }

    /** The signed unit with other bundles. */
    static Unit holding(Unit unit, List<Item> items) {
        return new Unit(unit.name(), unit.version(), unit.kind(), items, unit.manifest(), unit.signature());
    }

    static UnaryOperator<SetManifest> security(long version) {
        return set -> new SetManifest(set.name(), set.version(), version, set.created(), set.expires(), set.items());
    }

    static UnaryOperator<SetManifest> named(String name, long security) {
        return set -> new SetManifest(name, set.version(), security, set.created(), set.expires(), set.items());
    }

    static UnaryOperator<SetManifest> versioned(String version, long security) {
        return set -> new SetManifest(set.name(), version, security, set.created(), set.expires(), set.items());
    }

    static UnaryOperator<SetManifest> valid(Instant created, Instant expires) {
        return set -> new SetManifest(set.name(), set.version(), set.securityVersion(), created, expires, set.items());
    }

    static UnaryOperator<SetManifest> data() {
        return set -> new SetManifest(
                set.name(),
                set.version(),
                set.securityVersion(),
                set.created(),
                set.expires(),
                set.items().stream()
                        .map(i -> new SetManifest.Item(
                                i.path(), i.symbolicName(), i.version(), i.sha256(), i.size(), Role.MODEL))
                        .toList());
    }

    /** Appends to a bundle of an unpacked unit, or cuts it, and looks at it anew. */
    static Unit changed(Unit unit, UnaryOperator<byte[]> how) throws IOException {
        var items = new ArrayList<>(unit.items());
        Item first = items.get(0);
        Files.write(first.file(), how.apply(Files.readAllBytes(first.file())));
        items.set(
                0,
                new Item(
                        first.path(),
                        first.file(),
                        first.symbolicName(),
                        first.version(),
                        Files.size(first.file()),
                        SetManifest.sha256(Files.readAllBytes(first.file())),
                        first.role()));
        return holding(unit, items);
    }

    List<AuditLine> audited() throws IOException {
        var lines = new ArrayList<AuditLine>();
        Desk.audit(folder.resolve("audit"), lines::add);
        return lines;
    }
}
