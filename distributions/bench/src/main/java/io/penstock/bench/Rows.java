// SPDX-License-Identifier: Apache-2.0
package io.penstock.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The rows there are, in the order of the table. */
final class Rows {

    static final List<Row> ALL = List.of(
            new StartRow(),
            new MemoryRow(),
            new SwapRow(),
            new DeployRow(),
            new SeamRow(),
            new InferenceRow(),
            new OutboxRow(),
            new SealedRow(),
            new MqttRow(),
            new ModbusRow(),
            new EndToEndRow());

    /** @throws BenchException {@code bench.row} */
    static List<Row> named(List<String> names) {
        if (names.isEmpty()) {
            return ALL;
        }
        var found = new ArrayList<Row>();
        for (String name : names) {
            found.add(ALL.stream()
                    .filter(row -> row.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> unknown(name)));
        }
        return found;
    }

    private static BenchException unknown(String name) {
        return new BenchException(
                "bench.row",
                "There is no row \"" + name + "\". There are "
                        + ALL.stream().map(Row::name).collect(Collectors.joining(", ")) + ".");
    }

    private Rows() {}
}
