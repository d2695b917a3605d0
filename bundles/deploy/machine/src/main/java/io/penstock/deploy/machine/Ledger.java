// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.machine;

import io.penstock.deploy.api.Blast;
import io.penstock.deploy.api.Phase;
import io.penstock.deploy.machine.store.Entry;
import io.penstock.deploy.machine.store.Journal;
import io.penstock.deploy.machine.store.Pointers;
import io.penstock.deploy.machine.store.Quarantine;
import io.penstock.deploy.machine.store.SetRecord;
import io.penstock.deploy.machine.store.SetStore;
import io.penstock.kura.files.FileLayer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The order in which a change becomes durable. Set and bundles first, then the pointer, then the journal: what the
 * pointer says is what starts, what the journal says is what is told.
 *
 * <p>One thread at a time, the machine's; {@link #journal} and {@link #quarantine} may be read by any.
 */
public final class Ledger {

    /** What of a set is not kept yet: the content by hash. */
    public interface Source {
        InputStream open(String sha256) throws IOException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

    private final SetStore store;
    private final Journal journal;
    private final Quarantine quarantine;
    private final Clock clock;
    private Pointers beforeTrial = Pointers.FIRST;

    public Ledger(FileLayer layer, Path folder, Clock clock) throws IOException {
        this.store = new SetStore(layer, folder);
        this.journal = new Journal(layer, folder);
        this.quarantine = new Quarantine(layer, folder);
        this.clock = clock;
    }

    SetStore store() {
        return store;
    }

    Journal journal() {
        return journal;
    }

    Quarantine quarantine() {
        return quarantine;
    }

    long now() {
        return clock.millis();
    }

    Pointers pointers() throws IOException {
        return store.pointers();
    }

    SetRecord confirmed() throws IOException {
        return store.set(pointers().confirmed());
    }

    Entry put(Entry entry) throws IOException {
        journal.put(entry);
        return entry;
    }

    /** From here on a start undoes. */
    public Entry beginTrial(Entry entry, SetRecord target, Source source) throws IOException {
        for (var member : target.bundles()) {
            try (InputStream in = source.open(member.sha256())) {
                store.keep(in, member.sha256());
            }
        }
        store.write(target);
        Entry trying = put(entry.trying(target.id()).at(Phase.TRIAL, "The set is being moved in.", now()));
        beforeTrial = pointers();
        store.point(beforeTrial.trying(target.id()));
        return trying;
    }

    /** From here on the new set starts. Where this throws, {@link #rollBack} follows. */
    public Entry confirm(Entry entry, Blast touched, String message) throws IOException {
        store.point(pointers().confirming(entry.set()));
        Entry confirmed = entry.touching(touched).ended(Phase.CONFIRMED, "", message, now());
        journal.end(confirmed);
        return closed(confirmed);
    }

    /**
     * The old set starts, as before; what the disk has no room for is owed. A confirmation that failed may have changed
     * the pointer: it is put back to what it was before the trial.
     *
     * @param guilty hashes that are refused from now on: of the unit first, then of its parts; may be empty
     */
    public Entry rollBack(Entry entry, Blast touched, String reason, String message, List<String> guilty) {
        if (!guilty.isEmpty()) {
            quarantine.add(guilty.get(0), guilty.subList(1, guilty.size()), entry.title(), reason, message, now());
        }
        Entry ended = entry.touching(touched).ended(Phase.ROLLED_BACK, reason, message, now());
        journal.end(ended); // before the pointer: what a crash between the two leaves is told as it was
        store.settle(beforeTrial.trying(entry.set()).settled());
        return closed(ended);
    }

    /** Ends what moved nothing, or whose trial could not begin. */
    Entry end(Entry entry, Phase phase, String reason, String message) throws IOException {
        Entry ended = entry.ended(phase, reason, message, now());
        journal.end(ended);
        if (pointers().trial() != 0) {
            store.settle(pointers().settled());
        }
        return closed(ended);
    }

    private Entry closed(Entry ended) {
        if (owes()) {
            LOG.warn("the end of {} could not be written down: it is when there is room", ended.title());
        }
        tidy();
        return ended;
    }

    /** Whether the disk had no room for something that has happened. Any thread. */
    boolean owes() {
        return quarantine.owes() || journal.owes() || store.owes();
    }

    /** Writes it, as far as there is room. */
    void pay() {
        quarantine.pay();
        journal.pay();
        store.pay();
        tidy();
    }

    /** Ends what a crash left in the middle; gives what had not touched anything yet and is to be begun again. */
    public List<Entry> recover() throws IOException {
        var again = new ArrayList<Entry>();
        for (Map.Entry<Long, Entry> each : journal.all().entrySet()) {
            Entry entry = each.getValue();
            if (entry.phase() == Phase.TRIAL && entry.set() == pointers().confirmed()) {
                journal.end(entry.ended(Phase.CONFIRMED, "", "It was confirmed just before the gateway ended.", now()));
            } else if (entry.phase() == Phase.TRIAL) {
                journal.end(entry.ended(
                        Phase.ROLLED_BACK,
                        "trial.interrupted",
                        "The gateway ended during the trial and started with the set before. Submit it again.",
                        now()));
            } else if (!entry.phase().isEnd() && entry.attempts() > 1) {
                journal.end(entry.ended(
                        Phase.REFUSED,
                        "deploy.died",
                        "The gateway ended twice while it looked at this. Look in the log for what ended it.",
                        now()));
            } else if (!entry.phase().isEnd()) {
                again.add(0, entry);
            }
        }
        if (pointers().trial() != 0) {
            store.settle(pointers().settled());
        }
        tidy();
        return again;
    }

    private void tidy() {
        try {
            store.prune();
            journal.prune();
        } catch (IOException e) {
            LOG.warn("what is of no use any more could not be deleted: {}", e.getMessage());
        }
    }
}
