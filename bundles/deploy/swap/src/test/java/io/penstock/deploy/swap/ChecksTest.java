// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.swap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.deploy.api.DeployException;
import io.penstock.deploy.api.Unit;
import io.penstock.deploy.api.Verdict;
import io.penstock.deploy.api.Verifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Version;

class ChecksTest {

    @TempDir
    private Path folder;

    private final List<Unit> asked = new ArrayList<>();
    private Candidate candidate;
    private Path kept;

    private Verifier saying(Runnable what) {
        return new Verifier() {
            @Override
            public Verdict verify(Unit unit) {
                asked.add(unit);
                what.run();
                return new Verdict(true, "CN=a", List.of());
            }

            @Override
            public void confirmed(Unit unit) {
                what.run();
            }
        };
    }

    @BeforeEach
    void file() throws IOException {
        Path jar = Files.writeString(folder.resolve("given.jar"), "a bundle");
        kept = Files.writeString(folder.resolve("kept.jar"), "a bundle!");
        candidate = new Candidate(jar, "a.b", new Version("1.0"), Candidate.sha256(jar));
    }

    @Test
    void showsTheCopyThatIsInstalledAndWhatWasSignedBesideTheFile() throws IOException {
        Files.writeString(folder.resolve("given.jar.set.json"), "{}");
        Files.writeString(folder.resolve("given.jar.set.sig"), "!");

        new Checks(() -> List.of(saying(() -> {})), true).check(candidate, kept);

        Unit unit = asked.get(0);
        assertThat(unit.items()).singleElement().satisfies(item -> {
            assertThat(item.sha256()).isEqualTo(Candidate.sha256(kept));
            assertThat(item.size()).isEqualTo(9);
            assertThat(item.version()).isEqualTo("1.0.0");
        });
        assertThat(unit.manifest())
                .hasValueSatisfying(bytes -> assertThat(bytes).asString().isEqualTo("{}"));
        assertThat(unit.signature())
                .hasValueSatisfying(bytes -> assertThat(bytes).asString().isEqualTo("!"));
    }

    @Test
    void aRefusalKeepsItsReason() {
        Verifier refusing = saying(() -> {
            throw new DeployException("trust.unsigned", "Nobody signed it.");
        });

        assertThatThrownBy(() -> new Checks(() -> List.of(refusing), false).check(candidate, kept))
                .isInstanceOfSatisfying(
                        SwapException.class, e -> assertThat(e.reason()).isEqualTo("trust.unsigned"));
    }

    @Test
    void nobodyWhoChecksIsARefusalWhereChecksAreNecessary() throws IOException {
        assertThatThrownBy(() -> new Checks(List::of, true).check(candidate, kept))
                .isInstanceOfSatisfying(
                        SwapException.class, e -> assertThat(e.reason()).isEqualTo("swap.no_verifier"));
        assertThat(new Checks(List::of, false).check(candidate, kept).name()).isEqualTo("a.b");
    }
}
