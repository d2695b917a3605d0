// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.deploy.trust.manifest.SetManifest;
import io.penstock.faults.CrashImages;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was confirmed is known after any power cut: as it was before, or as it is after. */
class FloorsTest {

    private static final X509Certificate SIGNER = signer();
    private static final Path FILE = Path.of("/data/trust/confirmed.json");

    private static X509Certificate signer() {
        try {
            return Authority.named("anchor").certificate();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SetManifest set(long securityVersion) {
        return new SetManifest(
                "line", "1.0.0", securityVersion, Instant.ofEpochSecond(securityVersion), Instant.MAX, List.of());
    }

    /** Security versions that a gateway may start with after a power cut; -1 stands for a file that can't be read. */
    private static Map<Long, Integer> afterEachCut(String leftOut) {
        var disk = new CrashImages("nothing", Map.of());
        new Floors(disk, FILE).confirm(set(1), SIGNER);
        Map<Path, byte[]> before = disk.afterTheLastStep().get(0);
        var crashing = new CrashImages(leftOut, before);
        new Floors(crashing, FILE).confirm(set(2), SIGNER);
        var found = new HashMap<Long, Integer>();
        for (Map<Path, byte[]> image : crashing.images()) {
            found.merge(floor(image), 1, Integer::sum);
        }
        long end = crashing.afterTheLastStep().stream()
                .filter(image -> floor(image) != 2)
                .count();
        found.put(Long.MAX_VALUE, (int) end); // images after the return that don't know of it
        return found;
    }

    private static long floor(Map<Path, byte[]> image) {
        try {
            return new Floors(new CrashImages("nothing", image), FILE)
                    .read()
                    .floor(set(0))
                    .map(Confirmed.Floor::securityVersion)
                    .orElse(Long.MIN_VALUE);
        } catch (RuntimeException e) {
            return -1;
        }
    }

    @Test
    void aPowerCutLeavesTheFloorBeforeOrTheFloorAfter() {
        Map<Long, Integer> found = afterEachCut("nothing");

        System.out.println("security version after " + found);
        assertThat(found.keySet()).containsExactlyInAnyOrder(1L, 2L, Long.MAX_VALUE);
        assertThat(found).containsEntry(Long.MAX_VALUE, 0);
    }

    @Test
    void theFloorSaysOfWhatItIs() {
        Confirmed confirmed = Confirmed.NOTHING.with(set(3), SIGNER);
        assertThat(confirmed.floor(set(1))).contains(new Confirmed.Floor(set(1).name(), 3));
        assertThat(Confirmed.NOTHING.floor(set(1))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"force", "forceFolder"})
    void aStepThatIsLeftOutIsNoticed(String step) {
        Map<Long, Integer> found = afterEachCut(step);

        assertThat(found.containsKey(-1L) || found.get(Long.MAX_VALUE) > 0).isTrue();
    }
}
