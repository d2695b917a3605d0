// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.configuration;

import io.penstock.kura.marshal.FormatException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.configuration.ComponentConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is configured when the gateway starts: the newest snapshot that can be read; where there is none at all, the
 * seed, which becomes snapshot 0.
 */
final class Startup {

    private static final Logger LOG = LoggerFactory.getLogger(Startup.class);

    private final Snapshots snapshots;
    private final Changes changes;
    private final Lookup lookup;
    private final Definitions definitions;

    Startup(Parts parts) {
        this.snapshots = parts.snapshots();
        this.changes = parts.changes();
        this.lookup = parts.lookup();
        this.definitions = parts.definitions();
    }

    /** Leaves ConfigAdmin as it is where nothing can be read: a gateway that runs can be mended from afar. */
    void apply(Optional<Path> seed) {
        try {
            var ids = snapshots.ids().descendingSet();
            for (Long id : ids) {
                if (applied(id)) {
                    return;
                }
            }
            if (ids.isEmpty() && seed.isPresent()) {
                sow(seed.get());
            } else if (!ids.isEmpty()) {
                LOG.error(
                        "snapshot.none_readable: none of {} snapshots can be read. Roll back to a good copy",
                        ids.size());
            }
        } catch (IOException e) {
            LOG.error("snapshot.folder: the snapshots can't be listed: {}. Look at the folder's rights", e.toString());
        }
    }

    private boolean applied(long id) {
        try {
            become(snapshots.load(id), "snapshot " + id);
            return true;
        } catch (IOException | FormatException e) {
            LOG.error("snapshot.unreadable: snapshot {} is passed over for the one before it. {}", id, e.getMessage());
            return false;
        }
    }

    private void sow(Path seed) {
        try {
            become(snapshots.loadSeed(seed), "seed " + seed);
            changes.keepSeed();
        } catch (IOException | FormatException e) {
            LOG.error("snapshot.seed: {} can't be read: {}. Nothing is configured", seed, e.getMessage());
        } catch (KuraException e) {
            LOG.error("snapshot.seed: {} is in use and can't be kept as snapshot 0: {}", seed, e.getMessage());
        }
    }

    private void become(List<ComponentConfiguration> configurations, String origin) {
        try {
            List<Change> wanted = configurations.stream().map(lookup::restored).toList();
            List<Throwable> failures = changes.become(wanted, definitions);
            failures.forEach(each -> LOG.error("configuration.not_applied: of {}: {}", origin, each.getMessage()));
            LOG.info("{} configurations from {}", configurations.size() - failures.size(), origin);
        } catch (KuraException e) {
            LOG.error("configuration.not_applied: {}: {}", origin, e.getMessage());
        }
    }
}
