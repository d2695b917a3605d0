// SPDX-License-Identifier: Apache-2.0
package io.penstock.torture;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** A gateway's status, as an auditor reads it. */
public record Books(JsonObject status) {

    /** Of every edge, in any look: in = delivered + held + rejected. */
    void balance(Violations violations) {
        for (JsonElement row : status.getAsJsonArray("edges")) {
            JsonObject edge = row.getAsJsonObject();
            violations.equal(
                    edge.get("in").getAsLong(),
                    edge.get("delivered").getAsLong()
                            + edge.get("held").getAsLong()
                            + edge.get("rejected_total").getAsLong(),
                    "delivered, held and rejected of the edge "
                            + edge.get("edge").getAsString());
        }
    }

    /** Nothing was refused by an edge or a component. */
    void nothingRejected(Violations violations) {
        for (String section : new String[] {"edges", "stages"}) {
            for (JsonElement row : status.getAsJsonArray(section)) {
                JsonObject counted = row.getAsJsonObject();
                violations.equal(
                        0,
                        counted.get("rejected_total").getAsLong(),
                        "records refused, in " + section + ": " + counted);
            }
        }
    }

    long edges() {
        return status.getAsJsonArray("edges").size();
    }

    long held() {
        return sum(status.getAsJsonArray("edges"), "held");
    }

    /** @param edge {@code emitter -> receiver} */
    long in(String edge) {
        for (JsonElement row : status.getAsJsonArray("edges")) {
            if (row.getAsJsonObject().get("edge").getAsString().equals(edge)) {
                return row.getAsJsonObject().get("in").getAsLong();
            }
        }
        return 0;
    }

    /** Records that a component took without sending one. */
    long absorbed(String stage) {
        for (JsonElement row : status.getAsJsonArray("stages")) {
            if (row.getAsJsonObject().get("stage").getAsString().equals(stage)) {
                return row.getAsJsonObject().get("absorbed").getAsLong();
            }
        }
        return 0;
    }

    /** Records that the outbox has accepted since this gateway was started. */
    public long accepted() {
        JsonObject outbox = status.getAsJsonObject("outbox");
        return outbox != null && outbox.has("appended") ? outbox.get("appended").getAsLong() : 0;
    }

    long waiting() {
        return sum(status.getAsJsonObject("outbox").getAsJsonArray("cursors"), "depth");
    }

    /** Records that the connector says the broker has acknowledged. */
    long acknowledged() {
        return sum(status.getAsJsonObject("outbox").getAsJsonArray("cursors"), "acknowledged");
    }

    private static long sum(JsonArray rows, String field) {
        long sum = 0;
        for (JsonElement row : rows) {
            sum += row.getAsJsonObject().get(field).getAsLong();
        }
        return sum;
    }
}
