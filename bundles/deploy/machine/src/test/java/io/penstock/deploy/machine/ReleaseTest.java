// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.deploy.api.Action;
import io.penstock.deploy.api.Phase;
import io.penstock.deploy.api.Terms;
import io.penstock.inference.api.Quarantine;
import io.penstock.inference.api.Quarantined;
import io.penstock.kura.files.Disk;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A set of a model and a bundle goes back; by whichever of its hashes it is released, it may be tried again. */
class ReleaseTest {

    private static final Terms TRIAL = new Terms(false, 0, Duration.ofMillis(50));
    private static final String MODEL = "the model";

    @TempDir
    private Path folder;

    private final Engine engine = new Engine();
    private Bundles bundles;
    private Gateway gateway;
    private Path unit;

    @BeforeEach
    void aSetInQuarantine() throws Exception {
        bundles = new Bundles(folder);
        gateway = new Gateway(folder, new Disk(), bundles.serving("b", "1.0.0"));
        gateway.assembly().models().add(engine);
        new Plant(gateway.context());
        unit = bundles.together("set", "2", bundles.model("m", "2.0.0", MODEL), bundles.serving("b", "2.0.0.ill"));
        assertThat(gateway.end(new Action.Install(unit), TRIAL).phase()).isEqualTo(Phase.ROLLED_BACK);
        assertThat(gateway.machine().quarantined()).hasSize(1);
        assertThat(engine.list()).hasSize(1);
    }

    @AfterEach
    void stop() throws Exception {
        gateway.close();
    }

    @Test
    void oneReleaseByAnyOfItsHashesLetsUnitAndModelOut() throws Exception {
        String model = Head.sha256(new ByteArrayInputStream(MODEL.getBytes(StandardCharsets.UTF_8)));
        List<String> hashes = List.of(
                gateway.machine().quarantined().get(0).sha256(),
                Head.sha256(folder.resolve("b-2.0.0.ill.jar")),
                Head.sha256(folder.resolve("m-2.0.0.jar")),
                model);
        for (String hash : hashes) {
            assertThat(gateway.machine().release(hash)).isTrue();
            assertThat(gateway.machine().quarantined()).isEmpty();
            assertThat(engine.list()).isEmpty();
            assertThat(gateway.machine().release(hash)).isFalse();
            assertThat(gateway.end(new Action.Install(unit), TRIAL).reason()).contains("trial.died");
        }
    }

    @Test
    void aReleaseOfAnotherHashLetsNothingOut() {
        assertThat(gateway.machine().release("0".repeat(64))).isFalse();
        assertThat(gateway.machine().quarantined()).hasSize(1);
        assertThat(engine.list()).hasSize(1);
    }

    private static final class Engine implements Quarantine {

        private final Map<String, String> reasons = new LinkedHashMap<>();

        @Override
        public void add(String sha256, String reason) {
            reasons.putIfAbsent(sha256, reason);
        }

        @Override
        public Optional<String> reason(String sha256) {
            return Optional.ofNullable(reasons.get(sha256));
        }

        @Override
        public List<Quarantined> list() {
            var list = new ArrayList<Quarantined>();
            reasons.forEach((hash, reason) -> list.add(new Quarantined(hash, reason, Instant.EPOCH)));
            return list;
        }

        @Override
        public boolean release(String sha256) {
            return reasons.remove(sha256) != null;
        }
    }
}
