// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.asset;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.kura.configuration.ConfigurationService;

/**
 * An asset's configuration as it was given. A value that cannot be read counts as its default, as on Kura: an asset that
 * refused to start could not be repaired from a console.
 *
 * @param properties all of it
 */
record AssetSettings(Map<String, Object> properties) {

    static final int DEFAULT_WAIT_MS = 5_000;
    private static final int MOST_WAIT_MS = 60_000;
    private static final List<String> FLAGS = List.of(
            AssetKeys.EMIT_ALL_CHANNELS,
            AssetKeys.EMIT_ERRORS,
            AssetKeys.EMIT_CONNECTION_ERRORS,
            AssetKeys.EMIT_ON_CHANGE,
            AssetKeys.EMIT_EMPTY_ENVELOPES);

    AssetSettings {
        properties = Collections.unmodifiableMap(new TreeMap<>(properties));
    }

    /** The asset's {@code kura.service.pid}. */
    String pid() {
        return text(ConfigurationService.KURA_SERVICE_PID).orElse("");
    }

    String description() {
        return text(AssetKeys.DESCRIPTION).orElse("");
    }

    /** The {@code kura.service.pid} of the driver; empty where none is chosen yet. */
    String driver() {
        return text(AssetKeys.DRIVER).orElse("");
    }

    Emission emission() {
        return new Emission(
                timestamps(),
                flag(AssetKeys.EMIT_ALL_CHANNELS, false),
                flag(AssetKeys.EMIT_ERRORS, false),
                flag(AssetKeys.EMIT_CONNECTION_ERRORS, false),
                flag(AssetKeys.EMIT_ON_CHANGE, false),
                flag(AssetKeys.EMIT_EMPTY_ENVELOPES, true));
    }

    /** How long a read waits for an exclusive driver that is being swapped. */
    Duration driverWait() {
        Object value = properties.get(AssetKeys.DRIVER_WAIT_MS);
        int millis = value instanceof Number number ? number.intValue() : DEFAULT_WAIT_MS;
        return Duration.ofMillis(Math.max(0, Math.min(millis, MOST_WAIT_MS)));
    }

    /** Values that count as their defaults because they cannot be read: key, value and what is allowed. */
    List<String> problems() {
        var problems = new ArrayList<String>();
        text(AssetKeys.TIMESTAMP_MODE)
                .filter(name -> Arrays.stream(TimestampMode.values())
                        .noneMatch(mode -> mode.name().equals(name)))
                .ifPresent(name -> problems.add(problem(
                        AssetKeys.TIMESTAMP_MODE,
                        Arrays.stream(TimestampMode.values()).map(Enum::name).collect(Collectors.joining(", ")))));
        for (String flag : FLAGS) {
            if (properties.containsKey(flag) && !(properties.get(flag) instanceof Boolean)) {
                problems.add(problem(flag, "a Boolean"));
            }
        }
        if (properties.containsKey(AssetKeys.DRIVER_WAIT_MS)
                && !(properties.get(AssetKeys.DRIVER_WAIT_MS) instanceof Integer wait
                        && wait >= 0
                        && wait <= MOST_WAIT_MS)) {
            problems.add(problem(AssetKeys.DRIVER_WAIT_MS, "an Integer from 0 to " + MOST_WAIT_MS));
        }
        return problems;
    }

    private TimestampMode timestamps() {
        String name = text(AssetKeys.TIMESTAMP_MODE).orElse("");
        return Arrays.stream(TimestampMode.values())
                .filter(mode -> mode.name().equals(name))
                .findFirst()
                .orElse(TimestampMode.PER_CHANNEL);
    }

    private String problem(String key, String allowed) {
        return "asset.malformed: " + key + " = \"" + properties.get(key) + "\" is not read as it is; allowed: "
                + allowed;
    }

    private boolean flag(String key, boolean otherwise) {
        return properties.get(key) instanceof Boolean flag ? flag : otherwise;
    }

    private Optional<String> text(String key) {
        return Optional.ofNullable(properties.get(key)).map(Object::toString).map(String::strip);
    }
}
