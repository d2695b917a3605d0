// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.apps.configuration;

import io.penstock.cloud.apps.Locals;
import io.penstock.cloud.request.Names;
import io.penstock.cloud.request.Refusal;
import io.penstock.kura.marshal.PlainConfiguration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.configuration.ComponentConfiguration;
import org.eclipse.kura.configuration.ConfigurationService;
import org.osgi.service.cm.ConfigurationAdmin;

/**
 * What both applications do with configurations. Those that several are changed by are changed by one call of the
 * configuration service, which checks all of them before it writes the first.
 */
public final class Configurations {

    private final ConfigurationService service;
    private final Secrets secrets;
    private final Locals locals;
    private final Keeper keeper;
    private final Restoring restoring;

    public Configurations(ConfigurationService service, Secrets secrets, Locals locals, Keeper keeper) {
        this.service = service;
        this.secrets = secrets;
        this.locals = locals;
        this.keeper = keeper;
        this.restoring = new Restoring(locals, secrets);
    }

    public List<ComponentConfiguration> all() throws KuraException {
        return secrets.sealed(service.getComponentConfigurations());
    }

    public ComponentConfiguration of(String pid) throws KuraException {
        return of(List.of(pid)).get(0);
    }

    /** From the list of all, which has passwords as they are stored; one at a time they come opened. */
    public List<ComponentConfiguration> of(Collection<String> pids) throws KuraException {
        var found = new ArrayList<ComponentConfiguration>();
        List<ComponentConfiguration> all = all();
        for (String pid : pids) {
            Names.checked("component", pid);
            found.add(all.stream()
                    .filter(each -> each.getPid().equals(pid))
                    .findFirst()
                    .orElseThrow(() -> Refusal.missing(
                            "configuration.unknown",
                            "There is no component " + pid + ". List them to see which there are.")));
        }
        return found;
    }

    /** The configuration that somebody may want to compare with; empty where there is none or it can't be read. */
    public Optional<ComponentConfiguration> find(String pid) {
        try {
            return Optional.ofNullable(service.getComponentConfiguration(pid));
        } catch (KuraException e) {
            return Optional.empty();
        }
    }

    List<ComponentConfiguration> defaults(Collection<String> pids) throws KuraException {
        var all = new ArrayList<ComponentConfiguration>();
        of(pids); // refuses one that is not there
        for (String pid : pids) {
            all.add(secrets.sealed(service.getDefaultComponentConfiguration(pid)));
        }
        return all;
    }

    public void update(List<ComponentConfiguration> wanted, boolean takeSnapshot) throws KuraException {
        Set<String> known = service.getConfigurableComponentPids();
        Set<String> named = new HashSet<>();
        for (ComponentConfiguration each : wanted) {
            if (!named.add(Names.checked("component", each.getPid()))) {
                throw Refusal.bad(
                        "configuration.twice",
                        each.getPid() + " is there twice, and nobody can tell which is meant. Send it once.");
            }
            locals.check(each.getPid(), each.getConfigurationProperties());
            if (known.contains(each.getPid())) {
                sameFactory(each);
            } else {
                factory(each);
            }
        }
        keeper.beforeChange(named);
        service.updateConfigurations(wanted, takeSnapshot);
    }

    /** Changes without a snapshot, in a way that can be taken back. */
    public Before change(List<ComponentConfiguration> wanted) throws KuraException {
        var present = new ArrayList<ComponentConfiguration>();
        var made = new ArrayList<String>();
        for (ComponentConfiguration each : wanted) {
            Optional<ComponentConfiguration> now = find(Names.checked("component", each.getPid()));
            now.ifPresentOrElse(present::add, () -> made.add(each.getPid()));
        }
        if (!wanted.isEmpty()) {
            update(wanted, false);
        }
        return () -> {
            for (String pid : made) {
                service.deleteFactoryConfiguration(pid, false);
            }
            if (!present.isEmpty()) {
                service.updateConfigurations(present, false);
            }
        };
    }

    /** The way back from a change. */
    @FunctionalInterface
    public interface Before {
        void restore() throws KuraException;
    }

    void create(List<ComponentConfiguration> wanted, boolean takeSnapshot) throws KuraException {
        Set<String> taken = new HashSet<>(service.getConfigurableComponentPids());
        for (ComponentConfiguration each : wanted) {
            if (!taken.add(Names.checked("component", each.getPid()))) {
                throw Refusal.bad(
                        "configuration.pid_taken",
                        "There is a component " + each.getPid() + " already. Choose another name, or update that one.");
            }
            locals.check(each.getPid(), each.getConfigurationProperties());
            factory(each);
        }
        service.updateConfigurations(wanted, takeSnapshot);
    }

    public void delete(List<String> pids, boolean takeSnapshot) throws KuraException {
        for (ComponentConfiguration each : of(pids)) {
            locals.check(each.getPid(), Map.of());
            if (!each.getConfigurationProperties().containsKey(ConfigurationAdmin.SERVICE_FACTORYPID)) {
                throw Refusal.bad(
                        "configuration.no_instance",
                        each.getPid()
                                + " is no instance of a factory, and stays as long as its bundle. Remove the bundle.");
            }
        }
        for (String pid : pids) {
            service.deleteFactoryConfiguration(pid, false);
        }
        if (takeSnapshot) {
            service.snapshot();
        }
    }

    public Set<String> pids() {
        return service.getConfigurableComponentPids();
    }

    Set<String> factories() {
        return service.getFactoryComponentPids();
    }

    Collection<Long> snapshots() throws KuraException {
        return service.getSnapshots();
    }

    List<ComponentConfiguration> snapshot(long id) throws KuraException {
        return secrets.sealed(service.getSnapshot(id));
    }

    long take() throws KuraException {
        return service.snapshot();
    }

    long rollback() throws KuraException {
        NavigableSet<Long> ids = new TreeSet<>(service.getSnapshots());
        if (ids.size() < 2) {
            return service.rollback();
        }
        long id = ids.lower(ids.last());
        rollback(id);
        return id;
    }

    void rollback(long id) throws KuraException {
        if (locals.any()) {
            restoring.check(service.getComponentConfigurations(), service.getSnapshot(id));
        }
        keeper.beforeRollback();
        service.rollback(id);
    }

    /** Only what somebody sent: definitions are the gateway's own. */
    static ComponentConfiguration plain(ComponentConfiguration sent) {
        Map<String, Object> properties = sent.getConfigurationProperties();
        return new PlainConfiguration(sent.getPid(), properties == null ? Map.of() : properties);
    }

    /** What is sent back as it came names its factory; another one would be passed over. */
    private void sameFactory(ComponentConfiguration wanted) throws Refusal {
        Object factory = wanted.getConfigurationProperties().get(ConfigurationAdmin.SERVICE_FACTORYPID);
        Optional<Object> present = factory == null
                ? Optional.empty()
                : find(wanted.getPid())
                        .map(now -> now.getConfigurationProperties().get(ConfigurationAdmin.SERVICE_FACTORYPID));
        if (present.filter(now -> !now.equals(factory)).isPresent()) {
            throw Refusal.bad(
                    "configuration.other_factory",
                    wanted.getPid() + " was made by " + present.get() + " and not by " + Names.shown(factory.toString())
                            + ". Delete it first, if it is to be made anew.");
        }
    }

    private void factory(ComponentConfiguration wanted) throws Refusal {
        Object factory = wanted.getConfigurationProperties().get(ConfigurationAdmin.SERVICE_FACTORYPID);
        if (factory == null) {
            throw Refusal.missing(
                    "configuration.unknown",
                    "There is no component " + wanted.getPid() + ", and the request names no factory to make it by."
                            + " Install its bundle, or create it first.");
        }
        if (!factories().contains(factory.toString())) {
            throw Refusal.missing(
                    "configuration.unknown_factory",
                    "No bundle here makes " + Names.shown(factory.toString()) + ". Install one that does.");
        }
    }
}
