// SPDX-License-Identifier: Apache-2.0
package io.penstock.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rows that need no gateway, as short as can be: what they say is not looked at, but that they say it. */
class RowsRunTest {

    @TempDir
    private Path folder;

    private static Stream<Row> rows() {
        return Stream.of(new SeamRow(), new InferenceRow(), new OutboxRow(), new ModbusRow());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void measuresOursAndTheFloor(Row row) throws Exception {
        List<Measure> results = new ArrayList<>();
        row.run(new Run(row.name(), 1, true, folder, what -> {}, results::add));
        assertThat(results)
                .isNotEmpty()
                .allSatisfy(measure -> assertThat(measure.rounds()).allMatch(value -> value > 0))
                .anyMatch(Measure::hasFloor);
    }
}
