// SPDX-License-Identifier: Apache-2.0
package io.penstock.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecidedRowsTest {

    @TempDir
    private Path folder;

    private Path file;
    private DecidedRows rows;

    @BeforeEach
    void aFileWithAHeader() throws IOException {
        file = folder.resolve("decided.csv");
        rows = new DecidedRows(file);
        assertThat(rows.follow()).isFalse();
        Files.writeString(file, String.join(",", EvalSeed.COLUMNS) + "\n");
    }

    @Test
    void takesALineWhenItIsWholeAndEndsBehindTheLastRow() throws IOException {
        append("1,0,calibrating,,m,1.0.0\n2,0,norm");
        assertThat(rows.follow()).isFalse();
        assertThat(rows.count()).isEqualTo(1);
        append("al,0.25,m,1.0.0\n2,1,anomaly,9,m,1.0.0\n");
        assertThat(rows.follow()).isTrue();
        assertThat(rows.all(2))
                .containsExactly(
                        new DecidedRow(1, "calibrating", "", "m", "1.0.0"),
                        new DecidedRow(2, "normal", "0.25", "m", "1.0.0"));
    }

    @Test
    void fillsRowsThatTheGatewayRefused() throws IOException {
        append("1,0,normal,0,m,1\n3,0,anomaly,2,m,1\n");
        rows.follow();
        assertThat(rows.all(4)).extracting(DecidedRow::decided).containsExactly(true, false, true, false);
    }

    @Test
    void refusesARowThatCameOutOfOrder() throws IOException {
        append("2,0,normal,0,m,1\n1,0,normal,0,m,1\n");
        rows.follow();
        assertThatThrownBy(() -> rows.all(2)).isInstanceOfSatisfying(LaunchException.class, e -> assertThat(e.reason())
                .isEqualTo("eval.disorder"));
    }

    @Test
    void scoresTheRowsBehindTheCalibrationOnlyAndWritesAll() throws IOException {
        int count = EvalCommand.CALIBRATION + 2;
        for (int row = 1; row <= count; row++) {
            append(row + ",0,anomaly,2.5,m,1.0.0\n");
        }
        rows.follow();
        var labels = new ArrayList<>(Collections.nCopies(count, false));
        labels.set(count - 1, true);
        var recorded = new RecordedFile(file, List.of("anomaly"), labels, count);
        var out = new StringWriter();
        assertThat(EvalCommand.score(Path.of("a,b", "1.csv"), recorded, rows.all(count), out))
                .isEqualTo(new Scores(1, 1, 0, 0));
        assertThat(out.toString().lines().toList())
                .hasSize(count)
                .endsWith("\"a,b/1.csv\"," + count + ",1,anomaly,2.5,m,1.0.0");
    }

    private void append(String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.APPEND);
    }
}
