// SPDX-License-Identifier: Apache-2.0
package io.penstock.launcher;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which of the decisions in a status are news: the first of a stage's asset, and each that differs from the last. */
final class Decisions {

    private final Map<String, String> last = new HashMap<>();

    List<String> fresh(JsonObject status) {
        var lines = new ArrayList<String>();
        for (JsonElement element : status.getAsJsonArray("decisions")) {
            JsonObject decision = element.getAsJsonObject();
            String who = text(decision, "asset");
            String what =
                    text(decision, "decision") + " by " + text(decision, "model") + " " + text(decision, "version");
            if (!what.equals(last.put(who, what))) {
                lines.add(String.format(
                        "%4ds  %s: %s (score %.3f, %d us)",
                        status.get("uptime_s").getAsLong(),
                        who,
                        what,
                        decision.get("score").getAsDouble(),
                        decision.get("latency_us").getAsLong()));
            }
        }
        return lines;
    }

    private static String text(JsonObject object, String field) {
        return object.get(field).getAsString();
    }
}
