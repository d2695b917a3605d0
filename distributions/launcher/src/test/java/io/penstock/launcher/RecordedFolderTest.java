// SPDX-License-Identifier: Apache-2.0
package io.penstock.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedFolderTest {

    private static final String LABELLED = "datetime;Flow Rate;anomaly;changepoint\n"
            + "2026-01-01 00:00:00;1.5;0.0;0.0\n2026-01-01 00:00:01;2.5;1.0;0.0\n2026-01-01 00:00:02;2;0.0;1.0\n";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream notes = new ByteArrayOutputStream();

    @Test
    void findsFilesAtAnyDepthInTheOrderOfTheirPaths() throws IOException {
        write("b/2.csv", LABELLED);
        write("a/deep/1.csv", LABELLED);
        write("a/readme.txt", "no recording");
        assertThat(read(2))
                .extracting(file -> folder.relativize(file.file()).toString())
                .containsExactly("a/deep/1.csv", "b/2.csv");
    }

    @Test
    void presentsNumericColumnsInTheirOrderAndHidesTheTruthFromTheModel() throws IOException {
        write("1.csv", LABELLED);
        RecordedFile file = read(2).get(0);
        assertThat(file.columns()).containsExactly("Flow Rate", "anomaly", "changepoint");
        assertThat(file.signals()).containsExactly("Flow Rate");
        assertThat(file.labels()).containsExactly(false, true, false);
        assertThat(file.rows()).isEqualTo(3);
    }

    @Test
    void findsTheSeparatorAndADecimalComma() throws IOException {
        write("1.csv", "Flow\tanomaly\n1,5\t1\n");
        assertThat(read(0).get(0).labels()).containsExactly(true);
    }

    @Test
    void leavesOutAFileWithoutLabelsAndSaysSo() throws IOException {
        write("1.csv", LABELLED);
        write("2.csv", "Flow\n1.0\n2.0\n3.0\n");
        assertThat(read(2)).hasSize(1);
        assertThat(notes.toString(StandardCharsets.UTF_8)).contains("2.csv").contains("not scored");
    }

    @Test
    void refusesAFolderWithoutLabelsAndSaysWhatToGive() throws IOException {
        write("1.csv", "Flow\n1.0\n2.0\n3.0\n");
        refused(2, "eval.no_label", "column anomaly");
    }

    @Test
    void refusesFilesOfWhichTheCalibrationLeavesNothing() throws IOException {
        write("1.csv", LABELLED);
        refused(3, "eval.no_label", "more rows than the calibration's 3");
        assertThat(notes.toString(StandardCharsets.UTF_8)).contains("nothing is left to score");
    }

    @Test
    void refusesAFolderWithoutCsvFiles() throws IOException {
        write("1.txt", LABELLED);
        refused(2, "eval.no_csv", "*.csv");
    }

    @Test
    void refusesAFolderThatIsNotThere() {
        assertThatThrownBy(() -> RecordedFolder.read(folder.resolve("missing"), 2, new PrintStream(notes)))
                .isInstanceOfSatisfying(
                        LaunchException.class, e -> assertThat(e.reason()).isEqualTo("eval.no_folder"));
    }

    @Test
    void refusesMalformedFiles() throws IOException {
        for (String text : List.of("", "Flow;anomaly\n", "Flow;anomaly\n1.0\n", "Flow;Flow;anomaly\n1;2;0\n")) {
            write("1.csv", text);
            refused(0, "eval.csv", "1.csv");
        }
        Files.write(folder.resolve("1.csv"), new byte[] {'F', (byte) 0xff, '\n', '1', '\n'});
        refused(0, "eval.csv", "UTF-8");
    }

    private void refused(int calibration, String reason, String text) {
        assertThatThrownBy(() -> read(calibration))
                .isInstanceOfSatisfying(
                        LaunchException.class, e -> assertThat(e.reason()).isEqualTo(reason))
                .hasMessageContaining(text);
    }

    private List<RecordedFile> read(int calibration) throws IOException {
        return RecordedFolder.read(folder, calibration, new PrintStream(notes, true, StandardCharsets.UTF_8));
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
