// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.graph;

import io.penstock.kura.wire.seam.EdgeKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.kura.wire.graph.MultiportWireConfiguration;
import org.eclipse.kura.wire.graph.WireComponentConfiguration;
import org.eclipse.kura.wire.graph.WireGraphConfiguration;

/** What a graph must be to run, and its edges. */
final class GraphCheck {

    private final Map<String, Member> members = new LinkedHashMap<>();
    private final Set<EdgeKey> edges = new LinkedHashSet<>();

    private GraphCheck() {}

    /** The edges of a graph that can run, in its order. */
    static List<EdgeKey> edges(WireGraphConfiguration graph) throws GraphProblem {
        var check = new GraphCheck();
        for (WireComponentConfiguration each : graph.getWireComponentConfigurations()) {
            check.add(new Member(each));
        }
        for (MultiportWireConfiguration each : graph.getWireConfigurations()) {
            check.add(new EdgeKey(
                    each.getEmitterPid(), each.getEmitterPort(), each.getReceiverPid(), each.getReceiverPort()));
        }
        check.refuseCycles();
        return List.copyOf(check.edges);
    }

    private void add(Member member) throws GraphProblem {
        if (member.inputPorts().orElse(0) < 0 || member.outputPorts().orElse(0) < 0) {
            throw new GraphProblem(
                    "graph.bad_port_count", member.pid() + " has less than no ports. Give counts from 0.");
        }
        if (members.put(member.pid(), member) != null) {
            throw new GraphProblem(
                    "graph.duplicate_component", member.pid() + " is there twice. Remove one, or rename it.");
        }
    }

    private void add(EdgeKey edge) throws GraphProblem {
        checkPort(
                edge,
                "emitter",
                edge.emitterPort(),
                member(edge, edge.emitter()).outputPorts());
        checkPort(
                edge,
                "receiver",
                edge.receiverPort(),
                member(edge, edge.receiver()).inputPorts());
        if (!edges.add(edge)) {
            throw new GraphProblem("graph.duplicate_wire", edge + " is there twice. Remove one.");
        }
    }

    private Member member(EdgeKey edge, String pid) throws GraphProblem {
        Member member = members.get(pid);
        if (member == null) {
            throw new GraphProblem(
                    "graph.unknown_pid",
                    pid + ", which " + edge + " names, is no component of the graph. Add it, or remove the wire.");
        }
        return member;
    }

    private static void checkPort(EdgeKey edge, String end, int port, Optional<Integer> count) throws GraphProblem {
        if (port < 0 || count.isPresent() && port >= count.get()) {
            throw new GraphProblem(
                    "graph.port_range",
                    edge + " uses port " + port + " of its " + end + ", which has "
                            + count.map(n -> n + " ports").orElse("ports from 0 on") + ", counted from 0."
                            + " Correct the port or the count.");
        }
    }

    /** A record that comes back to where it was would wait for itself as soon as an edge of the cycle holds. */
    private void refuseCycles() throws GraphProblem {
        Map<String, List<String>> next = new HashMap<>();
        edges.forEach(
                e -> next.computeIfAbsent(e.emitter(), k -> new ArrayList<>()).add(e.receiver()));
        var done = new HashSet<String>();
        for (String pid : members.keySet()) {
            visit(pid, next, new ArrayDeque<>(), done);
        }
    }

    private static void visit(String start, Map<String, List<String>> next, Deque<String> path, Set<String> done)
            throws GraphProblem {
        Deque<Deque<String>> open = new ArrayDeque<>(); // instead of recursion: a graph may be long
        open.push(new ArrayDeque<>(List.of(start)));
        while (!open.isEmpty()) {
            String pid = open.peek().poll();
            if (pid == null) {
                open.pop();
                if (!path.isEmpty()) {
                    done.add(path.removeLast());
                }
            } else if (path.contains(pid)) {
                throw cycle(path, pid);
            } else if (!done.contains(pid)) {
                path.addLast(pid);
                open.push(new ArrayDeque<>(next.getOrDefault(pid, List.of())));
            }
        }
    }

    private static GraphProblem cycle(Deque<String> path, String back) {
        var cycle = new ArrayList<>(path);
        cycle.subList(0, cycle.indexOf(back)).clear();
        cycle.add(back);
        return new GraphProblem(
                "graph.cycle",
                "records would go round: " + String.join(" -> ", cycle) + ". Remove one of these wires.");
    }
}
