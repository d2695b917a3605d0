// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.configuration;

import io.penstock.kura.configuration.Components.Tracked;
import io.penstock.kura.files.Disk;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.crypto.CryptoService;
import org.eclipse.kura.system.SystemService;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.util.tracker.BundleTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The parts of the configuration host, wired: applies the snapshot, then watches bundles and components.
 *
 * <p>The framework's callbacks only note what came and went; defaults are merged on the one thread {@code
 * penstock-configuration}, so that no bundle's start waits for the lock of {@link Changes}.
 */
final class ConfigurationHost implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ConfigurationHost.class);

    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "penstock-configuration"));
    private final Definitions definitions = new Definitions();
    private final BundleScan scan = new BundleScan();
    private final Parts parts;
    private final BundleTracker<List<Declared>> bundles;

    ConfigurationHost(BundleContext context, ConfigurationAdmin admin, SystemService system, CryptoService crypto) {
        var stored = new Stored(admin);
        var passwords = new Passwords(crypto);
        var snapshots = new Snapshots(
                new Disk(),
                Path.of(system.getKuraSnapshotsDirectory()),
                system.getKuraSnapshotsCount(),
                System::currentTimeMillis,
                crypto);
        var components = new Components(context, this::arrived);
        this.parts = new Parts(
                definitions,
                components,
                new Lookup(definitions, components, stored, passwords),
                passwords,
                snapshots,
                new Changes(stored, passwords, snapshots));
        this.bundles = new BundleTracker<>(context, Bundle.ACTIVE, null) {
            @Override
            public List<Declared> addingBundle(Bundle bundle, BundleEvent event) {
                return started(bundle);
            }

            @Override
            public void removedBundle(Bundle bundle, BundleEvent event, List<Declared> declared) {
                definitions.remove(bundle.getBundleId());
            }
        };
        new Startup(parts)
                .apply(Optional.ofNullable(context.getProperty("penstock.seed"))
                        .filter(seed -> !seed.isBlank())
                        .map(Path::of));
        components.open();
        bundles.open();
    }

    Parts parts() {
        return parts;
    }

    /** The tracker tracks what is not null, so every bundle gives a list. */
    private List<Declared> started(Bundle bundle) {
        List<Declared> declared = scan.scan(bundle);
        definitions.add(bundle.getBundleId(), declared);
        declared.stream()
                .filter(each -> each.factory() || each.configurable())
                .forEach(each -> later(each, each.pid()));
        return declared;
    }

    /** A single component whose bundle has no component description is known by its service alone. */
    private void arrived(Tracked component) {
        if (component.factoryPid().isEmpty()) {
            definitions
                    .declared(component.pid())
                    .filter(each -> !each.factory())
                    .ifPresent(each -> later(each, component.pid()));
        }
    }

    private void later(Declared declared, String pid) {
        try {
            thread.execute(() -> {
                try {
                    parts.changes().mergeDefaults(pid, declared.factory(), declared.definition());
                } catch (KuraException | RuntimeException e) {
                    LOG.error("configuration.defaults: those of {} can't be merged: {}", pid, e.getMessage(), e);
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.debug("closing, defaults of {} are merged at the next start", pid);
        }
    }

    @Override
    public void close() {
        bundles.close();
        parts.components().close();
        thread.shutdownNow();
    }
}
