// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.graph;

import io.penstock.kura.wire.seam.EdgeKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.configuration.ComponentConfiguration;
import org.eclipse.kura.configuration.ConfigurationService;
import org.eclipse.kura.wire.graph.WireComponentConfiguration;
import org.eclipse.kura.wire.graph.WireGraphConfiguration;
import org.eclipse.kura.wire.graph.WireGraphService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Kura's graph service: checks a graph, creates and deletes its components, stores it, and lets the host become it.
 *
 * <p>Any thread, one change at a time. The lock is held over calls into the configuration service, which tells
 * components on a thread of its own. What does not pass the check changes nothing.
 */
final class Graphs implements WireGraphService {

    static final String PID = "org.eclipse.kura.wire.graph.WireGraphService";
    static final String GRAPH = "WireGraph";
    static final String EMPTY = "{\"components\":[],\"wires\":[]}";

    private static final Logger LOG = LoggerFactory.getLogger(Graphs.class);
    private static final float ORIGIN = 0;

    private final ReentrantLock lock = new ReentrantLock();
    private final ConfigurationService components;
    private final Consumer<List<EdgeKey>> host;
    /** What was stored from here and has not come back as a configuration yet. */
    private final Deque<String> own = new ArrayDeque<>();

    private volatile WireGraphConfiguration current = new WireGraphConfiguration(List.of(), List.of());

    /** @param host lets the running graph become these edges */
    Graphs(ConfigurationService components, Consumer<List<EdgeKey>> host) {
        this.components = components;
        this.host = host;
    }

    /** The configuration is this graph now; one that cannot run is logged, and the running one goes on. */
    void configured(String json) {
        lock.lock();
        try {
            if (own.contains(json)) {
                while (!json.equals(own.remove())) {
                    LOG.debug("a graph was superseded before it came back");
                }
                return;
            }
            WireGraphConfiguration graph = GraphJson.read(json);
            List<EdgeKey> edges = GraphCheck.edges(graph);
            current = drawn(graph);
            host.accept(edges);
        } catch (GraphProblem e) {
            LOG.error("{} The graph that runs goes on.", e.getMessage());
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void update(WireGraphConfiguration graph) throws KuraException {
        lock.lock();
        try {
            List<EdgeKey> edges = GraphCheck.edges(graph);
            WireGraphConfiguration drawn = drawn(graph);
            GraphPlan plan = GraphPlan.of(current, drawn, components);
            plan.create();
            try {
                store(drawn, plan.change());
            } catch (KuraException | RuntimeException e) {
                plan.undo(e);
                throw e;
            }
            current = named(drawn);
            host.accept(edges);
            for (String pid : plan.delete()) {
                components.deleteFactoryConfiguration(pid, false);
            }
            if (!plan.delete().isEmpty()) {
                components.snapshot();
            }
        } catch (GraphProblem e) {
            throw e.asKura();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void delete() throws KuraException {
        lock.lock();
        try {
            WireGraphConfiguration before = current;
            var empty = new WireGraphConfiguration(List.of(), List.of());
            store(empty, List.of());
            current = empty;
            host.accept(List.of());
            for (WireComponentConfiguration each : before.getWireComponentConfigurations()) {
                if (components.getComponentConfiguration(each.getConfiguration().getPid()) != null) {
                    components.deleteFactoryConfiguration(
                            each.getConfiguration().getPid(), false);
                }
            }
            components.snapshot();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public WireGraphConfiguration get() throws KuraException {
        WireGraphConfiguration graph = current;
        var whole = new ArrayList<WireComponentConfiguration>();
        for (WireComponentConfiguration each : graph.getWireComponentConfigurations()) {
            ComponentConfiguration there =
                    components.getComponentConfiguration(each.getConfiguration().getPid());
            whole.add(there == null ? each : new WireComponentConfiguration(there, each.getProperties()));
        }
        return new WireGraphConfiguration(whole, graph.getWireConfigurations());
    }

    private void store(WireGraphConfiguration graph, List<ComponentConfiguration> others) throws KuraException {
        String json = GraphJson.write(graph);
        var all = new ArrayList<ComponentConfiguration>(others);
        all.add(new Named(PID, Map.of(GRAPH, json)));
        own.add(json);
        try {
            components.updateConfigurations(all, true);
        } catch (KuraException | RuntimeException e) {
            own.removeLast();
            throw e;
        }
    }

    /** As Kura, puts what has no place at the origin. */
    private static WireGraphConfiguration drawn(WireGraphConfiguration graph) {
        List<WireComponentConfiguration> placed = graph.getWireComponentConfigurations().stream()
                .map(c -> {
                    var properties = new HashMap<String, Object>(Map.of(Member.X, ORIGIN, Member.Y, ORIGIN));
                    properties.putAll(c.getProperties());
                    return new WireComponentConfiguration(c.getConfiguration(), properties);
                })
                .toList();
        return new WireGraphConfiguration(placed, graph.getWireConfigurations());
    }

    /** Without configurations, which live with the configuration service. */
    private static WireGraphConfiguration named(WireGraphConfiguration graph) {
        List<WireComponentConfiguration> named = graph.getWireComponentConfigurations().stream()
                .map(c -> new WireComponentConfiguration(
                        new Named(c.getConfiguration().getPid()), c.getProperties()))
                .toList();
        return new WireGraphConfiguration(named, graph.getWireConfigurations());
    }
}
