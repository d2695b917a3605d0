// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.apps.wire;

import static io.penstock.cloud.request.Route.changes;
import static io.penstock.cloud.request.Route.reads;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.penstock.cloud.apps.configuration.Configurations;
import io.penstock.cloud.request.Json;
import io.penstock.cloud.request.Refusal;
import io.penstock.cloud.request.Replies;
import io.penstock.cloud.request.Request;
import io.penstock.cloud.request.Route;
import io.penstock.kura.marshal.ConfigurationsJson;
import io.penstock.kura.marshal.FormatException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.configuration.ComponentConfiguration;
import org.eclipse.kura.message.KuraPayload;
import org.eclipse.kura.wire.graph.WireComponentDefinition;
import org.eclipse.kura.wire.graph.WireComponentDefinitionService;
import org.eclipse.kura.wire.graph.WireGraphService;
import org.osgi.service.cm.ConfigurationAdmin;

/** WIRE-V1. It changes nothing that is no driver, no asset and no wire component. */
final class WireRoutes {

    private final ConfigurationsJson format = new ConfigurationsJson();
    private final Configurations configurations;
    private final WireGraphService graph;
    private final WireComponentDefinitionService definitions;
    private final Kinds kinds;

    WireRoutes(
            Configurations configurations,
            WireGraphService graph,
            WireComponentDefinitionService definitions,
            Kinds kinds) {
        this.configurations = configurations;
        this.graph = graph;
        this.definitions = definitions;
        this.kinds = kinds;
    }

    List<Route> routes() {
        return List.of(
                reads("GET", "graph/snapshot", request -> snapshot()),
                reads("GET", "graph/topology", request -> topology()),
                changes("PUT", "graph/snapshot", this::put),
                changes("DEL", "graph", request -> delete()),
                reads("GET", "drivers/pids", request -> pids(kinds.drivers())),
                reads("GET", "assets/pids", request -> pids(kinds.assets())),
                reads("POST", "configs/byPid", request -> written(some(ours(request)))),
                changes("PUT", "configs", this::putSome),
                changes("DEL", "configs/byPid", this::deleteSome),
                reads("GET", "metadata/wireComponents/factoryPids", request -> factories()));
    }

    private KuraPayload snapshot() throws KuraException {
        SortedSet<String> wanted = new TreeSet<>(members());
        wanted.addAll(kinds.drivers());
        wanted.add(GraphChange.SERVICE);
        return written(some(wanted));
    }

    private KuraPayload topology() throws KuraException {
        Object layout = configurations
                .of(GraphChange.SERVICE)
                .getConfigurationProperties()
                .get(GraphChange.LAYOUT);
        return Replies.text(layout == null ? "{\"components\":[],\"wires\":[]}" : layout.toString());
    }

    /** What is beside the graph goes back to what it was where the graph is refused. */
    private KuraPayload put(Request request) throws KuraException {
        GraphChange change = GraphChange.of(read(request), configurations);
        allowed(change.others());
        var before = configurations.change(change.others());
        try {
            graph.update(change.graph());
        } catch (KuraException | RuntimeException e) {
            before.restore();
            throw e;
        }
        return Replies.done();
    }

    private KuraPayload delete() throws KuraException {
        graph.delete();
        return Replies.done();
    }

    private KuraPayload putSome(Request request) throws KuraException {
        var wanted = new ArrayList<ComponentConfiguration>();
        for (ComponentConfiguration each : read(request)) {
            wanted.add(GraphChange.withoutLostChannels(each, configurations));
        }
        allowed(wanted);
        configurations.update(wanted, true);
        return Replies.done();
    }

    private KuraPayload deleteSome(Request request) throws KuraException {
        Set<String> wanted = ours(request);
        Set<String> members = members();
        for (String pid : wanted) {
            if (members.contains(pid)) {
                throw Refusal.bad("wire.in_graph", pid + " is part of the graph. Take it out of the graph first.");
            }
        }
        configurations.delete(List.copyOf(wanted), true);
        return Replies.done();
    }

    private KuraPayload factories() throws KuraException {
        var pids = new JsonArray();
        definitions.getComponentDefinitions().stream()
                .map(WireComponentDefinition::getFactoryPid)
                .sorted()
                .forEach(pids::add);
        var json = new JsonObject();
        json.add("pids", pids);
        return Replies.json(json);
    }

    /** Refuses what is there and of another kind; the configuration service knows the factories of what is not. */
    private void allowed(Collection<ComponentConfiguration> wanted) throws Refusal {
        Set<String> ours = kinds.all();
        for (ComponentConfiguration each : wanted) {
            if (!ours.contains(each.getPid()) && configurations.pids().contains(each.getPid())) {
                throw other(each.getPid());
            }
        }
    }

    private Set<String> ours(Request request) throws Refusal {
        Set<String> ours = kinds.all();
        Set<String> wanted = new TreeSet<>(Json.texts(Json.object(request.json()), "pids"));
        for (String pid : wanted) {
            if (!ours.contains(pid) && configurations.pids().contains(pid)) {
                throw other(pid);
            }
        }
        return wanted;
    }

    private static Refusal other(String pid) {
        return Refusal.bad(
                "wire.other_kind", pid + " is no driver, no asset and no wire component. Ask CONF-V2 for it.");
    }

    private Set<String> members() throws KuraException {
        Set<String> members = new TreeSet<>();
        graph.get()
                .getWireComponentConfigurations()
                .forEach(each -> members.add(each.getConfiguration().getPid()));
        return members;
    }

    /** Those that are there; the others are left out. */
    private List<ComponentConfiguration> some(Set<String> pids) throws KuraException {
        return configurations.all().stream()
                .filter(each -> pids.contains(each.getPid()))
                .toList();
    }

    private KuraPayload pids(Set<String> pids) throws KuraException {
        var components = new JsonArray();
        for (ComponentConfiguration each : some(pids)) {
            var component = new JsonObject();
            component.addProperty("pid", each.getPid());
            if (each.getConfigurationProperties().get(ConfigurationAdmin.SERVICE_FACTORYPID)
                    instanceof String factory) {
                component.addProperty("factoryPid", factory);
            }
            components.add(component);
        }
        var json = new JsonObject();
        json.add("components", components);
        return Replies.json(json);
    }

    private List<ComponentConfiguration> read(Request request) throws Refusal {
        request.json(); // strictly first
        try {
            return format.read(request.text()).configurations();
        } catch (FormatException e) {
            throw Refusal.of(new IllegalArgumentException(e.getMessage(), e));
        }
    }

    private KuraPayload written(List<ComponentConfiguration> all) throws Refusal {
        try {
            return Replies.text(format.write(all));
        } catch (FormatException e) {
            throw Refusal.failed(e.reason(), e.getMessage());
        }
    }
}
