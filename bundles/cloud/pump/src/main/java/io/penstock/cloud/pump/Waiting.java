// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.pump;

import io.penstock.store.api.Entry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Entries that were read and wait for room in the window.
 *
 * <p>A group has one topic and may overtake entries of other sources, but never one of its own: once an entry of a source
 * is left behind, all later ones of that source are.
 */
final class Waiting {

    /** How far a group looks ahead, as a multiple of its size. */
    private static final int REACH = 4;

    private final Deque<Entry> entries = new ArrayDeque<>();

    int size() {
        return entries.size();
    }

    void clear() {
        entries.clear();
    }

    void add(Collection<Entry> read) {
        entries.addAll(read);
    }

    void putBack(List<Entry> group) {
        for (int i = group.size() - 1; i >= 0; i--) {
            entries.addFirst(group.get(i));
        }
    }

    List<Entry> one() {
        return List.of(entries.removeFirst());
    }

    List<Entry> group(Mapper mapper, int most, int mostBytes) {
        List<Entry> group = new ArrayList<>();
        List<Entry> passed = new ArrayList<>();
        Set<String> leftBehind = new HashSet<>();
        String topic = mapper.topic(entries.getFirst());
        int bytes = 0;
        for (int looked = 0; looked < most * REACH && group.size() < most && !entries.isEmpty(); looked++) {
            Entry entry = entries.getFirst();
            int size = Sizes.of(entry);
            if (!group.isEmpty() && bytes + size > mostBytes) {
                break;
            }
            entries.removeFirst();
            if (!leftBehind.contains(entry.source()) && topic.equals(mapper.topic(entry))) {
                group.add(entry);
                bytes += size;
            } else {
                passed.add(entry);
                leftBehind.add(entry.source());
            }
        }
        putBack(passed);
        return group;
    }
}
