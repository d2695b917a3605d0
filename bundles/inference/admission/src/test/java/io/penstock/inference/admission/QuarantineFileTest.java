// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.penstock.faults.CrashImages;
import io.penstock.inference.api.AdmissionReport;
import io.penstock.inference.api.Quarantined;
import io.penstock.kura.files.Disk;
import io.penstock.kura.files.FileLayer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuarantineFileTest {

    private static final Instant NOW = Instant.parse("2026-11-21T05:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @Test
    void theFirstReasonStaysAcrossAStart() {
        quarantine().add("AB12", "admission.crashed: by\nsignal 11");
        quarantine().add("ab12", "deploy.rolled_back: later");

        assertThat(quarantine().reason("Ab12")).contains("admission.crashed: by signal 11");
        assertThat(quarantine().list())
                .containsExactly(new Quarantined("ab12", "admission.crashed: by signal 11", NOW));
    }

    @Test
    void theLatestIsTheFirstOfTheList() {
        quarantine().add("a", "x: y");
        quarantine().add("b", "x: y");
        assertThat(quarantine().list()).extracting(Quarantined::sha256).containsExactly("b", "a");
    }

    @Test
    void whatIsReleasedIsOutForGood() {
        quarantine().add("a", "x: y");

        assertThat(quarantine().release("A")).isTrue();
        assertThat(quarantine().release("a")).isFalse();
        assertThat(quarantine().reason("a")).isEmpty();
    }

    @Test
    void whatIsNoHashIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> quarantine().add(" ", "x: y"));
        assertThatIllegalArgumentException().isThrownBy(() -> quarantine().add("a b", "x: y"));
    }

    @Test
    void aDamagedLineCountsAsNoneAndTheOthersStay() throws IOException {
        quarantine().add("a", "x: y");
        quarantine().add("b", "x: y");
        Path file = folder.resolve("quarantine.list");
        Files.writeString(file, Files.readString(file).replace(" a ", " c "));

        assertThat(quarantine().list()).extracting(Quarantined::sha256).containsExactly("b");
    }

    @Test
    void aDiskThatRefusesLeavesItInQuarantineUntilTheNextStart() throws IOException {
        Files.createDirectories(folder.resolve("quarantine.list.part/inside")); // where the new file is written
        QuarantineFile here = quarantine();
        here.add("a", "x: y");

        assertThat(here.reason("a")).isPresent();
        assertThat(quarantine().reason("a")).isEmpty();
    }

    @Test
    void aPowerCutLeavesTheQuarantineOfBeforeOrTheNewOne() throws IOException {
        assertThat(images("")).as("every image").isGreaterThan(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"force", "forceFolder"})
    void aStepLeftOutWouldShow(String step) {
        assertThat(catching(step)).as("without " + step).isTrue();
    }

    @Test
    void whatWasAdmittedIsRememberedWithItsFigures() {
        var lines = new Lines(new Disk(), folder.resolve("admitted.list"));
        new Admitted(lines).add("k", new AdmissionReport(AdmissionReport.Origin.CHILD, 1, 2.5, 3.5, 4));

        assertThat(new Admitted(lines).of("k"))
                .contains(new AdmissionReport(AdmissionReport.Origin.REMEMBERED, 1, 2.5, 3.5, 4));
        assertThat(new Admitted(lines).of("other")).isEmpty();
    }

    private boolean catching(String leftOut) {
        try {
            images(leftOut);
            return false;
        } catch (AssertionError | IOException e) {
            return true;
        }
    }

    /** Replays every disk that a power cut may leave of a second add; returns how many. */
    private int images(String leftOut) throws IOException {
        Path file = Path.of("/data/quarantine.list");
        var first = new CrashImages("", Map.of());
        quarantine(first, file).add("a", "x: y");
        var disk = new CrashImages(leftOut, Map.of(file, first.read(file)));
        quarantine(disk, file).add("b", "x: y");
        for (Map<Path, byte[]> image : disk.images()) {
            assertThat(after(image, file)).isIn(List.of("a"), List.of("b", "a"));
        }
        for (Map<Path, byte[]> image : disk.afterTheLastStep()) {
            assertThat(after(image, file)).isEqualTo(List.of("b", "a"));
        }
        return disk.images().size();
    }

    private static List<String> after(Map<Path, byte[]> image, Path file) {
        return quarantine(new CrashImages("", image), file).list().stream()
                .map(Quarantined::sha256)
                .toList();
    }

    private QuarantineFile quarantine() {
        return quarantine(new Disk(), folder.resolve("quarantine.list"));
    }

    private static QuarantineFile quarantine(FileLayer layer, Path file) {
        return new QuarantineFile(new Lines(layer, file), CLOCK);
    }
}
