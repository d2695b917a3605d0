// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.conformance.check;

import io.penstock.kura.conformance.Check;
import io.penstock.kura.conformance.Host;
import io.penstock.kura.conformance.Patience;
import io.penstock.kura.conformance.Unmet;
import io.penstock.kura.seam.StageStatistics;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.kura.type.TypedValues;
import org.eclipse.kura.wire.WireRecord;

/** What goes into a filter of ours comes out on the gateway's own wires, each record once, in order, and is counted. */
public record Through() implements Check {

    private static final int RECORDS = 100;
    private static final String VALUE = "n";

    @Override
    public String name() {
        return "wire.through";
    }

    @Override
    public void run(Host host) throws Exception {
        try (var line = new Line(host, "io.penstock.filter.deadband", Map.of())) {
            List<Integer> sent = IntStream.range(0, RECORDS).boxed().toList();
            sent.forEach(n -> line.send(List.of(new WireRecord(Map.of(VALUE, TypedValues.newIntegerValue(n))))));
            Patience.until(
                    RECORDS + " records have arrived", () -> line.received().size() >= RECORDS);
            List<Object> arrived = line.received().stream()
                    .<Object>map(record -> record.getProperties().get(VALUE).getValue())
                    .toList();
            Unmet.unless(arrived.equals(sent), "sent 0 to " + (RECORDS - 1) + ", arrived: " + arrived);
            var stage = host.component(StageStatistics.class, line.stage());
            Unmet.unless(
                    stage.in() == RECORDS
                            && stage.passed() == RECORDS
                            && stage.rejected().isEmpty(),
                    "it was given " + RECORDS + " and counts " + stage.in() + " in, " + stage.passed() + " passed, "
                            + stage.rejected() + " refused");
        }
    }
}
