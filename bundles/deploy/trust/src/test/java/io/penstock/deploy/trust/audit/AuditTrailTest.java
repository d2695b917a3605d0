// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.trust.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.faults.CrashImages;
import io.penstock.kura.files.Disk;
import io.penstock.kura.files.FileLayer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditTrailTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);
    private static final AuditTrail.Bounds WIDE = new AuditTrail.Bounds(1 << 20, 4);

    @TempDir
    Path folder;

    private AuditTrail trail() {
        return new AuditTrail(new Disk(), folder, CLOCK, WIDE);
    }

    private AuditCheck.Result check() throws IOException {
        return new AuditCheck(new Disk(), folder).check();
    }

    private List<String> events() throws IOException {
        var events = new ArrayList<String>();
        new AuditCheck(new Disk(), folder).check(line -> events.add(line.event()));
        return events;
    }

    private void write(int lines) {
        AuditTrail trail = trail();
        for (int i = 1; i <= lines; i++) {
            trail.audit("a.b", Map.of("n", Integer.toString(i)));
        }
    }

    private Path file() {
        return folder.resolve("audit-00000001.jsonl");
    }

    private void edit(UnaryOperator<List<String>> how) throws IOException {
        Files.write(file(), how.apply(new ArrayList<>(Files.readAllLines(file()))));
    }

    @Test
    void goesOnWhereItEndedBefore() throws IOException {
        write(2);
        write(2);

        assertThat(check())
                .extracting(AuditCheck.Result::lines, AuditCheck.Result::last)
                .containsExactly(4L, 4L);
        assertThat(check().broken()).isEmpty();
    }

    @Test
    void aChangedLineIsNamed() throws IOException {
        write(4);
        edit(lines -> {
            lines.set(1, lines.get(1).replace("\"n\":\"2\"", "\"n\":\"7\""));
            return lines;
        });

        assertThat(check().lines()).isEqualTo(1);
        assertThat(check().broken())
                .hasValueSatisfying(where -> assertThat(where).contains("audit-00000001.jsonl, line 2", "changed"));
    }

    @Test
    void aLineThatWasTakenOutIsNamed() throws IOException {
        write(4);
        edit(lines -> {
            lines.remove(2);
            return lines;
        });

        assertThat(check().broken())
                .hasValueSatisfying(where -> assertThat(where).contains("line 3", "does not follow"));
    }

    @Test
    void aLineThatWasWrittenAnewWithItsHashIsNamedByTheNext() throws IOException {
        write(4);
        edit(lines -> {
            String previous = AuditLine.read(lines.get(0)).orElseThrow().hash();
            lines.set(1, new AuditLine(2, "2026", 1, "a.b", Map.of("n", "7"), previous).write());
            return lines;
        });

        assertThat(check().broken())
                .hasValueSatisfying(where -> assertThat(where).contains("line 3", "does not follow"));
    }

    @Test
    void aLineOfSomebodyElseIsNamed() throws IOException {
        write(2);
        edit(lines -> {
            var last = AuditLine.read(lines.get(1)).orElseThrow();
            lines.add(new AuditLine(3, "2026", 1, "a.b", Map.of(), last.hash()).write());
            lines.add(new AuditLine(
                            4,
                            "2026",
                            1,
                            "a.b",
                            Map.of(),
                            AuditLine.read(lines.get(2)).orElseThrow().hash())
                    .write());
            return lines;
        });

        assertThat(check().broken())
                .hasValueSatisfying(where -> assertThat(where).contains("line 4 came without"));
    }

    @Test
    void linesCutOffAtTheEndAreMissedAndTheGatewaySaysSo() throws IOException {
        write(4);
        edit(lines -> lines.subList(0, 2));

        assertThat(check().broken())
                .hasValueSatisfying(where -> assertThat(where).contains("ends at line 2, but had 4"));

        write(1);

        assertThat(check().broken()).as("it stays broken").isPresent();
        assertThat(Files.readString(file())).contains("audit.broken", "ends at line 2, but had 4");
    }

    @Test
    void aTrailThatWasDeletedIsMissed() throws IOException {
        write(4);
        Files.delete(file());

        assertThat(check().broken())
                .hasValueSatisfying(where -> assertThat(where).contains("had 4"));
    }

    @Test
    void aTornLineIsMendedAndNotTakenForTampering() throws IOException {
        write(2);
        Files.writeString(file(), "{\"seq\":3,\"at\":\"20", StandardOpenOption.APPEND);

        assertThat(check().broken()).isEmpty();
        assertThat(check().remarks()).singleElement().asString().contains("power cut");

        write(1);

        assertThat(check().broken()).isEmpty();
        assertThat(events()).containsExactly("a.b", "a.b", "audit.mended", "a.b");
    }

    @Test
    void beginsNewFilesAndKeepsSomeWithTheChainGoingOn() throws IOException {
        var trail = new AuditTrail(new Disk(), folder, CLOCK, new AuditTrail.Bounds(600, 3));
        for (int i = 0; i < 20; i++) {
            trail.audit("a.b", Map.of("n", Integer.toString(i)));
        }

        assertThat(new Disk().list(folder))
                .filteredOn(name -> name.startsWith("audit-"))
                .hasSize(3);
        assertThat(check().broken()).isEmpty();
        assertThat(check().last()).isGreaterThan(check().lines());
        assertThat(events()).contains("audit.rotated");

        Files.delete(new Volumes(new Disk(), folder).all().get(0));

        assertThat(check().broken()).as("a file taken away from outside").isPresent();
    }

    /** Cuts the power at each step of some entries, the third of which begins a new file, and starts again. */
    private static int lostOrBroken(String leftOut, int entries) throws IOException {
        Path home = Path.of("/data/audit");
        var crashing = new CrashImages(leftOut, Map.of());
        var trail = new AuditTrail(crashing, home, CLOCK, new AuditTrail.Bounds(300, 2));
        int images = 0;
        int bad = 0;
        for (int entry = 1; entry <= entries; entry++) {
            trail.audit("a.b", Map.of("n", Integer.toString(entry)));
            for (Map<Path, byte[]> image :
                    crashing.images().subList(images, crashing.images().size())) {
                bad += startsWhole(image, home) ? 0 : 1;
            }
            long before = AuditTrailTest.last(
                    new CrashImages(
                            "nothing", crashing.images().get(crashing.images().size() - 1)),
                    home);
            for (Map<Path, byte[]> image : crashing.afterTheLastStep()) {
                bad += last(new CrashImages("nothing", image), home) == before ? 0 : 1;
            }
            images = crashing.images().size();
        }
        System.out.println("audit trail: " + images + " crash images, " + leftOut + " left out: " + bad + " bad");
        return bad;
    }

    private static boolean startsWhole(Map<Path, byte[]> image, Path home) throws IOException {
        var disk = new CrashImages("nothing", image);
        new AuditTrail(disk, home, CLOCK, WIDE).audit("a.b", Map.of("n", "after"));
        return new AuditCheck(disk, home).check().broken().isEmpty();
    }

    private static long last(FileLayer disk, Path home) throws IOException {
        return new AuditCheck(disk, home).check().last();
    }

    @Test
    void aPowerCutAtAnyStepLosesNoEntryThatWasTakenAndBreaksNothing() throws IOException {
        assertThat(lostOrBroken("nothing", 4)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"force", "forceFolder"})
    void aStepThatIsLeftOutIsNoticed(String step) throws IOException {
        assertThat(lostOrBroken(step, 1)).isPositive();
    }
}
