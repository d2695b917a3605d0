// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.asset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.kura.asset.AssetConfiguration;
import org.eclipse.kura.channel.ChannelRecord;
import org.eclipse.kura.channel.ChannelType;
import org.eclipse.kura.core.configuration.metatype.Tad;
import org.eclipse.kura.core.configuration.metatype.Tocd;

/**
 * An asset's configuration together with what its driver wants to know of a channel. Immutable: another configuration,
 * or another driver, makes another plan.
 */
final class AssetPlan {

    private final AssetSettings settings;
    private final Emission emission;
    private final List<Tad> driverKeys;
    private final Map<String, Object> properties;
    private final Channels channels;
    private final Map<String, ChannelOutput> outputs = new HashMap<>();
    private final List<ChannelOutput> readable = new ArrayList<>();
    private final List<ChannelOutput> writable = new ArrayList<>();

    /** @param driverKeys the driver's keys of a channel; empty where the driver is away */
    AssetPlan(AssetSettings settings, List<Tad> driverKeys) {
        this.settings = settings;
        this.emission = settings.emission();
        this.driverKeys = List.copyOf(driverKeys);
        this.properties = withDefaults(settings.properties(), this.driverKeys);
        this.channels = Channels.parse(properties);
        channels.byName().values().forEach(channel -> {
            var output = new ChannelOutput(channel);
            outputs.put(channel.getName(), output);
            if (channel.isEnabled() && channel.getType() != ChannelType.WRITE) {
                readable.add(output);
            }
            if (channel.isEnabled() && channel.getType() != ChannelType.READ) {
                writable.add(output);
            }
        });
    }

    AssetSettings settings() {
        return settings;
    }

    Emission emission() {
        return emission;
    }

    Channels channels() {
        return channels;
    }

    /** Enabled channels that are read, in the order of their names. */
    List<ChannelOutput> readable() {
        return readable;
    }

    /** Enabled channels that are written. */
    List<ChannelOutput> writable() {
        return writable;
    }

    Map<String, ChannelOutput> outputs() {
        return outputs;
    }

    /** A request for each readable channel. */
    List<ChannelRecord> requests() {
        return readable.stream().map(ChannelOutput::request).toList();
    }

    /** As the console shows it, required keys of channels filled with their defaults. */
    Map<String, Object> properties() {
        return properties;
    }

    Tocd definition() {
        return AssetDefinition.of(channels.byName().keySet(), driverKeys);
    }

    AssetConfiguration configuration() {
        return new AssetConfiguration(settings.description(), settings.driver(), new HashMap<>(channels.byName()));
    }

    private static Map<String, Object> withDefaults(Map<String, Object> properties, List<Tad> driverKeys) {
        var filled = new TreeMap<>(properties);
        Map<String, Map<String, Object>> given = Channels.keys(properties);
        driverKeys.stream()
                .filter(key -> key.isRequired() && key.getDefault() != null)
                .forEach(key -> given.forEach((name, keys) ->
                        filled.putIfAbsent(name + ChannelKeys.SEPARATOR + key.getId(), Defaults.of(key))));
        return filled;
    }
}
