// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.kura.seam.RejectedException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.kura.type.TypedValue;
import org.eclipse.kura.type.TypedValues;
import org.eclipse.kura.wire.WireRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFileTest {

    @TempDir
    private Path folder;

    @Test
    void writesTheColumnsInTheirOrderAndLeavesAMissingOneEmpty() throws IOException {
        Path path = folder.resolve("a/b.csv");
        try (var file = new CsvFile(path, List.of("label", "score"), 1000)) {
            file.write(List.of(
                    record(Map.of("score", TypedValues.newDoubleValue(0.5), "other", TypedValues.newLongValue(1)))));
            file.write(List.of(record(Map.of("label", TypedValues.newStringValue("a,\"b\"")))));
        }
        assertThat(path).hasContent("label,score\n,0.5\n\"a,\"\"b\"\"\",\n");
    }

    @Test
    void refusesAConfigurationWithoutColumns() {
        assertThat(CsvSink.named(" score,,label")).containsExactly("score", "label");
        assertThatThrownBy(() -> CsvSink.named(null)).hasMessageStartingWith("csv.columns: ");
        assertThatThrownBy(() -> CsvSink.named(" , ")).hasMessageStartingWith("csv.columns: ");
    }

    @Test
    void appendsToAnExistingFileWithoutASecondHeader() throws IOException {
        Path path = folder.resolve("b.csv");
        new CsvFile(path, List.of("x"), 1000).close();
        try (var file = new CsvFile(path, List.of("x"), 1000)) {
            file.write(List.of(record(Map.of("x", TypedValues.newIntegerValue(1)))));
        }
        assertThat(path).hasContent("x\n1\n");
    }

    @Test
    void refusesARecordRatherThanFillTheDisk() throws IOException {
        try (var file = new CsvFile(folder.resolve("c.csv"), List.of("x"), 1)) {
            List<WireRecord> records = List.of(record(Map.of("x", TypedValues.newIntegerValue(1))));
            assertThatThrownBy(() -> file.write(records))
                    .isInstanceOfSatisfying(
                            RejectedException.class, e -> assertThat(e.reason()).isEqualTo("csv.full"));
        }
    }

    private static WireRecord record(Map<String, TypedValue<?>> properties) {
        return new WireRecord(properties);
    }
}
