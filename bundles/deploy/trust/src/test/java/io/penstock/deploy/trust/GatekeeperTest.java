// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.trust;

import static io.penstock.deploy.trust.Scene.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.penstock.deploy.api.DeployException;
import io.penstock.deploy.api.InstalledSet.Member;
import io.penstock.deploy.api.Unit;
import io.penstock.deploy.api.Unit.Role;
import io.penstock.deploy.api.Verdict;
import io.penstock.deploy.trust.audit.AuditLine;
import io.penstock.deploy.trust.manifest.SetFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is accepted, beside {@link AttackTest}'s rows of what is not. */
class GatekeeperTest {

    @TempDir
    Path folder;

    private Scene scene;

    @BeforeEach
    void gateway() throws Exception {
        scene = new Scene(folder);
    }

    @Test
    void trustsWhatAnAnchorVouchesFor() throws Exception {
        Verdict verdict = scene.verify(scene.signed(scene.usual()));

        assertThat(verdict.trusted()).isTrue();
        assertThat(verdict.signer()).startsWith("CN=signer");
        assertThat(verdict.remarks()).isEmpty();
    }

    @Test
    void withoutAnAnchorSaysSoLoudlyAndOnce() throws Exception {
        scene.trusted.clear();
        var gate = scene.gate();

        gate.verify(scene.usual());
        Verdict verdict = gate.verify(scene.usual());

        assertThat(verdict.trusted()).isFalse();
        assertThat(verdict.remarks()).singleElement().asString().contains("unsigned", "anybody's code");
        assertThat(scene.audited()).extracting(AuditLine::event).containsExactly("trust.not_checked");
    }

    @Test
    void theSameManifestAgainIsTheSameWish() throws Exception {
        Unit signed = scene.signed(scene.usual());
        scene.confirm(signed);

        assertThat(scene.verify(signed).trusted()).isTrue();
    }

    @Test
    void theSameContentIsSignedAnewWhenItsManifestExpires() throws Exception {
        scene.confirm(scene.signed(scene.usual()));
        scene.clock = NOW.plus(Duration.ofDays(100));

        Unit renewed =
                scene.signed(scene.usual(), scene.key, Scene.valid(scene.clock, scene.clock.plus(Duration.ofDays(1))));

        assertThat(scene.verify(renewed).trusted()).isTrue();
    }

    @Test
    void anOlderContentOfTheSameSecurityGoesBack() throws Exception {
        scene.confirm(scene.signed(scene.usual(), scene.key, Scene.security(6)));

        Unit before = scene.signed(scene.unit(scene.filter("0.9.0")), scene.key, Scene.versioned("0.9.0", 6));

        assertThat(scene.verify(versioned(before, "0.9.0")).trusted()).isTrue();
    }

    private static Unit versioned(Unit unit, String version) {
        return new Unit(unit.name(), version, unit.kind(), unit.items(), unit.manifest(), unit.signature());
    }

    @Test
    void aModelKeySignsModels() throws Exception {
        Unit model = scene.unit(scene.model("1.0.0"));

        assertThat(scene.verify(scene.signed(model, scene.anchor.key(Role.MODEL), set -> set))
                        .trusted())
                .isTrue();
    }

    @Test
    void aClockThatLostItsBatteryKeepsNobodyFromAnUpdate() throws Exception {
        scene.confirm(scene.signed(scene.usual()));
        scene.clock = Instant.EPOCH;

        Verdict verdict = scene.verify(scene.signed(scene.usual()));

        assertThat(verdict.trusted()).isTrue();
        assertThat(verdict.remarks()).singleElement().asString().contains("1970", "Set the clock");
    }

    @Test
    void aClockAt2099PoisonsNothing() throws Exception {
        scene.clock = Instant.parse("2099-01-01T00:00:00Z");
        scene.confirm(scene.signed(
                scene.usual(),
                scene.anchor.key(NOW, scene.clock.plusSeconds(9), Role.CODE, Role.MODEL),
                Scene.valid(NOW, scene.clock.plusSeconds(9))));
        scene.clock = NOW;

        assertThat(scene.verify(scene.signed(scene.usual())).remarks()).isEmpty();
    }

    @Test
    void anUndoBringsBackWhatIsOfTheSameSecurityVersionAndNothingBelow() throws Exception {
        Unit first = scene.signed(scene.usual(), scene.key, Scene.security(1));
        scene.confirm(first);
        scene.gate().returning(members(first));

        scene.confirm(scene.signed(scene.unit(scene.filter("1.2.0")), scene.key, Scene.security(2)));

        for (Unit below : List.of(first, scene.unit(scene.filter("0.9.0")))) {
            assertThat(catchThrowable(() -> scene.gate().returning(members(below))))
                    .isInstanceOfSatisfying(
                            DeployException.class, e -> assertThat(e.reason()).isEqualTo("trust.downgrade"));
        }
        assertThat(scene.audited())
                .extracting(AuditLine::event)
                .containsOnly("trust.refused")
                .hasSize(2);
        scene.trusted.clear();
        Files.delete(folder.resolve("confirmed.json"));
        scene.gate().returning(members(first));
    }

    @Test
    void whatARevokedKeySignedIsDoubtedWhileItRuns() throws Exception {
        Unit signed = scene.signed(scene.usual());
        scene.confirm(signed);
        assertThat(scene.gate().doubts(members(signed))).isEmpty();
        scene.revocations.add(
                Authority.named("another").revoking(scene.key.chain().get(0)));
        assertThat(scene.gate().doubts(members(signed))).isEmpty();

        scene.revocations.add(scene.anchor.revoking(scene.key.chain().get(0)));

        assertThat(scene.gate().doubts(members(signed)))
                .hasSize(signed.items().size())
                .allMatch(doubt -> doubt.contains("[trust.revoked]"));
        assertThat(scene.gate().doubts(List.of())).isEmpty();
    }

    private static List<Member> members(Unit unit) {
        return unit.items().stream()
                .map(item -> new Member(item.symbolicName(), item.version(), item.sha256(), ""))
                .toList();
    }

    @Test
    void somebodyElsesRevocationListRevokesNothing() throws Exception {
        scene.revocations.add(
                Authority.named("anchor").revoking(scene.key.chain().get(0)));

        assertThat(scene.verify(scene.signed(scene.usual())).trusted()).isTrue();
    }

    @Test
    void aRevokedKeyIsRefusedAfterItWasTrusted() throws Exception {
        Unit signed = scene.signed(scene.usual());
        scene.verify(signed);
        scene.revocations.add(scene.anchor.revoking(scene.key.chain().get(0)));

        assertThat(catchThrowable(() -> scene.verify(signed))).hasMessageContaining("revoked");
    }

    @Test
    void withoutAnAnchorAnythingMayBeRemoved() {
        scene.trusted.clear();

        scene.gate().removing(List.of("io.penstock.deploy.trust"));
    }

    @Test
    void whatTheDeskSignsTheGatewayTrusts() throws Exception {
        var desk = new Desk(Clock.fixed(NOW, ZoneOffset.UTC), Scene.reader());
        var terms = new Desk.Terms(Optional.of("line"), Optional.of("1.2"), 5, Duration.ofDays(1));
        scene.filter("1.0.0");
        scene.model("1.0.0");
        Path archive = desk.sign(folder.resolve("jars"), scene.key, terms, Optional.of(folder.resolve("line.zip")));
        Path bundle = scene.filter("1.0.0");
        desk.sign(bundle, scene.key, terms, Optional.empty());
        var checks = new ArrayList<String>();

        assertThat(desk.verify(archive, scene.anchors, Optional.empty(), (check, finding) -> checks.add(check))
                        .trusted())
                .isTrue();
        assertThat(desk.verify(bundle, scene.anchors, Optional.empty(), Findings.NONE)
                        .trusted())
                .isTrue();
        assertThat(checks)
                .containsExactly(
                        "unit", "anchors", "algorithm", "signature", "signer", "age", "content", "shape", "roles");
        assertThat(SetFiles.signatureOf(bundle)).exists();
        assertThat(Files.exists(folder.resolve("confirmed.json"))).isFalse();
    }
}
