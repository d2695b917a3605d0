// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.kura.KuraErrorCode;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.configuration.ComponentConfiguration;
import org.eclipse.kura.configuration.ConfigurationService;
import org.eclipse.kura.wire.graph.WireComponentConfiguration;
import org.eclipse.kura.wire.graph.WireGraphConfiguration;

/**
 * Which components a change of the graph creates, changes and deletes. As on Kura an asset outlives the graph: it is read
 * by others too. Used by one thread.
 */
final class GraphPlan {

    private static final String ASSET = "org.eclipse.kura.wire.WireAsset";

    private final ConfigurationService components;
    private final List<Member> create = new ArrayList<>();
    /** Of those to create, the configurations that make way: the factory is another one now. */
    private final List<ComponentConfiguration> replace = new ArrayList<>();

    private final List<ComponentConfiguration> change = new ArrayList<>();
    private final List<String> delete = new ArrayList<>();

    private GraphPlan(ConfigurationService components) {
        this.components = components;
    }

    static GraphPlan of(WireGraphConfiguration before, WireGraphConfiguration after, ConfigurationService components)
            throws KuraException, GraphProblem {
        var plan = new GraphPlan(components);
        for (WireComponentConfiguration each : after.getWireComponentConfigurations()) {
            plan.add(new Member(each));
        }
        Set<String> kept = after.getWireComponentConfigurations().stream()
                .map(c -> c.getConfiguration().getPid())
                .collect(Collectors.toSet());
        for (WireComponentConfiguration each : before.getWireComponentConfigurations()) {
            String pid = each.getConfiguration().getPid();
            if (!kept.contains(pid)) {
                Optional<ComponentConfiguration> there = Optional.ofNullable(components.getComponentConfiguration(pid));
                there.filter(c -> !Member.factory(c).equals(Optional.of(ASSET))).ifPresent(c -> plan.delete.add(pid));
            }
        }
        return plan;
    }

    private void add(Member member) throws KuraException, GraphProblem {
        if (member.inputPorts().isEmpty() || member.outputPorts().isEmpty()) {
            throw new GraphProblem(
                    "graph.bad_port_count",
                    member.pid() + " lacks " + Member.INPUT_PORTS + " or " + Member.OUTPUT_PORTS + ". Give both.");
        }
        Optional<ComponentConfiguration> there =
                Optional.ofNullable(components.getComponentConfiguration(member.pid()));
        if (there.isEmpty()) {
            create.add(creatable(member));
        } else if (member.factory().isPresent() && !member.factory().equals(there.flatMap(Member::factory))) {
            create.add(creatable(member));
            replace.add(there.get());
        } else {
            changed(member, there.get()).ifPresent(change::add);
        }
    }

    private Member creatable(Member member) throws GraphProblem {
        if (member.factory().isEmpty()) {
            throw new GraphProblem(
                    "graph.component_missing",
                    member.pid() + " is not there, and its configuration names no service.factoryPid to create it by.");
        }
        if (!components.getFactoryComponentPids().contains(member.factory().get())) {
            throw new GraphProblem(
                    "graph.unknown_factory",
                    "no bundle here makes " + member.factory().get() + ", which " + member.pid()
                            + " is one of. Install one that does.");
        }
        return member;
    }

    private static Optional<ComponentConfiguration> changed(Member member, ComponentConfiguration there) {
        Map<String, Object> now =
                Optional.ofNullable(there.getConfigurationProperties()).orElse(Map.of());
        var wanted = new HashMap<String, Object>(member.configuration().orElse(Map.of()));
        member.portCounts().forEach((key, count) -> {
            if (now.containsKey(key)) {
                wanted.put(key, count);
            }
        });
        boolean same = wanted.entrySet().stream()
                .allMatch(e -> now.containsKey(e.getKey()) && Objects.deepEquals(e.getValue(), now.get(e.getKey())));
        return same ? Optional.empty() : Optional.of(new Named(member.pid(), wanted));
    }

    /** New configurations of those that stay. */
    List<ComponentConfiguration> change() {
        return change;
    }

    /** Pids of those that are no more. */
    List<String> delete() {
        return delete;
    }

    /** Creates, and undoes what it did where that fails. */
    void create() throws KuraException {
        var created = new ArrayList<String>();
        try {
            for (ComponentConfiguration each : replace) {
                components.deleteFactoryConfiguration(each.getPid(), false);
            }
            for (Member each : create) {
                var properties = new HashMap<>(each.configuration().orElse(Map.of()));
                properties.putAll(each.portCounts());
                components.createFactoryConfiguration(each.factory().orElseThrow(), each.pid(), properties, false);
                created.add(each.pid());
            }
        } catch (KuraException | RuntimeException e) {
            undo(created, e);
            throw e instanceof KuraException k
                    ? k
                    : new KuraException(KuraErrorCode.CONFIGURATION_ERROR, e, e.getMessage());
        }
    }

    /** Takes back what was created. */
    void undo(Exception why) {
        undo(create.stream().map(Member::pid).toList(), why);
    }

    private void undo(List<String> created, Exception why) {
        for (String pid : created) {
            try {
                components.deleteFactoryConfiguration(pid, false);
            } catch (KuraException e) {
                why.addSuppressed(e);
            }
        }
        for (ComponentConfiguration each : replace) {
            try {
                if (components.getComponentConfiguration(each.getPid()) == null) {
                    components.createFactoryConfiguration(
                            Member.factory(each).orElseThrow(),
                            each.getPid(),
                            each.getConfigurationProperties(),
                            false);
                }
            } catch (KuraException e) {
                why.addSuppressed(e);
            }
        }
    }
}
