// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.configuration;

import io.penstock.kura.configuration.Stored.Entry;
import io.penstock.kura.marshal.FormatException;
import io.penstock.kura.marshal.PlainConfiguration;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.kura.KuraErrorCode;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.KuraPartialSuccessException;
import org.eclipse.kura.configuration.ComponentConfiguration;
import org.eclipse.kura.configuration.metatype.OCD;
import org.eclipse.kura.core.configuration.metatype.Tocd;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything that changes a configuration or writes a snapshot, one at a time.
 *
 * <p>The lock is held over calls into ConfigAdmin and the file system, and never over a call into a component: what a
 * component must be asked for is asked before. ConfigAdmin tells components on a thread of its own, which nobody here
 * waits for.
 */
final class Changes {

    private static final Logger LOG = LoggerFactory.getLogger(Changes.class);

    private final ReentrantLock lock = new ReentrantLock();
    private final Stored stored;
    private final Passwords passwords;
    private final Snapshots snapshots;

    Changes(Stored stored, Passwords passwords, Snapshots snapshots) {
        this.stored = stored;
        this.passwords = passwords;
        this.snapshots = snapshots;
    }

    /** A step that the lock is held for. */
    private interface Step<T> {
        T run() throws IOException, FormatException, KuraException;
    }

    private <T> T locked(KuraErrorCode code, Step<T> step) throws KuraException {
        lock.lock();
        try {
            return step.run();
        } catch (IOException | FormatException e) {
            throw new KuraException(code, e, e.getMessage());
        } finally {
            lock.unlock();
        }
    }

    void create(String factoryPid, Change wanted, boolean taken) throws KuraException {
        locked(KuraErrorCode.CONFIGURATION_ERROR, () -> {
            if (taken || stored.of(wanted.pid()).isPresent()) {
                throw new KuraException(
                        KuraErrorCode.INVALID_PARAMETER,
                        "configuration.pid_taken: there is a component " + wanted.pid()
                                + " already. Choose another name, or update that one.");
            }
            Problem.refuse(problems(wanted, Map.of()));
            stored.create(factoryPid, wanted.pid(), sealed(wanted, Optional.empty()));
            return wanted;
        });
    }

    void delete(String pid) throws KuraException {
        locked(KuraErrorCode.CONFIGURATION_ERROR, () -> {
            Entry entry = stored.of(pid)
                    .filter(each -> each.factoryPid().isPresent())
                    .orElseThrow(() -> new KuraException(
                            KuraErrorCode.NOT_FOUND,
                            "configuration.unknown: no instance of a factory is named " + pid + "."));
            stored.delete(entry);
            return entry;
        });
    }

    /** Checks all of them, and then writes all of them. */
    void update(List<Change> wanted) throws KuraException {
        Collection<Change> changes = Change.combined(wanted);
        List<Throwable> failures = locked(KuraErrorCode.CONFIGURATION_UPDATE, () -> {
            var problems = new ArrayList<Problem>();
            var present = new HashMap<String, Entry>();
            for (Change change : changes) {
                Optional<Entry> entry = stored.of(change.pid());
                entry.ifPresent(each -> present.put(change.pid(), each));
                if (entry.isEmpty()
                        && change.servicePid().isEmpty()
                        && change.factoryPid().isEmpty()) {
                    problems.add(new Problem(
                            KuraErrorCode.NOT_FOUND,
                            "configuration.unknown",
                            "There is no component " + change.pid() + ". Install its bundle, or create it first."));
                } else {
                    problems.addAll(
                            problems(change, entry.map(Entry::properties).orElse(Map.of())));
                }
            }
            Problem.refuse(problems);
            var sealed = new HashMap<Change, Map<String, Object>>();
            for (Change change : changes) {
                sealed.put(change, sealed(change, Optional.ofNullable(present.get(change.pid()))));
            }
            var failed = new ArrayList<Throwable>();
            for (Change change : changes) {
                try {
                    write(change, Optional.ofNullable(present.get(change.pid())), sealed.get(change));
                } catch (IOException e) {
                    failed.add(new KuraException(KuraErrorCode.CONFIGURATION_UPDATE, e, change.pid(), e.getMessage()));
                }
            }
            return failed;
        });
        if (!failures.isEmpty()) {
            throw new KuraPartialSuccessException("updateConfigurations", failures);
        }
    }

    /**
     * Gives the attributes that a definition has and the configuration lacks their defaults; removes nothing. What a
     * snapshot brought and the definition does not allow is left to the component, and said in the log.
     */
    void mergeDefaults(String pid, boolean factory, OCD definition) throws KuraException {
        locked(KuraErrorCode.CONFIGURATION_UPDATE, () -> {
            List<Entry> entries = factory
                    ? stored.ofFactory(pid)
                    : stored.single(pid).stream().toList();
            for (Entry entry : entries) {
                var wanted = Change.of(entry.pid(), Optional.empty(), Optional.of(definition), Map.of());
                Map<String, Object> typed = passwords.declared(wanted.definition(), entry.properties());
                Validation.check(entry.pid(), wanted.definition(), typed.keySet(), typed)
                        .forEach(problem -> LOG.warn("{}: {}", problem.reason(), problem.sentence()));
                stored.put(entry.servicePid(), entry.pid(), sealed(wanted, Optional.of(entry)));
            }
            if (!factory && entries.isEmpty()) {
                var wanted = Change.of(pid, Optional.of(pid), Optional.of(definition), Map.of());
                stored.put(pid, pid, sealed(wanted, Optional.empty()));
            }
            return entries;
        });
    }

    /**
     * Makes the stored configurations those that are wanted: creates, changes and deletes what differs and touches
     * nothing else. A single component that is not wanted gets its defaults, where these are known.
     *
     * @return what failed
     */
    List<Throwable> become(List<Change> wanted, Definitions definitions) throws KuraException {
        return locked(KuraErrorCode.CONFIGURATION_ROLLBACK, () -> {
            var byPid = new LinkedHashMap<String, Change>();
            wanted.forEach(change -> byPid.put(change.pid(), change));
            for (Entry entry : stored.all()) {
                Change change = byPid.get(entry.pid());
                Optional<Tocd> definition = definitions.of(entry.pid());
                if (change == null && entry.factoryPid().isEmpty() && definition.isPresent()) {
                    byPid.put(entry.pid(), Change.of(entry.pid(), Optional.empty(), definition, Map.of()));
                } else if (change == null ? entry.factoryPid().isPresent() : !change.isFor(entry)) {
                    stored.delete(entry);
                }
            }
            var present = new HashMap<String, Entry>();
            stored.all().forEach(entry -> present.put(entry.pid(), entry));
            var failures = new ArrayList<Throwable>();
            for (Change change : byPid.values()) {
                try {
                    restore(change, Optional.ofNullable(present.get(change.pid())));
                } catch (IOException | KuraException | IllegalArgumentException e) {
                    failures.add(e);
                }
            }
            return failures;
        });
    }

    private void restore(Change change, Optional<Entry> entry) throws IOException, KuraException {
        Map<String, Object> wanted = passwords.declared(change.definition(), change.over(Map.of()));
        Map<String, Object> present = entry.map(Entry::properties).orElse(Map.of());
        write(change, entry, passwords.sealRestored(change.pid(), wanted, present));
    }

    /** Writes what is stored now, and beside it what components without a stored configuration gave. */
    long snapshot(List<ComponentConfiguration> others) throws KuraException {
        return locked(KuraErrorCode.CONFIGURATION_SNAPSHOT_TAKING, () -> {
            List<ComponentConfiguration> all = present();
            Set<String> pids =
                    Set.copyOf(all.stream().map(ComponentConfiguration::getPid).toList());
            for (ComponentConfiguration other : others) {
                if (!pids.contains(other.getPid())) {
                    all.add(new PlainConfiguration(
                            other.getPid(),
                            passwords.seal(other.getPid(), other.getConfigurationProperties(), Map.of())));
                }
            }
            return snapshots.save(all);
        });
    }

    /** Writes what is stored now as the first snapshot. */
    void keepSeed() throws KuraException {
        locked(KuraErrorCode.CONFIGURATION_SNAPSHOT_TAKING, () -> {
            snapshots.saveSeed(present());
            return snapshots;
        });
    }

    private List<ComponentConfiguration> present() throws IOException {
        var all = new ArrayList<ComponentConfiguration>();
        for (Entry entry : stored.all()) {
            all.add(new PlainConfiguration(entry.pid(), entry.properties()));
        }
        return all;
    }

    private void write(Change change, Optional<Entry> entry, Map<String, Object> sealed) throws IOException {
        if (entry.isEmpty() && change.factoryPid().isPresent()) {
            stored.create(change.factoryPid().get(), change.pid(), sealed);
        } else {
            String servicePid =
                    entry.map(Entry::servicePid).or(change::servicePid).orElse(change.pid());
            stored.put(servicePid, change.pid(), sealed);
        }
    }

    private Map<String, Object> sealed(Change change, Optional<Entry> entry) throws KuraException {
        Map<String, Object> present = entry.map(Entry::properties).orElse(Map.of());
        return passwords.seal(change.pid(), passwords.declared(change.definition(), change.over(present)), present);
    }

    private List<Problem> problems(Change change, Map<String, Object> present) {
        Map<String, Object> merged = passwords.declared(change.definition(), change.over(present));
        return Validation.check(
                change.pid(), change.definition(), change.properties().keySet(), merged);
    }
}
