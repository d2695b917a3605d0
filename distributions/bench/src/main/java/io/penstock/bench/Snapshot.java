// SPDX-License-Identifier: Apache-2.0
package io.penstock.bench;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;

/** A snapshot as Kura's XML, from which a gateway begins. */
public final class Snapshot {

    private static final String GRAPH = "org.eclipse.kura.wire.graph.WireGraphService";

    private final Map<String, Map<String, Object>> components = new LinkedHashMap<>();
    private final Map<String, JsonObject> members = new LinkedHashMap<>();
    private final JsonArray wires = new JsonArray();

    public Snapshot component(String pid, String factory, Map<String, Object> properties) {
        var all = new LinkedHashMap<>(properties);
        all.put("service.factoryPid", factory);
        return component(pid, all);
    }

    /** One that is there by itself. */
    public Snapshot component(String pid, Map<String, Object> properties) {
        components.put(pid, properties);
        return this;
    }

    /** Wires these, the one to the next; more than one chain may end in the same component. */
    public Snapshot chain(String... pids) {
        for (int i = 0; i < pids.length; i++) {
            var member = new JsonObject();
            member.addProperty("pid", pids[i]);
            member.addProperty("inputPortCount", i == 0 ? 0 : 1);
            member.addProperty("outputPortCount", i == pids.length - 1 ? 0 : 1);
            members.put(pids[i], member);
            if (i > 0) {
                var wire = new JsonObject();
                wire.addProperty("emitter", pids[i - 1]);
                wire.addProperty("emitterPort", 0);
                wire.addProperty("receiver", pids[i]);
                wire.addProperty("receiverPort", 0);
                wires.add(wire);
            }
        }
        var graph = new JsonObject();
        var all = new JsonArray();
        members.values().forEach(all::add);
        graph.add("components", all);
        graph.add("wires", wires);
        return component(GRAPH, Map.of("WireGraph", graph.toString()));
    }

    public String xml() {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<esf:configurations xmlns:esf=\"http://eurotech.com/esf/2.0\">\n");
        components.forEach((pid, properties) -> {
            xml.append("<esf:configuration pid=\"").append(pid).append("\"><esf:properties>\n");
            property(xml, "kura.service.pid", pid);
            properties.forEach((name, value) -> property(xml, name, value));
            xml.append("</esf:properties></esf:configuration>\n");
        });
        return xml.append("</esf:configurations>\n").toString();
    }

    private static void property(StringBuilder xml, String name, Object value) {
        xml.append("<esf:property array=\"false\" encrypted=\"false\" name=\"")
                .append(name)
                .append("\" type=\"")
                .append(value.getClass().getSimpleName())
                .append("\"><esf:value>")
                .append(String.valueOf(value)
                        .replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;"))
                .append("</esf:value></esf:property>\n");
    }
}
