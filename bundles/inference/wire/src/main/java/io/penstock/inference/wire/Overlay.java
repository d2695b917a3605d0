// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.wire;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;
import org.eclipse.kura.type.TypedValue;

/**
 * The properties of a record with some more, without a copy of the record: those of the record first, except where they
 * have the name of one of the others. Read-only.
 */
final class Overlay extends AbstractMap<String, TypedValue<?>> {

    private final Map<String, TypedValue<?>> below;
    private final String[] names;
    private final TypedValue<?>[] values;

    /**
     * @param below must not change any more
     * @param names distinct; may be shared by many
     * @param values of these names, all there
     */
    Overlay(Map<String, TypedValue<?>> below, String[] names, TypedValue<?>[] values) {
        this.below = below;
        this.names = names;
        this.values = values;
    }

    @Override
    public TypedValue<?> get(Object key) {
        int index = index(key);
        return index >= 0 ? values[index] : below.get(key);
    }

    @Override
    public boolean containsKey(Object key) {
        return index(key) >= 0 || below.containsKey(key);
    }

    @Override
    public int size() {
        int size = below.size() + names.length;
        for (String name : names) {
            size -= below.containsKey(name) ? 1 : 0;
        }
        return size;
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super TypedValue<?>> action) {
        below.forEach((name, value) -> {
            if (index(name) < 0) {
                action.accept(name, value);
            }
        });
        for (int i = 0; i < names.length; i++) {
            action.accept(names[i], values[i]);
        }
    }

    @Override
    public Set<Entry<String, TypedValue<?>>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, TypedValue<?>>> iterator() {
                return new Entries();
            }

            @Override
            public int size() {
                return Overlay.this.size();
            }
        };
    }

    private int index(Object key) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(key)) {
                return i;
            }
        }
        return -1;
    }

    private final class Entries implements Iterator<Entry<String, TypedValue<?>>> {

        private final Iterator<Entry<String, TypedValue<?>>> first =
                below.entrySet().iterator();
        private Entry<String, TypedValue<?>> next;
        private int own;

        Entries() {
            advance();
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public Entry<String, TypedValue<?>> next() {
            if (next == null) {
                throw new NoSuchElementException();
            }
            Entry<String, TypedValue<?>> entry = next;
            advance();
            return entry;
        }

        private void advance() {
            next = null;
            while (next == null && first.hasNext()) {
                Entry<String, TypedValue<?>> entry = first.next();
                next = index(entry.getKey()) < 0 ? entry : null;
            }
            if (next == null && own < names.length) {
                next = Map.entry(names[own], values[own]);
                own++;
            }
        }
    }
}
