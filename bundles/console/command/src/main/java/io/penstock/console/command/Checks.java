// SPDX-License-Identifier: Apache-2.0
package io.penstock.console.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.ResultLog;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/**
 * A Felix health check for each edge, stage, slot and link of the moment, registered as a service, and the answer to
 * {@code GET /health}.
 *
 * <p>{@link #follow} matches the services to what there is; it runs on the threads of the endpoint, one at a time, and
 * the checks themselves only read counters.
 */
final class Checks implements Endpoint.Handler, AutoCloseable {

    private final BundleContext context;
    private final List<Section> sections;
    private final Map<String, ServiceRegistration<HealthCheck>> registered = new LinkedHashMap<>();

    Checks(BundleContext context, List<Section> sections) {
        this.context = context;
        this.sections = sections;
    }

    @Override
    public void answer(HttpExchange exchange) throws IOException {
        var rows = new JsonArray();
        boolean ok = true;
        for (Map.Entry<String, Supplier<Result>> check : follow().entrySet()) {
            Result result = check.getValue().get();
            ok &= result.isOk();
            rows.add(row(check.getKey(), result));
        }
        var json = new JsonObject();
        json.addProperty("status", ok ? "OK" : "CRITICAL");
        json.add("checks", rows);
        Endpoint.json(exchange, 200, json.toString());
    }

    /** Registers what appeared, unregisters what went, and gives the checks of this moment. */
    synchronized Map<String, Supplier<Result>> follow() {
        var now = new TreeMap<String, Supplier<Result>>();
        sections.forEach(section -> now.putAll(section.checks()));
        registered.entrySet().removeIf(entry -> {
            boolean gone = !now.containsKey(entry.getKey());
            if (gone) {
                entry.getValue().unregister();
            }
            return gone;
        });
        now.forEach((name, check) -> registered.computeIfAbsent(name, n -> register(n, check)));
        return now;
    }

    @Override
    public synchronized void close() {
        registered.values().forEach(ServiceRegistration::unregister);
        registered.clear();
    }

    private ServiceRegistration<HealthCheck> register(String name, Supplier<Result> check) {
        var properties = new Hashtable<String, Object>();
        properties.put(HealthCheck.NAME, name);
        properties.put(HealthCheck.TAGS, new String[] {"penstock", name.substring(0, name.indexOf(' '))});
        return context.registerService(HealthCheck.class, check::get, properties);
    }

    private static JsonObject row(String name, Result result) {
        var row = new JsonObject();
        row.addProperty("name", name);
        row.addProperty("status", result.getStatus().name());
        String message = "";
        String hint = "";
        for (ResultLog.Entry entry : result) {
            if (message.isEmpty()) {
                message = entry.getMessage();
            } else {
                hint = entry.getMessage();
            }
        }
        row.addProperty("message", message);
        row.addProperty("hint", hint);
        return row;
    }
}
