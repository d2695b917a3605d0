// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.deploy.api.DeployException;
import io.penstock.kura.files.Disk;
import io.penstock.kura.seam.guard.LocalOnly;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalTrustTest {

    private static final Map<String, Object> NOTHING = Map.of();

    @TempDir
    Path folder;

    private Floors floors;

    @BeforeEach
    void gateway() {
        floors = new Floors(new Disk(), folder.resolve("trust/confirmed.json"));
    }

    @Test
    void withAnAnchorWhatDecidesOnTrustIsNotChangedFromAfar() throws Exception {
        LocalOnly local = local(anchored());
        for (String pid : List.of(
                "TrustKeystore",
                "io.penstock.deploy.trust",
                "io.penstock.deploy.trust.audit",
                "io.penstock.cloud.apps.command")) {
            assertThat(local.refusal(pid, NOTHING)).as(pid).hasValueSatisfying(why -> assertThat(why)
                    .startsWith("trust.local_only: " + pid));
        }
        assertThat(local.refusal("OtherKeystore", NOTHING)).isEmpty();
        assertThat(local.refusal("io.penstock.deploy.trust")).isPresent();
        assertThat(local.refusal("io.penstock.kura.security")).isPresent();
        assertThat(local.refusal("io.penstock.filter.window")).isEmpty();
    }

    @Test
    void noOtherKeystoreIsLaidOverTheSameFile() throws Exception {
        Path file = Files.createDirectories(folder.resolve("security")).resolve("trust.p12");
        Files.createFile(file);
        Files.createSymbolicLink(folder.resolve("link.p12"), file);
        LocalOnly local = local(anchored());
        for (String path :
                List.of("security/trust.p12", " ./security/../security/trust.p12", file.toString(), "link.p12")) {
            assertThat(local.refusal("new", Map.of("keystore.path", path)))
                    .as(path)
                    .isPresent();
        }
        assertThat(local.refusal("new", Map.of("keystore.path", "security/other.p12")))
                .isEmpty();
    }

    @Test
    void withoutAnAnchorEverythingIsChangedFromAfar() {
        LocalOnly local = local(Anchors.none());
        assertThat(local.refusal("TrustKeystore", NOTHING)).isEmpty();
        assertThat(local.refusal("io.penstock.deploy.trust")).isEmpty();
        LocalOnly broken = local(() -> {
            throw new DeployException("trust.no_keystore", "It is not there.");
        });
        assertThat(broken.refusal("TrustKeystore", NOTHING)).isEmpty();
    }

    @Test
    void anAnchorThatWasLostIsStillOneUntilItIsGivenUp() {
        floors.anchored();
        LocalOnly local = local(Anchors.none());
        assertThat(local.refusal("TrustKeystore", NOTHING)).isPresent();
        Desk.giveUpAnchor(folder.resolve("trust/confirmed.json"));
        assertThat(local.refusal("TrustKeystore", NOTHING)).isEmpty();
    }

    @Test
    void aStateThatCannotBeReadIsHeldForAnAnchor() throws Exception {
        Files.createDirectories(folder.resolve("trust"));
        Files.writeString(folder.resolve("trust/confirmed.json"), "damaged");
        assertThat(local(Anchors.none()).refusal("TrustKeystore", NOTHING)).isPresent();
    }

    private LocalOnly local(Anchors anchors) {
        return new LocalTrust(
                anchors,
                floors,
                folder,
                () -> Optional.of(LocalTrust.Keystore.of(
                        Map.of("kura.service.pid", "TrustKeystore", "keystore.path", "security/trust.p12"))));
    }

    private Anchors anchored() throws Exception {
        var scene = new Scene(Files.createDirectories(folder.resolve("scene")));
        return () -> new Anchors.Trusted(scene.trusted, List.of());
    }
}
