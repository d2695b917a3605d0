// SPDX-License-Identifier: Apache-2.0
package io.penstock.filter.window;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.kura.type.DoubleValue;
import org.eclipse.kura.type.LongValue;
import org.eclipse.kura.type.StringValue;
import org.eclipse.kura.type.TypedValue;
import org.eclipse.kura.wire.WireRecord;

/** Makes the record that a window sends. Belongs to one thread at a time. */
final class Report {

    private final String group;
    private final String source;
    private final Map<String, Map<Statistic, String>> names = new HashMap<>();
    private Set<Statistic> statistics;
    private double[] scratch = new double[16];

    /** @param source value of the property {@code group}; empty where records name none */
    Report(String group, String source, Set<Statistic> statistics) {
        this.group = group;
        this.source = source;
        this.statistics = statistics;
    }

    void choose(Set<Statistic> chosen) {
        statistics = chosen;
    }

    /** The statistics of the rows whose tick is in {@code [from, to)}; empty where there is none. */
    WireRecord of(Samples samples, long from, long to) {
        var record = new LinkedHashMap<String, TypedValue<?>>();
        if (!source.isEmpty()) {
            record.put(group, new StringValue(source));
        }
        int rows = times(samples, from, to, record);
        samples.columns().forEach((property, column) -> {
            int count = gather(samples, column, from, to);
            if (count > 0) {
                var summary = new Summary(scratch, count);
                names(property).forEach((statistic, name) -> record.put(name, new DoubleValue(summary.of(statistic))));
                if (count < rows) {
                    record.put(property + "_n", new LongValue(count));
                }
            }
        });
        return new WireRecord(record);
    }

    private static int times(Samples samples, long from, long to, Map<String, TypedValue<?>> record) {
        int rows = 0;
        long first = Long.MAX_VALUE;
        long last = Samples.NO_TIME;
        for (int row = 0; row < samples.size(); row++) {
            if (samples.tick(row) >= from && samples.tick(row) < to) {
                rows++;
                if (samples.time(row) != Samples.NO_TIME) {
                    first = Math.min(first, samples.time(row));
                    last = Math.max(last, samples.time(row));
                }
            }
        }
        record.put("count", new LongValue(rows));
        if (last != Samples.NO_TIME) {
            record.put("first_timestamp", new LongValue(first));
            record.put("last_timestamp", new LongValue(last));
        }
        return rows;
    }

    private int gather(Samples samples, double[] column, long from, long to) {
        if (scratch.length < samples.size()) {
            scratch = new double[column.length];
        }
        int count = 0;
        for (int row = 0; row < samples.size(); row++) {
            if (samples.tick(row) >= from && samples.tick(row) < to && !Double.isNaN(column[row])) {
                scratch[count++] = column[row];
            }
        }
        return count;
    }

    private Map<Statistic, String> names(String property) {
        Map<Statistic, String> known = names.get(property);
        if (known == null || !known.keySet().equals(statistics)) {
            known = new LinkedHashMap<>();
            for (Statistic statistic : statistics) {
                known.put(statistic, property + "_" + statistic.label());
            }
            names.put(property, known);
        }
        return known;
    }
}
