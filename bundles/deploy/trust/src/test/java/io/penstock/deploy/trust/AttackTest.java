// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.trust;

import static io.penstock.deploy.trust.Scene.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.penstock.deploy.api.DeployException;
import io.penstock.deploy.api.Unit;
import io.penstock.deploy.api.Unit.Role;
import io.penstock.deploy.trust.audit.AuditLine;
import io.penstock.deploy.trust.manifest.Detached;
import io.penstock.deploy.trust.manifest.SetManifest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each attack is refused with the reason that names it, and the audit trail says so. */
class AttackTest {

    private static final List<String> TABLE = new ArrayList<>();

    @TempDir
    Path folder;

    /** What an attacker does to a gateway. */
    private interface Attack {
        void on(Scene scene) throws Exception;
    }

    private static Arguments attack(String name, String reason, Attack attack) {
        return arguments(name, reason, attack);
    }

    private static Stream<Arguments> attacks() {
        return Stream.of(
                        whoSigned(),
                        whatWasChanged(),
                        whenItWasSigned(),
                        whatItWouldDo(),
                        whatAModelMayNotHold(),
                        whatGuardsItself())
                .flatMap(attacks -> attacks);
    }

    private static Stream<Arguments> whoSigned() {
        return Stream.of(
                attack("unsigned", "trust.unsigned", s -> s.verify(s.usual())),
                attack("signature taken off", "trust.unsigned", s -> {
                    Unit signed = s.signed(s.usual());
                    s.verify(new Unit(
                            signed.name(),
                            signed.version(),
                            signed.kind(),
                            signed.items(),
                            signed.manifest(),
                            Optional.empty()));
                }),
                attack("wrong key", "trust.wrong_key", s -> {
                    SigningKey other = Authority.named("other").key(Role.CODE, Role.MODEL);
                    s.verify(s.signed(s.usual(), other, set -> set));
                }),
                attack("wrong key under the anchor's name", "trust.wrong_key", s -> {
                    SigningKey other = Authority.named("anchor").key(Role.CODE, Role.MODEL);
                    s.verify(s.signed(s.usual(), other, set -> set));
                }),
                attack("another's certificate, own key", "trust.bad_signature", s -> {
                    SigningKey other = Authority.named("other").key(Role.CODE, Role.MODEL);
                    s.verify(s.signed(s.usual(), new SigningKey(other.key(), s.key.chain()), set -> set));
                }),
                attack("wrong role: a model key signs code", "trust.wrong_role", s -> {
                    s.verify(s.signed(s.usual(), s.anchor.key(Role.MODEL), set -> set));
                }),
                attack("wrong role: a key without one", "trust.wrong_role", s -> {
                    s.verify(s.signed(s.usual(), s.anchor.key(), set -> set));
                }),
                attack("wrong role: an anchor for models vouches for code", "trust.wrong_role", s -> {
                    Authority models = Authority.named("models", Role.MODEL);
                    s.trusted.add(models.certificate());
                    s.verify(s.signed(s.usual(), models.key(Role.CODE, Role.MODEL), set -> set));
                }),
                attack("revoked key", "trust.revoked", s -> {
                    s.revocations.add(s.anchor.revoking(s.key.chain().get(0)));
                    s.verify(s.signed(s.usual()));
                }),
                attack("weak signature", "trust.weak", s -> {
                    Unit unit = s.usual();
                    byte[] manifest = s.signed(unit).manifest().orElseThrow();
                    Detached weak = Detached.sign(manifest, "SHA1withECDSA", s.key.key(), s.key.chain());
                    s.verify(Scene.with(unit, manifest, weak.write()));
                }),
                attack("weak key", "trust.weak", s -> {
                    SigningKey weak = s.anchor.key(
                            Authority.pair("RSA", 1024),
                            NOW.minus(Duration.ofDays(1)),
                            NOW.plus(Duration.ofDays(9)),
                            Role.CODE,
                            Role.MODEL);
                    s.verify(s.signed(s.usual(), weak, set -> set));
                }),
                attack("weak certificate", "trust.weak", s -> {
                    s.verify(s.signed(s.usual(), s.anchor.hashedWithSha1(Role.CODE), set -> set));
                }));
    }

    private static Stream<Arguments> whatWasChanged() {
        return Stream.of(
                attack("tampered byte", "trust.tampered", s -> {
                    Unit signed = s.signed(s.usual());
                    s.verify(Scene.changed(signed, bytes -> {
                        byte[] other = bytes.clone();
                        other[10] ^= 1; // the time of the first entry
                        return other;
                    }));
                }),
                attack("tampered manifest", "trust.bad_signature", s -> {
                    Unit signed = s.signed(s.usual());
                    byte[] other = new String(signed.manifest().orElseThrow(), StandardCharsets.UTF_8)
                            .replace("\"security_version\": 5", "\"security_version\": 6")
                            .getBytes(StandardCharsets.UTF_8);
                    s.verify(Scene.with(signed, other, signed.signature().orElseThrow()));
                }),
                attack("signature file of another form", "trust.malformed", s -> {
                    Unit signed = s.signed(s.usual());
                    s.verify(Scene.with(signed, signed.manifest().orElseThrow(), new byte[] {'{', '}'}));
                }),
                attack("two fields of one name", "trust.malformed", s -> {
                    byte[] twice = new String(s.signed(s.usual()).manifest().orElseThrow(), StandardCharsets.UTF_8)
                            .replace("\"format\": 1,", "\"format\": 1, \"name\": \"line\",")
                            .getBytes(StandardCharsets.UTF_8);
                    s.verify(Scene.with(s.usual(), twice, s.key.sign(twice).write()));
                }),
                attack("added entry", "trust.added_entry", s -> {
                    Unit signed = s.signed(s.usual());
                    var items = new ArrayList<>(signed.items());
                    items.add(s.unit(Jars.code(s.folder, "an.implant", "1.0.0"))
                            .items()
                            .get(0));
                    s.verify(Scene.holding(signed, items));
                }),
                attack("partial set", "trust.partial_set", s -> {
                    Unit signed = s.signed(s.usual());
                    s.verify(Scene.holding(signed, signed.items().subList(0, 1)));
                }),
                attack("mixed set: a bundle of another", "trust.mixed_set", s -> {
                    Unit signed = s.signed(s.usual());
                    Unit.Item other = s.unit(s.filter("1.1.0")).items().get(0);
                    Unit.Item first = signed.items().get(0);
                    Unit.Item under = new Unit.Item(
                            first.path(),
                            other.file(),
                            other.symbolicName(),
                            other.version(),
                            other.size(),
                            other.sha256(),
                            other.role());
                    s.verify(Scene.holding(signed, List.of(under, signed.items().get(1))));
                }),
                attack("mixed set: another's manifest", "trust.mixed_set", s -> {
                    s.verify(s.signed(s.usual(), s.key, Scene.named("another-line", 5)));
                }),
                attack("truncated", "trust.truncated", s -> {
                    s.verify(Scene.changed(s.signed(s.usual()), bytes -> Arrays.copyOf(bytes, bytes.length - 30)));
                }),
                attack("longer than signed", "trust.longer", s -> {
                    s.verify(Scene.changed(s.signed(s.usual()), bytes -> {
                        byte[] longer = new byte[bytes.length + 7]; // in front, where a zip may have anything
                        System.arraycopy(bytes, 0, longer, 7, bytes.length);
                        return longer;
                    }));
                }));
    }

    private static Stream<Arguments> whenItWasSigned() {
        Instant old = NOW.minus(Duration.ofDays(200));
        return Stream.of(
                attack("older security version", "trust.downgrade", s -> {
                    s.confirm(s.signed(s.usual()));
                    s.verify(s.signed(s.usual(), s.key, Scene.security(4)));
                }),
                attack("older security version in another set", "trust.downgrade", s -> {
                    s.confirm(s.signed(s.usual()));
                    Unit unit = s.usual();
                    Unit other = new Unit(
                            "other", unit.version(), unit.kind(), unit.items(), unit.manifest(), unit.signature());
                    s.verify(s.signed(other, s.key, Scene.named("other", 4)));
                }),
                attack("replayed manifest", "trust.replayed", s -> {
                    s.confirm(s.signed(s.usual()));
                    s.verify(s.signed(s.unit(s.filter("1.0.1"), s.model("1.0.0"))));
                }),
                attack("expired manifest", "trust.expired", s -> {
                    s.verify(s.signed(s.usual(), s.key, Scene.valid(NOW.minusSeconds(9), NOW.minusSeconds(1))));
                }),
                attack("expired certificate", "trust.certificate_expired", s -> {
                    SigningKey late = s.anchor.key(old, NOW.minusSeconds(1), Role.CODE, Role.MODEL);
                    s.verify(s.signed(s.usual(), late, set -> set));
                }),
                attack("expired anchor", "trust.certificate_expired", s -> {
                    Authority ended = Authority.ended();
                    s.trusted.add(ended.certificate());
                    s.verify(s.signed(s.usual(), ended.key(Role.CODE, Role.MODEL), set -> set));
                }),
                attack("certificate not yet valid", "trust.certificate_not_yet_valid", s -> {
                    SigningKey early = s.anchor.key(NOW.plusSeconds(9), NOW.plusSeconds(99), Role.CODE, Role.MODEL);
                    s.verify(s.signed(s.usual(), early, set -> set));
                }),
                attack("signed when the certificate was not valid", "trust.created", s -> {
                    s.verify(s.signed(s.usual(), s.key, Scene.valid(old, NOW.plusSeconds(9))));
                }),
                attack("clock at 1970, for an expired manifest", "trust.clock_behind", s -> {
                    s.confirm(s.signed(s.usual()));
                    s.clock = Instant.EPOCH;
                    s.verify(s.signed(s.usual(), s.key, Scene.valid(NOW.minusSeconds(99), NOW.minusSeconds(1))));
                }),
                attack("clock at 1970, for an expired certificate", "trust.clock_behind", s -> {
                    s.confirm(s.signed(s.usual()));
                    s.clock = Instant.EPOCH;
                    SigningKey late = s.anchor.key(old, NOW.minusSeconds(1), Role.CODE, Role.MODEL);
                    s.verify(s.signed(s.usual(), late, Scene.valid(old, NOW.plusSeconds(9))));
                }),
                attack("clock at 2099", "trust.clock_ahead", s -> {
                    s.clock = Instant.parse("2099-01-01T00:00:00Z");
                    s.verify(s.signed(s.usual()));
                }));
    }

    private static Stream<Arguments> whatItWouldDo() {
        return Stream.of(
                attack("duplicate symbolic name", "trust.duplicate_name", s -> {
                    s.verify(s.signed(s.unit(s.filter("1.0.0"), s.filter("1.0.1"))));
                }),
                attack("duplicate symbolic name in the manifest alone", "trust.duplicate_name", s -> {
                    s.verify(s.signed(s.usual(), s.key, set -> {
                        var items = new ArrayList<>(set.items());
                        SetManifest.Item first = items.get(0);
                        items.add(new SetManifest.Item(
                                "again.jar",
                                first.symbolicName(),
                                first.version(),
                                first.sha256(),
                                first.size(),
                                first.role()));
                        return new SetManifest(set.name(), set.version(), 5, set.created(), set.expires(), items);
                    }));
                }),
                attack("fragment on the trust bundle", "trust.fragment", s -> {
                    s.verify(s.signed(s.unit(s.filter("1.0.0", "Fragment-Host: io.penstock.deploy.trust"))));
                }),
                attack("fragment on the framework", "trust.fragment", s -> {
                    s.verify(s.signed(s.unit(s.filter("1.0.0", "Fragment-Host: system.bundle;extension:=framework"))));
                }),
                attack("start-level jump by a header", "trust.start_level", s -> {
                    s.verify(s.signed(s.unit(s.filter("1.0.0", "Bundle-StartLevel: 1"))));
                }),
                attack("start-level jump by the manifest", "trust.malformed", s -> {
                    Unit unit = s.usual();
                    byte[] manifest = new String(s.signed(unit).manifest().orElseThrow(), StandardCharsets.UTF_8)
                            .replaceFirst("\"role\": \"code\"", "\"role\": \"code\", \"start_level\": 1")
                            .getBytes(StandardCharsets.UTF_8);
                    s.verify(Scene.with(unit, manifest, s.key.sign(manifest).write()));
                }),
                attack("not a bundle", "trust.not_a_bundle", s -> {
                    byte[] hello = "hello".getBytes(StandardCharsets.UTF_8);
                    s.verify(s.signed(Scene.changed(s.usual(), bytes -> hello)));
                }),
                attack("another's symbolic name", "trust.not_a_bundle", s -> {
                    Unit.Item item = s.usual().items().get(0);
                    Unit.Item lying = new Unit.Item(
                            item.path(),
                            item.file(),
                            "a.driver",
                            item.version(),
                            item.size(),
                            item.sha256(),
                            item.role());
                    s.verify(s.signed(Scene.holding(s.usual(), List.of(lying))));
                }));
    }

    private static Stream<Arguments> whatAModelMayNotHold() {
        Stream<Arguments> headers = Stream.of(
                        "Bundle-Activator: a.A",
                        "Bundle-NativeCode: lib.so;osname=Linux",
                        "DynamicImport-Package: *",
                        "Import-Package: java.lang",
                        "Require-Bundle: a.filter",
                        "Service-Component: a.xml",
                        "Fragment-Host: a.filter",
                        "Bundle-ClassPath: a.bin",
                        "Require-Capability: osgi.extender;filter:=\"(osgi.extender=osgi.component)\"")
                .map(header -> attack("model with " + header.split(":")[0], "trust.model_code", s -> {
                    Unit model = s.unit(s.model("1.0.0", header));
                    s.verify(s.signed(model, s.anchor.key(Role.MODEL), Scene.data()));
                }));
        Stream<Arguments> entries = Stream.of(
                        "a/A.class",
                        "lib.SO",
                        "lib.so.1.2",
                        "inner.jar",
                        "META-INF/services/a.A",
                        "OSGI-INF/a.xml",
                        "META-INF/versions/17/OSGI-INF/MANIFEST.MF")
                .map(entry -> attack("model with " + entry, "trust.model_code", s -> {
                    Unit model = s.unit(Jars.modelWith(s.folder, "a.model", "1.0.0", List.of(entry)));
                    s.verify(s.signed(model, s.anchor.key(Role.MODEL), Scene.data()));
                }));
        return Stream.concat(headers, entries);
    }

    private static Stream<Arguments> whatGuardsItself() {
        return Stream.of(
                attack("a model in the place of the trust bundle", "trust.protected", s -> {
                    Unit model = s.unit(Jars.model(s.folder, "io.penstock.deploy.trust", "9.0.0"));
                    s.verify(s.signed(model, s.anchor.key(Role.MODEL), Scene.data()));
                }),
                attack("a model in the place of a driver", "trust.protected", s -> {
                    Unit model = s.unit(Jars.model(s.folder, "io.penstock.driver.modbus", "9.0.0"));
                    s.verify(s.signed(model, s.anchor.key(Role.MODEL), Scene.data()));
                }),
                attack("an unsigned trust bundle", "trust.unsigned", s -> {
                    s.verify(s.unit(Jars.code(s.folder, "io.penstock.deploy.trust", "9.0.0")));
                }),
                attack("removal of the trust bundle", "trust.protected", s -> {
                    s.gate().removing(List.of("a.filter", "io.penstock.deploy.trust"));
                }),
                attack("anchor taken away", "trust.anchor_lost", s -> {
                    s.verify(s.signed(s.usual()));
                    s.trusted.clear();
                    s.verify(s.usual());
                }),
                attack("keystore taken away", "trust.no_keystore", s -> {
                    s.anchors = new KeystoreAnchors("(kura.service.pid=TrustKeystore)", Optional::empty);
                    s.verify(s.usual());
                }),
                attack("memory of what was confirmed damaged", "trust.state", s -> {
                    s.confirm(s.signed(s.usual()));
                    Files.writeString(s.folder.resolve("confirmed.json"), "{\"anchored\":false}");
                    s.verify(s.usual());
                }));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("attacks")
    void isRefusedByItsName(String name, String reason, Attack attack) throws Exception {
        var scene = new Scene(folder);

        DeployException refused = catchThrowableOfType(DeployException.class, () -> attack.on(scene));

        assertThat(refused).as("%s was accepted", name).isNotNull();
        assertThat(refused.reason()).as(refused.getMessage()).isEqualTo(reason);
        assertThat(refused.getMessage()).contains(". ").endsWith(".");
        List<AuditLine> lines = scene.audited();
        AuditLine last = lines.get(lines.size() - 1);
        assertThat(last.event()).isEqualTo("trust.refused");
        assertThat(last.facts()).containsEntry("reason", reason).containsEntry("message", refused.getMessage());
        TABLE.add(String.format("%-56s %-34s audit %d", name, reason, last.seq()));
    }

    @AfterAll
    static void print() {
        System.out.println(TABLE.size() + " attacks, each refused and audited:");
        TABLE.forEach(row -> System.out.println("  " + row));
    }
}
