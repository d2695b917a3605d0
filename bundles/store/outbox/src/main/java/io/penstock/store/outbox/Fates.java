// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.outbox;

import io.penstock.store.api.Priority;
import java.util.List;

/** What becomes of an entry when its segment is rewritten. */
interface Fates {

    /** The choices. */
    enum Fate {
        /** Stays. */
        KEEP,
        /** Everybody who sees it has acknowledged it: goes without a word. */
        DONE,
        /** Goes, and a gap says so. */
        GIVE_UP
    }

    Fate of(Frame frame, Source source, long position);

    /** Where a run of what is given up has to end. */
    List<Long> boundaries();

    /** After damage: nothing goes that is still there. */
    Fates KEEP_ALL = new Fates() {
        @Override
        public Fate of(Frame frame, Source source, long position) {
            return Fate.KEEP;
        }

        @Override
        public List<Long> boundaries() {
            return List.of();
        }
    };

    /** For room: a class of data that nobody has in hand, and what is done. */
    static Fates evicting(Priority victim, List<Place.Standing> places) {
        return new Fates() {
            @Override
            public Fate of(Frame frame, Source source, long position) {
                boolean seen = false;
                boolean done = true;
                boolean held = false;
                for (Place.Standing place : places) {
                    if (source.isSeenBy(place.cursor())) {
                        seen = true;
                        done &= place.isDoneWith(position);
                        held |= place.holds(position);
                    }
                }
                if (seen && done) {
                    return Fate.DONE;
                }
                boolean gives = !held && (frame.kind() == Frame.GAP || frame.priority() == victim);
                return gives ? Fate.GIVE_UP : Fate.KEEP; // a gap that is given up is joined with its neighbours
            }

            @Override
            public List<Long> boundaries() {
                return places.stream().map(Place.Standing::read).sorted().toList();
            }
        };
    }
}
