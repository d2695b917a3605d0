// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.inventory;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.penstock.inference.api.SlotStatistics;
import io.penstock.inference.api.VersionStatus;
import io.penstock.kura.seam.EdgeStatistics;
import io.penstock.kura.seam.LinkStatistics;
import io.penstock.kura.seam.StageStatistics;
import io.penstock.store.api.OutboxStatistics;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What the stages of the gateway count, as JSON. */
final class Counters {

    private Counters() {}

    static JsonObject slots(Services services) {
        var json = new JsonObject();
        json.add("slots", list(services.slots(), Counters::slot));
        return json;
    }

    /** Every version that is known, by slot, the newest of each slot first. */
    static JsonObject versions(Services services) {
        var list = new JsonArray();
        for (SlotStatistics slot : services.slots()) {
            for (VersionStatus version : slot.versions()) {
                var json = new JsonObject();
                json.addProperty("slot", slot.slot());
                json.asMap().putAll(version(version).asMap());
                list.add(json);
            }
        }
        var json = new JsonObject();
        json.add("versions", list);
        return json;
    }

    static JsonObject all(Services services) {
        var json = new JsonObject();
        json.add("edges", list(services.edges(), Counters::edge));
        json.add("stages", list(services.stages(), Counters::stage));
        json.add("links", list(services.links(), Counters::link));
        json.add("outboxes", list(services.outboxes(), Counters::outbox));
        return json;
    }

    private static JsonObject slot(SlotStatistics slot) {
        var json = new JsonObject();
        json.addProperty("slot", slot.slot());
        json.addProperty("model", slot.model());
        json.addProperty("version", slot.version());
        json.addProperty("decided", slot.decided());
        json.addProperty("p50_us", tenths(slot.p50Micros()));
        json.addProperty("p99_us", tenths(slot.p99Micros()));
        json.add("rejected", counts(slot.rejected()));
        json.add("versions", list(slot.versions(), Counters::version));
        return json;
    }

    private static JsonObject version(VersionStatus version) {
        var json = new JsonObject();
        json.addProperty("model", version.model());
        json.addProperty("version", version.version());
        json.addProperty("sha256", version.sha256());
        json.addProperty("state", version.state().name());
        json.addProperty("reason", version.reason());
        return json;
    }

    private static JsonObject edge(EdgeStatistics edge) {
        var json = new JsonObject();
        json.addProperty("emitter", edge.emitter());
        json.addProperty("emitter_port", edge.emitterPort());
        json.addProperty("receiver", edge.receiver());
        json.addProperty("receiver_port", edge.receiverPort());
        json.addProperty("state", edge.state().name());
        json.addProperty("in", edge.in());
        json.addProperty("delivered", edge.delivered());
        json.addProperty("held", edge.held());
        json.addProperty("held_bytes", edge.heldBytes());
        json.add("rejected", counts(edge.rejected()));
        return json;
    }

    private static JsonObject stage(StageStatistics stage) {
        var json = new JsonObject();
        json.addProperty("pid", stage.pid());
        json.addProperty("in", stage.in());
        json.addProperty("passed", stage.passed());
        json.addProperty("absorbed", stage.absorbed());
        json.addProperty("pending", stage.pending());
        json.add("rejected", counts(stage.rejected()));
        return json;
    }

    private static JsonObject link(LinkStatistics link) {
        var json = new JsonObject();
        json.addProperty("pid", link.pid());
        json.addProperty("peer", link.peer());
        json.addProperty("state", link.state().name());
        json.addProperty("reason", link.reason());
        json.addProperty("connects", link.connects());
        json.addProperty("failures", link.failures());
        return json;
    }

    private static JsonObject outbox(OutboxStatistics outbox) {
        var json = new JsonObject();
        json.addProperty("pid", outbox.pid());
        json.addProperty("state", outbox.state());
        json.addProperty("appended", outbox.appended());
        json.addProperty("evicted", outbox.evicted());
        json.addProperty("gaps", outbox.gaps());
        json.addProperty("entries", outbox.entries());
        json.addProperty("bytes", outbox.bytes());
        json.addProperty("budget", outbox.budget());
        json.add("refused", counts(outbox.refused()));
        return json;
    }

    private static JsonObject counts(Map<String, Long> counts) {
        var json = new JsonObject();
        new TreeMap<>(counts).forEach(json::addProperty);
        return json;
    }

    /** JSON has no word for what is no number. */
    private static double tenths(double micros) {
        return Math.round(10 * micros) / 10.0;
    }

    private static <T> JsonArray list(Collection<T> all, Function<T, JsonElement> each) {
        var list = new JsonArray();
        all.stream().map(each).forEach(list::add);
        return list;
    }
}
