// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.apps.connection;

import io.penstock.cloud.apps.configuration.Keeper;
import io.penstock.cloud.apps.configuration.Secrets;
import io.penstock.cloud.request.Audit;
import io.penstock.cloud.request.Refusal;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.configuration.ComponentConfiguration;
import org.eclipse.kura.configuration.ConfigurationService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way back from a change that a connection does not survive: who has nothing but that connection could not take the
 * change back.
 *
 * <p>What a connection that is up was configured as is kept in a file before it is changed, until it was seen up again.
 * Where it is not up when the time is over, also after a restart meanwhile, it is put back. Whoever changes something
 * tells it in his thread; the rest is the timer's.
 */
class WayBack implements Keeper {

    private static final Logger LOG = LoggerFactory.getLogger(WayBack.class);
    private static final int LOOKS = 10;

    private final Supplier<Set<String>> up;
    private final ConfigurationService service;
    private final Secrets secrets;
    private final KeptConfigurations kept;
    private final Audit audit;
    private final Timer timer;
    private final Duration patience;
    private Runnable cancel = () -> {}; // guarded by this

    /** Does things later, one at a time. */
    @FunctionalInterface
    interface Timer {
        /** @return cancels it */
        Runnable after(Duration wait, Runnable task);
    }

    /**
     * @param up the connections that are up now, by their {@code kura.service.pid}
     * @param patience how long a connection may take to come back
     */
    WayBack(
            Supplier<Set<String>> up,
            ConfigurationService service,
            Secrets secrets,
            KeptConfigurations kept,
            Audit audit,
            Timer timer,
            Duration patience) {
        this.up = up;
        this.service = service;
        this.secrets = secrets;
        this.kept = kept;
        this.audit = audit;
        this.timer = timer;
        this.patience = patience;
        if (!kept.all().isEmpty()) {
            LOG.info("changed before this start, and not seen up since: {}", names(kept.all()));
            lookLater(LOOKS);
        }
    }

    @Override
    public void beforeChange(Collection<String> pids) throws KuraException {
        var proven = new ArrayList<ComponentConfiguration>();
        for (String pid : up.get()) {
            ComponentConfiguration now =
                    pids.contains(pid) && !kept.has(pid) ? service.getComponentConfiguration(pid) : null; // Kura's none
            if (now != null) {
                proven.add(secrets.sealed(now));
            }
        }
        if (!proven.isEmpty()) {
            keep(proven);
            lookLater(LOOKS);
        }
    }

    @Override
    public void beforeRollback() throws KuraException {
        beforeChange(up.get());
    }

    private void keep(List<ComponentConfiguration> proven) throws Refusal {
        try {
            kept.add(proven);
        } catch (IOException e) {
            throw Refusal.failed(
                    "configuration.not_kept",
                    "What " + names(proven) + " is could not be written down (" + e.getMessage()
                            + "), so it was not changed. See to the disk.");
        }
    }

    private synchronized void lookLater(int looks) {
        cancel.run();
        cancel = timer.after(patience.dividedBy(LOOKS), () -> look(looks - 1));
    }

    private void look(int left) {
        try {
            kept.forget(up.get());
            List<ComponentConfiguration> gone = kept.all();
            if (!gone.isEmpty() && left > 0) {
                lookLater(left);
                return;
            }
            gone.forEach(this::putBack);
            kept.forget(gone.stream().map(ComponentConfiguration::getPid).toList());
        } catch (IOException | RuntimeException e) {
            LOG.error("what connections were before a change stays written down until the next start", e);
        }
    }

    private void putBack(ComponentConfiguration proven) {
        String pid = proven.getPid();
        try {
            service.updateConfigurations(List.of(proven), true);
            LOG.warn(
                    "configuration.went_back: {} was changed from afar and did not come up within {} s; it is again what it was",
                    pid,
                    patience.toSeconds());
            audit.audit("configuration.went_back", Map.of("component", pid));
        } catch (KuraException e) {
            LOG.error("configuration.no_way_back: {} is not up, and is not what it was. Configure it here", pid, e);
        }
    }

    private static String names(List<ComponentConfiguration> all) {
        return String.join(
                ", ", all.stream().map(ComponentConfiguration::getPid).toList());
    }
}
