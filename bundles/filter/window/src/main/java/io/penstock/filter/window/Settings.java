// SPDX-License-Identifier: Apache-2.0
package io.penstock.filter.window;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A configuration that was read and found good.
 *
 * @param extent of a window
 * @param statistics which are sent
 * @param properties which are looked at; empty for every numeric one
 * @param group property that names the source
 * @param time property with the record's time
 */
record Settings(Extent extent, Set<Statistic> statistics, Set<String> properties, String group, String time) {

    private static final int MOST_RECORDS = Window.LIMIT;
    private static final long DAY = 86_400_000;

    /** @throws IllegalArgumentException naming the key, its value and what is allowed */
    static Settings of(WindowConfig config) {
        return new Settings(
                extent(config),
                Statistic.parse(config.statistics()),
                Arrays.stream(config.properties().split("[,;\\n\\r]"))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toUnmodifiableSet()),
                config.group_property().strip(),
                config.time_property().strip());
    }

    /** Whether rows gathered under these settings are good under the others too. */
    boolean gathersLike(Settings other) {
        return extent.equals(other.extent)
                && properties.equals(other.properties)
                && group.equals(other.group)
                && time.equals(other.time);
    }

    private static Extent extent(WindowConfig config) {
        return switch (config.window_by().strip().toUpperCase(Locale.ROOT)) {
            case "COUNT" ->
                extent(
                        Extent.Unit.RECORDS,
                        within("length.records", config.length_records(), 1, MOST_RECORDS),
                        within("step.records", config.step_records(), 0, MOST_RECORDS));
            case "TIME" ->
                extent(
                        clock(config.clock()),
                        within("length.ms", config.length_ms(), 1, DAY),
                        within("step.ms", config.step_ms(), 0, DAY));
            default ->
                throw new IllegalArgumentException("window.by = \"" + config.window_by() + "\"; allowed: COUNT, TIME");
        };
    }

    private static Extent extent(Extent.Unit unit, long length, long step) {
        return new Extent(unit, length, step == 0 ? length : step);
    }

    private static Extent.Unit clock(String name) {
        return switch (name.strip().toUpperCase(Locale.ROOT)) {
            case "ARRIVAL" -> Extent.Unit.ARRIVAL_MS;
            case "RECORD" -> Extent.Unit.RECORD_MS;
            default -> throw new IllegalArgumentException("clock = \"" + name + "\"; allowed: ARRIVAL, RECORD");
        };
    }

    private static long within(String key, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(key + " = " + value + "; allowed: " + least + " to " + most);
        }
        return value;
    }
}
