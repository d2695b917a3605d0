// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.apps.configuration;

import static io.penstock.cloud.request.Route.changes;
import static io.penstock.cloud.request.Route.reads;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.penstock.cloud.apps.connection.OwnConnection;
import io.penstock.cloud.request.Json;
import io.penstock.cloud.request.Names;
import io.penstock.cloud.request.Refusal;
import io.penstock.cloud.request.Replies;
import io.penstock.cloud.request.Request;
import io.penstock.cloud.request.Route;
import io.penstock.kura.marshal.ConfigurationsJson;
import io.penstock.kura.marshal.FormatException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.configuration.ComponentConfiguration;
import org.eclipse.kura.configuration.metatype.OCDService;
import org.eclipse.kura.message.KuraPayload;
import org.osgi.service.cm.ConfigurationAdmin;

/** CONF-V2: the same in JSON, and factories. Its resources and bodies are those of Kura's configuration/v2. */
public final class JsonRoutes {

    private final ConfigurationsJson format = new ConfigurationsJson();
    private final Configurations configurations;
    private final OCDService definitions;

    public JsonRoutes(Configurations configurations, OCDService definitions) {
        this.configurations = configurations;
        this.definitions = definitions;
    }

    public List<Route> routes() {
        var routes = new ArrayList<>(List.of(
                reads("GET", "snapshots", request -> ids()),
                reads("POST", "snapshots/byId", request -> written(configurations.snapshot(id(request)))),
                reads("GET", "factoryComponents", request -> pids(configurations.factories())),
                reads("GET", "factoryComponents/ocd", request -> written(definitions.getFactoryComponentOCDs())),
                reads("POST", "factoryComponents/ocd/byFactoryPid", request -> written(ocds(pids(request)))),
                changes("POST", "factoryComponents", this::create),
                changes("DEL", "factoryComponents/byPid", this::delete),
                reads("GET", "configurableComponents", request -> pids(configurations.pids())),
                reads("GET", "configurableComponents/pidsWithFactory", request -> withFactories()),
                reads("GET", "configurableComponents/configurations", request -> written(configurations.all())),
                reads(
                        "POST",
                        "configurableComponents/configurations/byPid",
                        request -> written(configurations.of(pids(request)))),
                reads(
                        "POST",
                        "configurableComponents/configurations/byPid/_default",
                        request -> written(configurations.defaults(pids(request)))),
                changes("PUT", "configurableComponents/configurations/_update", this::update)));
        for (String verb : List.of("EXEC", "POST")) { // Kura's are both
            routes.add(changes(verb, "snapshots/_write", request -> id(configurations.take())));
            routes.add(changes(verb, "snapshots/_rollback", request -> id(configurations.rollback())));
            routes.add(changes(verb, "snapshots/byId/_rollback", this::back));
        }
        return routes;
    }

    private KuraPayload ids() throws KuraException {
        var ids = new JsonArray();
        configurations.snapshots().forEach(ids::add);
        var json = new JsonObject();
        json.add("ids", ids);
        return Replies.json(json);
    }

    private static KuraPayload id(long id) {
        var json = new JsonObject();
        json.addProperty("id", id);
        return Replies.json(json);
    }

    private static KuraPayload pids(Collection<String> pids) {
        var all = new JsonArray();
        pids.stream().sorted().forEach(all::add);
        var json = new JsonObject();
        json.add("pids", all);
        return Replies.json(json);
    }

    private KuraPayload withFactories() throws KuraException {
        var all = new JsonArray();
        for (ComponentConfiguration each : configurations.all()) {
            var component = new JsonObject();
            component.addProperty("pid", each.getPid());
            if (each.getConfigurationProperties().get(ConfigurationAdmin.SERVICE_FACTORYPID)
                    instanceof String factory) {
                component.addProperty("factoryPid", factory);
            }
            all.add(component);
        }
        var json = new JsonObject();
        json.add("components", all);
        return Replies.json(json);
    }

    private List<ComponentConfiguration> ocds(List<String> factories) throws KuraException {
        var all = new ArrayList<ComponentConfiguration>();
        for (String factory : factories) {
            ComponentConfiguration found = definitions.getFactoryComponentOCD(factory);
            if (found == null) {
                throw Refusal.missing(
                        "configuration.unknown_factory",
                        "No bundle here makes " + Names.shown(factory) + ". Install one that does.");
            }
            all.add(found);
        }
        return all;
    }

    private KuraPayload written(List<ComponentConfiguration> all) throws Refusal {
        try {
            return Replies.text(format.write(all));
        } catch (FormatException e) {
            throw Refusal.failed(e.reason(), e.getMessage());
        }
    }

    private KuraPayload create(Request request) throws KuraException {
        ConfigurationsJson.Request wanted = read(request);
        configurations.create(wanted.configurations(), wanted.takeSnapshot());
        return Replies.done();
    }

    private KuraPayload update(Request request) throws KuraException {
        ConfigurationsJson.Request wanted = read(request);
        configurations.update(wanted.configurations(), wanted.takeSnapshot());
        return Replies.done();
    }

    private KuraPayload delete(Request request) throws KuraException {
        JsonObject body = Json.object(request.json());
        List<String> pids = Json.texts(body, "pids");
        for (String pid : pids) {
            OwnConnection.keep(request, pid);
        }
        configurations.delete(pids, Json.truth(body, "takeSnapshot", true));
        return Replies.done();
    }

    private KuraPayload back(Request request) throws KuraException {
        configurations.rollback(id(request));
        return Replies.done();
    }

    private ConfigurationsJson.Request read(Request request) throws Refusal {
        request.json(); // strictly first: no second document, no hundred levels
        try {
            return format.read(request.text());
        } catch (FormatException e) {
            throw Refusal.of(new IllegalArgumentException(e.getMessage(), e));
        }
    }

    private static long id(Request request) throws Refusal {
        return Json.requiredWhole(Json.object(request.json()), "id");
    }

    private static List<String> pids(Request request) throws Refusal {
        return Json.texts(Json.object(request.json()), "pids");
    }
}
