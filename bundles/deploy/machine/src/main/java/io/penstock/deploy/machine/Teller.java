// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.machine;

import io.penstock.deploy.api.DeployListener;
import io.penstock.deploy.api.Phase;
import io.penstock.deploy.machine.store.Entry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells listeners and auditors of a step that is in the journal. What ended before the process began and nobody was told
 * of is told to each listener that comes.
 */
final class Teller {

    private static final Logger LOG = LoggerFactory.getLogger(Teller.class);
    private static final Map<Phase, String> EVENTS = Map.of(
            Phase.RECEIVED, "deploy.submitted",
            Phase.CONFIRMED, "deploy.confirmed",
            Phase.REFUSED, "deploy.refused",
            Phase.CANCELLED, "deploy.cancelled",
            Phase.ROLLED_BACK, "deploy.rolled_back");

    private final Ledger ledger;
    private final Guards guards;
    private final List<DeployListener> listeners = new CopyOnWriteArrayList<>();
    private final List<DeployListener> own = new CopyOnWriteArrayList<>();
    private final List<Entry> untold = new ArrayList<>();

    Teller(Ledger ledger, Guards guards) {
        this.ledger = ledger;
        this.guards = guards;
    }

    /** What ended without anybody being told: kept for those who come. On the machine's thread. */
    void remember() {
        ledger.journal().all().values().stream()
                .filter(entry -> entry.phase().isEnd() && !entry.told())
                .forEach(untold::add);
        untold.forEach(this::audit);
        listeners.forEach(this::catchUp);
    }

    /** A part of the machine: told like others, but that it was told counts for nobody else. */
    void addOwn(DeployListener listener) {
        own.add(listener);
    }

    void add(DeployListener listener) {
        listeners.add(listener);
    }

    void remove(DeployListener listener) {
        listeners.remove(listener);
    }

    /** On the machine's thread. */
    void catchUp(DeployListener listener) {
        for (Entry entry : untold) {
            tell(listener, entry);
            told(entry);
        }
    }

    /** On the machine's thread, after the step was journalled. */
    void tell(Entry entry) {
        audit(entry);
        own.forEach(each -> tell(each, entry));
        listeners.forEach(each -> tell(each, entry));
        if (entry.phase().isEnd() && !listeners.isEmpty()) {
            told(entry);
        }
    }

    private void told(Entry entry) {
        try {
            if (!entry.told()) {
                ledger.put(entry.wasTold());
            }
        } catch (IOException e) {
            LOG.warn(
                    "the end of {} may be told again after a restart: {}",
                    entry.wish().id(),
                    e.getMessage());
        }
    }

    private static void tell(DeployListener listener, Entry entry) {
        try {
            listener.changed(entry.progress());
        } catch (RuntimeException e) {
            LOG.error(
                    "{} could not take the news of {}",
                    listener.getClass().getName(),
                    entry.wish().id(),
                    e);
        }
    }

    private void audit(Entry entry) {
        String event = EVENTS.get(entry.phase());
        if (event != null) {
            var facts = new TreeMap<String, String>();
            facts.put("id", entry.wish().id());
            facts.put("way", entry.wish().origin().way());
            facts.put("actor", entry.wish().origin().actor());
            facts.put("action", entry.wish().action());
            facts.put("title", entry.title());
            if (!entry.reason().isEmpty()) {
                facts.put("reason", entry.reason());
            }
            guards.audit(event, facts);
        }
    }
}
