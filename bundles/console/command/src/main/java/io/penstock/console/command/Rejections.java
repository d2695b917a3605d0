// SPDX-License-Identifier: Apache-2.0
package io.penstock.console.command;

import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.Map;

/** Refused records by reason code, in the status and in the metrics. */
final class Rejections {

    static void add(JsonObject row, Map<String, Long> rejected) {
        var reasons = new JsonObject();
        rejected.forEach(reasons::addProperty);
        row.add("rejected", reasons);
        row.addProperty("rejected_total", total(rejected));
    }

    static void metrics(Exposition out, String name, Map<String, Long> rejected, String... labels) {
        rejected.forEach((reason, count) -> {
            String[] all = Arrays.copyOf(labels, labels.length + 2);
            all[labels.length] = "reason";
            all[labels.length + 1] = reason;
            out.counter(name, "Records that were refused.", count, all);
        });
    }

    static long total(Map<String, Long> rejected) {
        return rejected.values().stream().mapToLong(Long::longValue).sum();
    }

    private Rejections() {}
}
