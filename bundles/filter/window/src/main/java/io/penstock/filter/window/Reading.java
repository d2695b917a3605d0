// SPDX-License-Identifier: Apache-2.0
package io.penstock.filter.window;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.ObjDoubleConsumer;
import org.eclipse.kura.type.LongValue;
import org.eclipse.kura.type.StringValue;
import org.eclipse.kura.type.TypedValue;

/**
 * One record as a window sees it: who it is from, when it was made, and its numbers. Used again for the next record; one
 * thread at a time.
 */
final class Reading {

    private static final String TIMESTAMP = "_timestamp";
    private static final String ERROR = "_error";
    private static final long FARTHEST = 1L << 53;
    private static final long NONE = Long.MIN_VALUE;

    private final BiConsumer<String, TypedValue<?>> look = this::look;
    private final List<String> names = new ArrayList<>();
    private final List<String> failed = new ArrayList<>();
    private double[] numbers = new double[16];
    private Settings settings;
    private String source = "";
    private long own = NONE;
    private long newest = NONE;

    Reading(Settings settings) {
        this.settings = settings;
    }

    void settings(Settings next) {
        settings = next;
    }

    Reading of(Map<String, TypedValue<?>> record) {
        names.clear();
        failed.clear();
        source = "";
        own = NONE;
        newest = NONE;
        record.forEach(look);
        return this;
    }

    String source() {
        return source;
    }

    /**
     * The record's time in milliseconds: its time property, else the newest of its channels' timestamps; empty where
     * there is none, or one of no year that a clock could show.
     */
    OptionalLong time() {
        long time = own == NONE ? newest : own;
        return time >= -FARTHEST && time <= FARTHEST ? OptionalLong.of(time) : OptionalLong.empty();
    }

    /** Gives every finite number that is looked at; a number beside an error text is not one. */
    void numbers(ObjDoubleConsumer<String> consumer) {
        for (int i = 0; i < names.size(); i++) {
            if (failed.isEmpty() || !failed.contains(names.get(i) + ERROR)) {
                consumer.accept(names.get(i), numbers[i]);
            }
        }
    }

    private void look(String name, TypedValue<?> value) {
        if (value instanceof StringValue text) {
            lookAtText(name, text.getValue());
        } else if (value.getValue() instanceof Number number) {
            if (value instanceof LongValue) {
                lookAtTime(name, number.longValue());
            }
            if (Double.isFinite(number.doubleValue()) && watched(name)) {
                add(name, number.doubleValue());
            }
        }
    }

    private void lookAtText(String name, String text) {
        if (name.equals(settings.group())) {
            source = text;
        }
        if (name.endsWith(ERROR) && !text.isEmpty()) {
            failed.add(name);
        }
    }

    private void lookAtTime(String name, long millis) {
        if (name.equals(settings.time())) {
            own = millis;
        } else if (name.endsWith(TIMESTAMP)) {
            newest = Math.max(newest, millis);
        }
    }

    private boolean watched(String name) {
        return settings.properties().isEmpty()
                ? !name.endsWith(TIMESTAMP) && !name.equals("assetTimestamp") && !name.equals(settings.time())
                : settings.properties().contains(name);
    }

    private void add(String name, double number) {
        if (names.size() == numbers.length) {
            numbers = Arrays.copyOf(numbers, numbers.length * 2);
        }
        numbers[names.size()] = number;
        names.add(name);
    }
}
