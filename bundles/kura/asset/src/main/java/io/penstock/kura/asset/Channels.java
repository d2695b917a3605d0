// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.asset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.kura.channel.Channel;

/**
 * The channels of an asset, in the order of their names, and those that are configured badly. One bad channel does not
 * take the others with it.
 *
 * @param byName the good ones
 * @param problems one for each bad one
 */
record Channels(Map<String, Channel> byName, List<ChannelProblem> problems) {

    Channels {
        byName = Collections.unmodifiableMap(new TreeMap<>(byName));
        problems = List.copyOf(problems);
    }

    /** @param properties of the asset; those without a {@code #} are not of a channel */
    static Channels parse(Map<String, Object> properties) {
        var good = new TreeMap<String, Channel>();
        var bad = new ArrayList<ChannelProblem>();
        keys(properties).forEach((name, keys) -> {
            try {
                good.put(name, new ChannelParser(name, keys).parse());
            } catch (ChannelParser.Malformed e) {
                bad.add(e.problem());
            }
        });
        return new Channels(good, bad);
    }

    /** The keys of each channel, as text. */
    static Map<String, Map<String, Object>> keys(Map<String, Object> properties) {
        var channels = new TreeMap<String, Map<String, Object>>();
        properties.forEach((property, value) -> {
            int separator = property.indexOf(ChannelKeys.SEPARATOR);
            if (separator > 0 && separator < property.length() - 1) {
                channels.computeIfAbsent(property.substring(0, separator), name -> new TreeMap<>())
                        .put(property.substring(separator + 1), String.valueOf(value));
            }
        });
        return channels;
    }
}
