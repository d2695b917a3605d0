// SPDX-License-Identifier: Apache-2.0
package io.penstock.faults;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** Which of several changes that were not forced a power cut may leave: any of a few; of many, some kinds of choice. */
public final class Choices {

    private static final int MOST_CHOSEN_FREELY = 8;

    private Choices() {}

    /** Each choice of up to eight; of more, the first so many, all but one, and one alone. */
    public static Set<BitSet> of(int count) {
        Set<BitSet> choices = new LinkedHashSet<>();
        if (count <= MOST_CHOSEN_FREELY) {
            for (long choice = 0; choice < 1L << count; choice++) {
                choices.add(BitSet.valueOf(new long[] {choice}));
            }
            return choices;
        }
        for (int i = 0; i <= count; i++) {
            choices.add(range(i));
        }
        for (int i = 0; i < count; i++) {
            BitSet butOne = range(count);
            butOne.clear(i);
            choices.add(butOne);
            var alone = new BitSet();
            alone.set(i);
            choices.add(alone);
        }
        return choices;
    }

    private static BitSet range(int end) {
        var range = new BitSet();
        range.set(0, end);
        return range;
    }
}
