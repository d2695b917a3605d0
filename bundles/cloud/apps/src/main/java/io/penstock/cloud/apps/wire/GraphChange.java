// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.apps.wire;

import com.google.gson.JsonObject;
import io.penstock.cloud.apps.configuration.Configurations;
import io.penstock.cloud.request.Json;
import io.penstock.cloud.request.Refusal;
import io.penstock.kura.marshal.PlainConfiguration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.kura.configuration.ComponentConfiguration;
import org.eclipse.kura.wire.graph.WireComponentConfiguration;
import org.eclipse.kura.wire.graph.WireGraphConfiguration;

/**
 * A graph as somebody wants it to be.
 *
 * @param graph with the configurations of its components
 * @param others configurations of drivers and assets beside it
 */
record GraphChange(WireGraphConfiguration graph, List<ComponentConfiguration> others) {

    static final String SERVICE = "org.eclipse.kura.wire.graph.WireGraphService";
    static final String LAYOUT = "WireGraph";

    /** @param sent all configurations of a request, that of the graph service among them */
    static GraphChange of(List<ComponentConfiguration> sent, Configurations present) throws Refusal {
        Map<String, ComponentConfiguration> byPid = new LinkedHashMap<>();
        for (ComponentConfiguration each : sent) {
            if (byPid.put(each.getPid(), withoutLostChannels(each, present)) != null) {
                throw Refusal.bad("wire.twice", each.getPid() + " is there twice. Send it once.");
            }
        }
        WireGraphConfiguration graph = Topology.read(layout(Optional.ofNullable(byPid.remove(SERVICE))), byPid);
        for (WireComponentConfiguration each : graph.getWireComponentConfigurations()) {
            byPid.remove(each.getConfiguration().getPid());
        }
        return new GraphChange(graph, new ArrayList<>(byPid.values()));
    }

    private static JsonObject layout(Optional<ComponentConfiguration> service) throws Refusal {
        Object layout = service.map(each -> each.getConfigurationProperties().get(LAYOUT))
                .orElseThrow(() -> Refusal.bad(
                        "wire.no_graph",
                        "There is no configuration of " + SERVICE + " with a property " + LAYOUT + ". Send it."));
        return Json.object(Json.parse(layout.toString()));
    }

    /** An asset is sent whole: a channel that it has now and not in the request is asked to go. */
    static ComponentConfiguration withoutLostChannels(ComponentConfiguration sent, Configurations present)
            throws Refusal {
        Optional<ComponentConfiguration> now = present.find(sent.getPid());
        if (now.isEmpty() || sent.getConfigurationProperties().keySet().stream().noneMatch(GraphChange::ofChannel)) {
            return sent;
        }
        var properties = new HashMap<>(sent.getConfigurationProperties());
        now.get().getConfigurationProperties().keySet().stream()
                .filter(GraphChange::ofChannel)
                .filter(key -> !properties.containsKey(key))
                .forEach(key -> properties.put(key, null)); // asks for the default, and there is none
        return new PlainConfiguration(sent.getPid(), properties);
    }

    private static boolean ofChannel(String key) {
        return key.indexOf('#') > 0;
    }
}
