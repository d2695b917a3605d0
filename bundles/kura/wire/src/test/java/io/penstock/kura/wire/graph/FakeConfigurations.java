// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.kura.KuraErrorCode;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.configuration.ComponentConfiguration;
import org.eclipse.kura.configuration.ConfigurationService;
import org.osgi.framework.Filter;

/** Configurations in a map, and a list of what was done to them. */
final class FakeConfigurations implements ConfigurationService {

    final Map<String, Map<String, Object>> byPid = new TreeMap<>();
    final List<String> done = new ArrayList<>();
    Optional<String> failing = Optional.empty();

    FakeConfigurations() {
        byPid.put(Graphs.PID, Map.of(Graphs.GRAPH, Graphs.EMPTY));
    }

    @Override
    public Set<String> getFactoryComponentPids() {
        return Set.of("x.Timer", "x.Logger", "org.eclipse.kura.wire.WireAsset");
    }

    @Override
    public void createFactoryConfiguration(
            String factoryPid, String pid, Map<String, Object> properties, boolean takeSnapshot) throws KuraException {
        failOn("create " + pid);
        var all = new HashMap<>(properties);
        all.put("service.factoryPid", factoryPid);
        byPid.put(pid, all);
    }

    @Override
    public void deleteFactoryConfiguration(String pid, boolean takeSnapshot) throws KuraException {
        failOn("delete " + pid);
        if (byPid.remove(pid) == null) {
            throw new KuraException(KuraErrorCode.NOT_FOUND, pid);
        }
    }

    @Override
    public ComponentConfiguration getComponentConfiguration(String pid) {
        return byPid.containsKey(pid) ? new Named(pid, byPid.get(pid)) : null;
    }

    @Override
    public void updateConfigurations(List<ComponentConfiguration> configurations, boolean takeSnapshot)
            throws KuraException {
        for (ComponentConfiguration each : configurations) {
            failOn("update " + each.getPid());
            var all = new HashMap<>(byPid.get(each.getPid()));
            all.putAll(each.getConfigurationProperties());
            byPid.put(each.getPid(), all);
        }
    }

    @Override
    public long snapshot() {
        done.add("snapshot");
        return 1;
    }

    String graph() {
        return (String) byPid.get(Graphs.PID).get(Graphs.GRAPH);
    }

    private void failOn(String what) throws KuraException {
        done.add(what);
        if (failing.equals(Optional.of(what))) {
            throw new KuraException(KuraErrorCode.STORE_ERROR, "disk.full");
        }
    }

    @Override
    public Set<String> getConfigurableComponentPids() {
        return new TreeSet<>(byPid.keySet());
    }

    @Override
    public List<ComponentConfiguration> getComponentConfigurations() {
        throw new AssertionError("not asked for");
    }

    @Override
    public List<ComponentConfiguration> getComponentConfigurations(Filter filter) {
        throw new AssertionError("not asked for");
    }

    @Override
    public ComponentConfiguration getDefaultComponentConfiguration(String pid) {
        throw new AssertionError("not asked for");
    }

    @Override
    public void updateConfiguration(String pid, Map<String, Object> properties) {
        throw new AssertionError("not asked for");
    }

    @Override
    public void updateConfiguration(String pid, Map<String, Object> properties, boolean takeSnapshot) {
        throw new AssertionError("not asked for");
    }

    @Override
    public void updateConfigurations(List<ComponentConfiguration> configurations) {
        throw new AssertionError("not asked for");
    }

    @Override
    public Set<Long> getSnapshots() {
        throw new AssertionError("not asked for");
    }

    @Override
    public List<ComponentConfiguration> getSnapshot(long id) {
        throw new AssertionError("not asked for");
    }

    @Override
    public long rollback() {
        throw new AssertionError("not asked for");
    }

    @Override
    public void rollback(long id) {
        throw new AssertionError("not asked for");
    }
}
