// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.modbus;

import io.penstock.driver.modbus.FieldException.BadChannel;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** One channel's keys, read with care: Kura gives every value as a string, a test or another host as it is. */
record ChannelConfig(String channel, Map<String, Object> keys) {

    /** A number that must be there. */
    int number(String key, int least, int most) throws BadChannel {
        var text = text(key);
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // falls through to the same refusal
        }
        throw new BadChannel(channel, key, text, least + " to " + most);
    }

    /** A number, or another where there is none. */
    int number(String key, int least, int most, int otherwise) throws BadChannel {
        return text(key).isEmpty() ? otherwise : number(key, least, most);
    }

    /** One of the names of an enum that must be there; case and surrounding blanks do not matter. */
    <E extends Enum<E>> E choice(String key, Class<E> type) throws BadChannel {
        var text = text(key);
        for (var each : type.getEnumConstants()) {
            if (each.name().equals(text.toUpperCase(Locale.ROOT))) {
                return each;
            }
        }
        var names = Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        throw new BadChannel(channel, key, text, names);
    }

    /** One of the names of an enum, or another where there is none. */
    <E extends Enum<E>> E choice(String key, E otherwise) throws BadChannel {
        return text(key).isEmpty() ? otherwise : choice(key, otherwise.getDeclaringClass());
    }

    private String text(String key) {
        var value = keys.get(key);
        return value == null ? "" : value.toString().strip();
    }
}
