// SPDX-License-Identifier: Apache-2.0
package io.penstock.console.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.penstock.kura.seam.LinkStatistics;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.felix.hc.api.Result;

/** The connections to devices and brokers. */
final class Links implements Section {

    private final Supplier<List<LinkStatistics>> links;

    Links(Supplier<List<LinkStatistics>> links) {
        this.links = links;
    }

    @Override
    public String name() {
        return "links";
    }

    @Override
    public JsonElement status() {
        var rows = new JsonArray();
        for (LinkStatistics link : links.get()) {
            var row = new JsonObject();
            row.addProperty("link", link.pid());
            row.addProperty("peer", link.peer());
            row.addProperty("state", link.state().name());
            row.addProperty("reason", link.reason());
            row.addProperty("connects", link.connects());
            row.addProperty("failures", link.failures());
            rows.add(row);
        }
        return rows;
    }

    @Override
    public void metrics(Exposition out) {
        for (LinkStatistics link : links.get()) {
            String[] labels = {"link", link.pid(), "peer", link.peer()};
            out.gauge("penstock_link_up", "1 when connected.", link.state() == LinkStatistics.State.UP ? 1 : 0, labels);
            out.counter("penstock_link_connects", "How often it was up.", link.connects(), labels);
            out.counter("penstock_link_failures", "How often it was lost or not to be had.", link.failures(), labels);
        }
    }

    @Override
    public Map<String, Supplier<Result>> checks() {
        var checks = new TreeMap<String, Supplier<Result>>();
        for (LinkStatistics link : links.get()) {
            checks.put("link " + link.pid(), () -> verdict(link));
        }
        return checks;
    }

    private static Result verdict(LinkStatistics link) {
        return switch (link.state()) {
            case UP, IDLE -> Verdict.ok(link.peer());
            case DOWN ->
                Verdict.critical(
                        link.reason(),
                        "It is tried again; look whether " + link.peer() + " is switched on and can be reached.");
            case STOPPED -> Verdict.critical(link.reason(), "It is not tried again until its configuration is mended.");
        };
    }
}
