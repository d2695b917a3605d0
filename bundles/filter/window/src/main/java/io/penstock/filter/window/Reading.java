// SPDX-License-Identifier: Apache-2.0
package io.penstock.filter.window;

import java.util.Map;
import java.util.OptionalLong;
import java.util.function.ObjDoubleConsumer;
import org.eclipse.kura.type.LongValue;
import org.eclipse.kura.type.StringValue;
import org.eclipse.kura.type.TypedValue;

/** One record as a window sees it: who it is from, when it was made, and its numbers. */
record Reading(Map<String, TypedValue<?>> record, Settings settings) {

    private static final String TIMESTAMP = "_timestamp";
    private static final String ERROR = "_error";
    private static final long FARTHEST = 1L << 53;

    String source() {
        return record.get(settings.group()) instanceof StringValue name ? name.getValue() : "";
    }

    /**
     * The record's time in milliseconds: its time property, else the newest of its channels' timestamps; empty where
     * there is none, or one of no year that a clock could show.
     */
    OptionalLong time() {
        if (record.get(settings.time()) instanceof LongValue millis) {
            return sane(millis.getValue());
        }
        boolean found = false;
        long newest = Long.MIN_VALUE;
        for (Map.Entry<String, TypedValue<?>> property : record.entrySet()) {
            if (property.getValue() instanceof LongValue millis
                    && property.getKey().endsWith(TIMESTAMP)) {
                found = true;
                newest = Math.max(newest, millis.getValue());
            }
        }
        return found ? sane(newest) : OptionalLong.empty();
    }

    /** Gives every finite number that is looked at; a number beside an error text is not one. */
    void numbers(ObjDoubleConsumer<String> consumer) {
        boolean failures = failures();
        for (Map.Entry<String, TypedValue<?>> property : record.entrySet()) {
            String name = property.getKey();
            if (property.getValue().getValue() instanceof Number number
                    && Double.isFinite(number.doubleValue())
                    && watched(name)
                    && !(failures && failure(name + ERROR, record.get(name + ERROR)))) {
                consumer.accept(name, number.doubleValue());
            }
        }
    }

    private static OptionalLong sane(long millis) {
        return millis <= FARTHEST && millis >= -FARTHEST ? OptionalLong.of(millis) : OptionalLong.empty();
    }

    private boolean watched(String name) {
        return settings.properties().isEmpty()
                ? !name.endsWith(TIMESTAMP) && !name.equals("assetTimestamp") && !name.equals(settings.time())
                : settings.properties().contains(name);
    }

    private boolean failures() {
        for (Map.Entry<String, TypedValue<?>> property : record.entrySet()) {
            if (failure(property.getKey(), property.getValue())) {
                return true;
            }
        }
        return false;
    }

    private static boolean failure(String name, TypedValue<?> value) {
        return value instanceof StringValue text
                && name.endsWith(ERROR)
                && !text.getValue().isEmpty();
    }
}
