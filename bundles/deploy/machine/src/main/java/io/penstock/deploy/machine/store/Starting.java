// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.machine.store;

import io.penstock.deploy.api.Origin;
import io.penstock.deploy.api.Phase;
import io.penstock.kura.files.FileLayer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/**
 * Chooses the set that a start brings up: the confirmed one, unless it died young twice already, or is not as it was.
 *
 * <p>How young is told by the machine, which marks a set as proven when it has lived for five minutes by a clock that
 * cannot jump; no date is compared here.
 */
public final class Starting {

    private static final int THIRD = 3;

    private final SetStore store;
    private final Journal journal;
    private final Quarantine quarantine;
    private final Clock clock;

    public Starting(FileLayer layer, Path folder, Clock clock) throws IOException {
        this.store = new SetStore(layer, folder);
        this.journal = new Journal(layer, folder);
        this.quarantine = new Quarantine(layer, folder);
        this.clock = clock;
    }

    public SetStore store() {
        return store;
    }

    /** The set to start; what led away from the confirmed one stands in the history. */
    public SetRecord choose() throws IOException {
        Pointers pointers = store.pointers();
        if (!pointers.proven() && pointers.confirmed() > 0) {
            if (pointers.starts() + 1 >= THIRD) {
                SetRecord bad = store.set(pointers.confirmed());
                back(
                        bad,
                        "start.third_in_five_minutes",
                        "Set " + bad.id() + " was started twice and did not live for five minutes; set " + bad.before()
                                + " is started instead. Look in the log for what ended it.");
                if (!bad.unit().isEmpty()) {
                    quarantine.add(
                            bad.unit(),
                            List.of(),
                            "set " + bad.id(),
                            "start.third_in_five_minutes",
                            "It ended the gateway.",
                            now());
                }
            } else {
                store.settle(pointers.started(pointers.starts() + 1)); // a start on a full disk is not counted
            }
        }
        return unharmed();
    }

    private SetRecord unharmed() throws IOException {
        while (true) {
            SetRecord set = store.set(store.pointers().confirmed());
            if (store.whole(set)) {
                return set;
            }
            back(
                    set,
                    "start.tampered",
                    "A kept bundle of set " + set.id() + " is missing or is not what was installed; set " + set.before()
                            + " is started instead. Find out who writes to the data folder, and install it again.");
        }
    }

    private void back(SetRecord from, String reason, String message) throws IOException {
        String id = reason + "/" + from.id();
        if (journal.find(id).isEmpty()) {
            var wish = new Entry.Wish(id, new Origin("start", "gateway"), "start", List.of(), false, 0, 0);
            journal.put(Entry.received(journal.next(), wish, "set " + from.id(), now())
                    .ended(Phase.ROLLED_BACK, reason, message, now()));
        }
        store.point(store.pointers().confirming(from.before()));
    }

    private long now() {
        return clock.millis();
    }
}
