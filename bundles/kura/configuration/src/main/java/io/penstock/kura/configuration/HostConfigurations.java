// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.configuration;

import io.penstock.kura.marshal.FormatException;
import io.penstock.kura.marshal.PlainConfiguration;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.kura.KuraErrorCode;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.KuraPartialSuccessException;
import org.eclipse.kura.configuration.ComponentConfiguration;
import org.eclipse.kura.configuration.ConfigurationService;
import org.eclipse.kura.configuration.metatype.OCD;
import org.eclipse.kura.configuration.metatype.OCDService;
import org.osgi.framework.Filter;

/**
 * Kura's configuration services over ConfigAdmin. Any thread.
 *
 * <p>Reading takes no lock. A change asks the components that configure themselves first, and then takes the lock of
 * {@link Changes}; a snapshot is a second step, so that a change that was made stays made when the disk is full.
 */
class HostConfigurations implements ConfigurationService, OCDService {

    private final Definitions definitions;
    private final Components components;
    private final Lookup lookup;
    private final Passwords passwords;
    private final Snapshots snapshots;
    private final Changes changes;

    HostConfigurations(Parts parts) {
        this.definitions = parts.definitions();
        this.components = parts.components();
        this.lookup = parts.lookup();
        this.passwords = parts.passwords();
        this.snapshots = parts.snapshots();
        this.changes = parts.changes();
    }

    @Override
    public Set<String> getFactoryComponentPids() {
        return definitions.factories();
    }

    @Override
    public void createFactoryConfiguration(
            String factoryPid, String pid, Map<String, Object> properties, boolean takeSnapshot) throws KuraException {
        named("factory PID", factoryPid);
        var wanted = Change.of(named("PID", pid), Optional.empty(), definitions.of(factoryPid), given(properties));
        changes.create(factoryPid, wanted, components.of(pid).isPresent());
        snapshot(takeSnapshot);
    }

    @Override
    public void deleteFactoryConfiguration(String pid, boolean takeSnapshot) throws KuraException {
        changes.delete(named("PID", pid));
        snapshot(takeSnapshot);
    }

    @Override
    public Set<String> getConfigurableComponentPids() {
        try {
            return lookup.pids();
        } catch (KuraException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** Passwords are sealed, as on Kura. */
    @Override
    public List<ComponentConfiguration> getComponentConfigurations() throws KuraException {
        return configurations(lookup.pids());
    }

    @Override
    public List<ComponentConfiguration> getComponentConfigurations(Filter filter) throws KuraException {
        return configurations(filter == null ? lookup.pids() : components.matching(filter));
    }

    private List<ComponentConfiguration> configurations(Set<String> pids) throws KuraException {
        var all = new ArrayList<ComponentConfiguration>();
        for (String pid : pids) {
            lookup.current(pid).ifPresent(all::add);
        }
        return all;
    }

    @Override
    public ComponentConfiguration getComponentConfiguration(String pid) throws KuraException {
        return lookup.current(pid).map(this::opened).orElse(null); // Kura's word for none
    }

    @Override
    public ComponentConfiguration getDefaultComponentConfiguration(String pid) throws KuraException {
        Optional<OCD> definition = lookup.definition(pid);
        return new PlainConfiguration(
                pid, definition, definition.map(Defaults::of).orElse(Map.of()));
    }

    @Override
    public void updateConfiguration(String pid, Map<String, Object> properties) throws KuraException {
        updateConfiguration(pid, properties, true);
    }

    @Override
    public void updateConfiguration(String pid, Map<String, Object> properties, boolean takeSnapshot)
            throws KuraException {
        changes.update(List.of(lookup.change(named("PID", pid), given(properties))));
        snapshot(takeSnapshot);
    }

    @Override
    public void updateConfigurations(List<ComponentConfiguration> configurations) throws KuraException {
        updateConfigurations(configurations, true);
    }

    @Override
    public void updateConfigurations(List<ComponentConfiguration> configurations, boolean takeSnapshot)
            throws KuraException {
        var wanted = new ArrayList<Change>();
        for (ComponentConfiguration each : configurations) {
            wanted.add(lookup.change(named("PID", each.getPid()), given(each.getConfigurationProperties())));
        }
        changes.update(wanted);
        snapshot(takeSnapshot);
    }

    @Override
    public NavigableSet<Long> getSnapshots() throws KuraException {
        try {
            return snapshots.ids();
        } catch (IOException e) {
            throw new KuraException(
                    KuraErrorCode.CONFIGURATION_SNAPSHOT_LISTING, e, "snapshot.folder: " + e.getMessage());
        }
    }

    @Override
    public List<ComponentConfiguration> getSnapshot(long id) throws KuraException {
        return load(id).stream().map(this::opened).toList();
    }

    @Override
    public long snapshot() throws KuraException {
        return changes.snapshot(lookup.selfConfigured());
    }

    @Override
    public long rollback() throws KuraException {
        NavigableSet<Long> ids = getSnapshots();
        if (ids.size() < 2) {
            throw new KuraException(
                    KuraErrorCode.CONFIGURATION_SNAPSHOT_NOT_FOUND,
                    "snapshot.no_earlier: there is no snapshot before the last one.");
        }
        long id = ids.lower(ids.last());
        rollback(id);
        return id;
    }

    @Override
    public void rollback(long id) throws KuraException {
        List<Change> wanted = load(id).stream().map(lookup::restored).toList();
        List<Throwable> failures = changes.become(wanted, definitions);
        snapshot();
        if (!failures.isEmpty()) {
            throw new KuraPartialSuccessException("snapshot.partly: snapshot " + id, failures);
        }
    }

    @Override
    public List<ComponentConfiguration> getFactoryComponentOCDs() {
        return definitions.configurations(definitions.factories());
    }

    @Override
    public ComponentConfiguration getFactoryComponentOCD(String factoryPid) {
        return definitions.factories().contains(factoryPid)
                ? definitions.configurations(Set.of(factoryPid)).get(0)
                : null; // Kura's word for none
    }

    @Override
    public List<ComponentConfiguration> getServiceProviderOCDs(Class<?>... classes) {
        return getServiceProviderOCDs(Arrays.stream(classes).map(Class::getName).toArray(String[]::new));
    }

    @Override
    public List<ComponentConfiguration> getServiceProviderOCDs(String... classNames) {
        return definitions.configurations(definitions.factoriesOf(Set.of(classNames)));
    }

    private void snapshot(boolean take) throws KuraException {
        if (take) {
            snapshot();
        }
    }

    private List<ComponentConfiguration> load(long id) throws KuraException {
        if (!snapshots.has(id)) {
            throw new KuraException(
                    KuraErrorCode.CONFIGURATION_SNAPSHOT_NOT_FOUND,
                    "snapshot.unknown: there is no snapshot " + id + ". List them to see which there are.");
        }
        try {
            return snapshots.load(id);
        } catch (IOException | FormatException e) {
            throw new KuraException(KuraErrorCode.CONFIGURATION_SNAPSHOT_LOADING, e, e.getMessage());
        }
    }

    private ComponentConfiguration opened(ComponentConfiguration configuration) {
        return new PlainConfiguration(
                configuration.getPid(),
                Optional.ofNullable(configuration.getDefinition()),
                passwords.open(given(configuration.getConfigurationProperties())));
    }

    /** Kura lets callers give {@code null} for nothing. */
    private static Map<String, Object> given(Map<String, Object> properties) {
        return properties == null ? Map.of() : properties;
    }

    private static String named(String what, String name) throws KuraException {
        if (name == null || name.isBlank()) {
            throw new KuraException(
                    KuraErrorCode.INVALID_PARAMETER,
                    "configuration.pid: a " + what + " is needed, and none was given.");
        }
        return name;
    }
}
