// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.apps.connection;

import static io.penstock.cloud.apps.connection.Listing.ENDPOINT;
import static io.penstock.cloud.apps.connection.Listing.FACTORY;
import static io.penstock.cloud.request.Route.changes;
import static io.penstock.cloud.request.Route.reads;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.penstock.cloud.apps.configuration.Configurations;
import io.penstock.cloud.apps.connection.Connections.Factory;
import io.penstock.cloud.apps.connection.Connections.Manager;
import io.penstock.cloud.request.Json;
import io.penstock.cloud.request.Names;
import io.penstock.cloud.request.Refusal;
import io.penstock.cloud.request.Replies;
import io.penstock.cloud.request.Request;
import io.penstock.cloud.request.Route;
import io.penstock.kura.marshal.ConfigurationsJson;
import io.penstock.kura.marshal.FormatException;
import io.penstock.kura.marshal.PlainConfiguration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.kura.KuraConnectException;
import org.eclipse.kura.KuraDisconnectException;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.configuration.ComponentConfiguration;
import org.eclipse.kura.message.KuraPayload;
import org.osgi.service.cm.ConfigurationAdmin;

/** CLD-V1. Whoever disconnects the connection that carries the request gets no reply, and needs another way in. */
final class ConnectionRoutes {

    private final ConfigurationsJson format = new ConfigurationsJson();
    private final Connections connections;
    private final AttachedFactories attachedFactories;
    private final Configurations configurations;

    ConnectionRoutes(Connections connections, AttachedFactories attachedFactories, Configurations configurations) {
        this.connections = connections;
        this.attachedFactories = attachedFactories;
        this.configurations = configurations;
    }

    List<Route> routes() {
        return List.of(
                reads("GET", "instances", request -> Replies.json(Listing.instances(connections))),
                reads("GET", "factories", request -> Replies.json(Listing.factories(connections, attachedFactories))),
                reads("POST", "cloudEndpoint/stackComponentPids", this::stack),
                reads("POST", "cloudEndpoint/isConnected", this::isConnected),
                changes("POST", "cloudEndpoint/connect", this::connect),
                changes("POST", "cloudEndpoint/disconnect", this::disconnect),
                changes("POST", "cloudEndpoint", this::create),
                changes("DEL", "cloudEndpoint", this::delete),
                changes("POST", "pubSub", this::attach),
                changes("DEL", "pubSub", this::detach),
                reads("POST", "configurations", this::configurations),
                changes("PUT", "configurations", this::configure));
    }

    private KuraPayload stack(Request request) throws KuraException {
        JsonObject body = Json.object(request.json());
        var pids = new JsonArray();
        connections
                .factory(Json.requiredText(body, FACTORY))
                .service()
                .getStackComponentsPids(Json.requiredText(body, ENDPOINT))
                .forEach(pids::add);
        var json = new JsonObject();
        json.add("pids", pids);
        return Replies.json(json);
    }

    private Manager manager(Request request) throws Refusal {
        String pid = Json.requiredText(Json.object(request.json()), ENDPOINT);
        return connections.manager(pid).orElseThrow(() -> unknown(pid));
    }

    private KuraPayload isConnected(Request request) throws Refusal {
        var json = new JsonObject();
        json.addProperty("connected", manager(request).service().isConnected());
        return Replies.json(json);
    }

    private KuraPayload connect(Request request) throws Refusal {
        try {
            manager(request).service().connect();
            return Replies.done();
        } catch (KuraConnectException e) {
            throw Refusal.of(e);
        }
    }

    private KuraPayload disconnect(Request request) throws Refusal {
        Manager manager = manager(request);
        OwnConnection.keep(request, Json.requiredText(Json.object(request.json()), ENDPOINT));
        try {
            manager.service().disconnect();
            return Replies.done();
        } catch (KuraDisconnectException e) {
            throw Refusal.of(e);
        }
    }

    private KuraPayload create(Request request) throws KuraException {
        JsonObject body = Json.object(request.json());
        Factory factory = connections.factory(Json.requiredText(body, FACTORY));
        String pid = free(Json.requiredText(body, ENDPOINT));
        if (!factory.regex().isEmpty() && !pid.matches(factory.regex())) {
            throw Refusal.bad(
                    "cloud.pid", "\"" + pid + "\" does not match " + factory.regex() + ". Choose a name that does.");
        }
        factory.service().createConfiguration(pid);
        return Replies.done();
    }

    private KuraPayload delete(Request request) throws KuraException {
        JsonObject body = Json.object(request.json());
        Factory factory = connections.factory(Json.requiredText(body, FACTORY));
        String pid = Json.requiredText(body, ENDPOINT);
        if (!factory.service().getManagedCloudConnectionPids().contains(pid)) {
            throw unknown(pid);
        }
        OwnConnection.keep(request, pid);
        factory.service().deleteConfiguration(pid);
        return Replies.done();
    }

    private KuraPayload attach(Request request) throws KuraException {
        JsonObject body = Json.object(request.json());
        String pid = free(Json.requiredText(body, "pid"));
        String factoryPid = Json.requiredText(body, "factoryPid");
        String endpoint = Json.requiredText(body, ENDPOINT);
        if (!attachedFactories.all().containsKey(factoryPid)) {
            throw Refusal.missing(
                    "cloud.unknown_factory",
                    "No bundle here makes publishers or subscribers of " + Names.shown(factoryPid)
                            + ". List the factories.");
        }
        if (!endpoints().contains(endpoint)) {
            throw unknown(endpoint);
        }
        Map<String, Object> properties =
                Map.of(ConfigurationAdmin.SERVICE_FACTORYPID, factoryPid, "cloud.endpoint.service.pid", endpoint);
        configurations.update(List.of(new PlainConfiguration(pid, properties)), true);
        return Replies.done();
    }

    private KuraPayload detach(Request request) throws KuraException {
        String pid = Json.requiredText(Json.object(request.json()), "pid");
        if (connections.attached().stream().noneMatch(each -> each.pid().equals(pid))) {
            throw Refusal.missing(
                    "cloud.unknown_pub_sub",
                    "There is no publisher or subscriber " + Names.shown(pid) + ". List the instances.");
        }
        configurations.delete(List.of(pid), true);
        return Replies.done();
    }

    private KuraPayload configurations(Request request) throws KuraException {
        List<String> pids = Json.texts(Json.object(request.json()), "pids");
        for (String pid : pids) {
            known(pid);
        }
        try {
            return Replies.text(format.write(configurations.of(pids)));
        } catch (FormatException e) {
            throw Refusal.failed(e.reason(), e.getMessage());
        }
    }

    private KuraPayload configure(Request request) throws KuraException {
        request.json(); // strictly first
        try {
            ConfigurationsJson.Request wanted = format.read(request.text());
            for (ComponentConfiguration each : wanted.configurations()) {
                known(each.getPid());
            }
            configurations.update(wanted.configurations(), wanted.takeSnapshot());
            return Replies.done();
        } catch (FormatException e) {
            throw Refusal.of(new IllegalArgumentException(e.getMessage(), e));
        }
    }

    /** Refuses what belongs to no connection. */
    private void known(String pid) throws KuraException {
        Set<String> ours = endpoints();
        connections.attached().forEach(each -> ours.add(each.pid()));
        if (!ours.contains(pid)) {
            throw unknown(pid);
        }
    }

    private Set<String> endpoints() throws KuraException {
        Set<String> pids = new TreeSet<>();
        for (Factory factory : connections.factories()) {
            for (String pid : factory.service().getManagedCloudConnectionPids()) {
                pids.addAll(factory.service().getStackComponentsPids(pid));
            }
        }
        return pids;
    }

    private String free(String pid) throws Refusal {
        if (configurations.pids().contains(Names.checked("component", pid))) {
            throw Refusal.bad(
                    "configuration.pid_taken", "There is a component " + pid + " already. Choose another name.");
        }
        return pid;
    }

    private static Refusal unknown(String pid) {
        return Refusal.missing(
                "cloud.unknown", "No connection has a component " + Names.shown(pid) + ". List the instances.");
    }
}
