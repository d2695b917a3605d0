// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.configuration;

import io.penstock.kura.configuration.Components.Tracked;
import io.penstock.kura.configuration.Stored.Entry;
import io.penstock.kura.marshal.PlainConfiguration;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.kura.KuraErrorCode;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.configuration.ComponentConfiguration;
import org.eclipse.kura.configuration.SelfConfiguringComponent;
import org.eclipse.kura.configuration.metatype.OCD;
import org.osgi.service.cm.ConfigurationAdmin;

/**
 * What is configured at this instant, and by which definition.
 *
 * <p>The truth is what ConfigAdmin has; a component that configures itself is asked, by a caller that holds no lock.
 */
final class Lookup {

    private final Definitions definitions;
    private final Components components;
    private final Stored stored;
    private final Passwords passwords;

    Lookup(Definitions definitions, Components components, Stored stored, Passwords passwords) {
        this.definitions = definitions;
        this.components = components;
        this.stored = stored;
        this.passwords = passwords;
    }

    /** Registered components, and instances of factories that wait for their bundle. */
    Set<String> pids() throws KuraException {
        Set<String> pids = new TreeSet<>(components.pids());
        try {
            stored.all().stream()
                    .filter(entry -> entry.factoryPid().isPresent())
                    .forEach(entry -> pids.add(entry.pid()));
            return pids;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** The configuration with its definition, passwords sealed. */
    Optional<ComponentConfiguration> current(String pid) throws KuraException {
        Optional<ComponentConfiguration> own = selfConfigured(pid);
        if (own.isPresent()) {
            return own;
        }
        try {
            Optional<OCD> definition = declared(pid);
            return stored.of(pid)
                    .map(entry -> new PlainConfiguration(
                            pid, definition, passwords.declared(definition, entry.properties())));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** The component's own definition, or the one that its bundle declares. */
    Optional<OCD> definition(String pid) throws KuraException {
        Optional<OCD> own = selfConfigured(pid).map(ComponentConfiguration::getDefinition);
        return own.isPresent() ? own : declared(pid);
    }

    private Optional<OCD> declared(String pid) throws KuraException {
        try {
            return stored.of(pid)
                    .flatMap(Entry::factoryPid)
                    .or(() -> components.of(pid).flatMap(Tracked::factoryPid))
                    .flatMap(definitions::of)
                    .or(() -> definitions.of(pid))
                    .map(OCD.class::cast);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** What somebody wants of a component. */
    Change change(String pid, Map<String, Object> properties) throws KuraException {
        Optional<OCD> definition = definition(pid);
        return Change.of(pid, servicePid(pid), definition.isPresent() ? definition : ofFactory(properties), properties);
    }

    /** What a snapshot wants of a component; components are not asked. */
    Change restored(ComponentConfiguration snapshot) {
        Map<String, Object> properties = snapshot.getConfigurationProperties();
        Optional<OCD> definition = ofFactory(properties);
        return Change.of(
                snapshot.getPid(),
                servicePid(snapshot.getPid()),
                definition.isPresent() ? definition : definitions.of(snapshot.getPid()),
                properties);
    }

    private Optional<String> servicePid(String pid) {
        return components.of(pid).map(Tracked::servicePid);
    }

    private Optional<OCD> ofFactory(Map<String, Object> properties) {
        return Optional.ofNullable(properties.get(ConfigurationAdmin.SERVICE_FACTORYPID))
                .flatMap(factoryPid -> definitions.of(factoryPid.toString()))
                .map(OCD.class::cast);
    }

    /** Those of components without a configuration in ConfigAdmin, which a snapshot would not have otherwise. */
    List<ComponentConfiguration> selfConfigured() throws KuraException {
        var all = new ArrayList<ComponentConfiguration>();
        try {
            Set<String> known = new TreeSet<>();
            stored.all().forEach(entry -> known.add(entry.pid()));
            for (String pid : components.pids()) {
                if (!known.contains(pid)) {
                    selfConfigured(pid).ifPresent(all::add);
                }
            }
            return all;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private Optional<ComponentConfiguration> selfConfigured(String pid) throws KuraException {
        Optional<Tracked> component = components.of(pid).filter(Tracked::selfConfiguring);
        if (component.isEmpty()) {
            return Optional.empty();
        }
        Optional<SelfConfiguringComponent> service = components.service(component.get());
        try {
            return service.isEmpty()
                    ? Optional.empty()
                    : Optional.ofNullable(service.get().getConfiguration()).filter(each -> pid.equals(each.getPid()));
        } finally {
            components.release(component.get());
        }
    }

    private static KuraException unreadable(IOException e) {
        return new KuraException(
                KuraErrorCode.CONFIGURATION_ERROR,
                e,
                "configuration.store: ConfigAdmin can't be read: " + e.getMessage());
    }
}
