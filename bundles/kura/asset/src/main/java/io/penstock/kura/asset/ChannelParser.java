// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.asset;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.kura.channel.Channel;
import org.eclipse.kura.channel.ChannelType;
import org.eclipse.kura.channel.ScaleOffsetType;
import org.eclipse.kura.type.DataType;

/** Makes one channel of its keys. Values are texts, as Kura hands them on, whatever they were typed as. */
final class ChannelParser {

    private final String name;
    private final Map<String, Object> keys;

    /** @param keys without the channel's name before them */
    ChannelParser(String name, Map<String, Object> keys) {
        this.name = name;
        this.keys = new TreeMap<>(keys);
        this.keys.put(ChannelKeys.NAME, name);
    }

    /** @throws Malformed naming key, value and what is allowed */
    Channel parse() throws Malformed {
        for (char prohibited : ChannelKeys.PROHIBITED.toCharArray()) {
            if (name.indexOf(prohibited) >= 0) {
                throw new Malformed(
                        new ChannelProblem(name, ChannelKeys.NAME, name, "a name without any of # / + , and blank"));
            }
        }
        ScaleOffsetType arithmetic = choice(
                ChannelKeys.SCALE_OFFSET_TYPE,
                ScaleOffsetType.class,
                Optional.of(ScaleOffsetType.DEFINED_BY_VALUE_TYPE));
        var channel = new Channel(
                name,
                choice(ChannelKeys.TYPE, ChannelType.class, Optional.empty()),
                choice(ChannelKeys.VALUE_TYPE, DataType.class, Optional.empty()),
                arithmetic,
                number(ChannelKeys.SCALE, arithmetic, 1),
                number(ChannelKeys.OFFSET, arithmetic, 0),
                keys);
        channel.setEnabled(flag(ChannelKeys.ENABLED, true));
        channel.setUnit(text(ChannelKeys.UNIT));
        flag(ChannelKeys.LISTEN, false);
        return channel;
    }

    /** A channel that cannot be. */
    static final class Malformed extends Exception {

        private static final long serialVersionUID = 1L;

        private final ChannelProblem problem;

        Malformed(ChannelProblem problem) {
            super(problem.toString());
            this.problem = problem;
        }

        ChannelProblem problem() {
            return problem;
        }
    }

    private <E extends Enum<E>> E choice(String key, Class<E> type, Optional<E> otherwise) throws Malformed {
        String text = text(key).toUpperCase(Locale.ROOT);
        Optional<E> chosen = text.isEmpty()
                ? otherwise
                : Arrays.stream(type.getEnumConstants())
                        .filter(each -> each.name().equals(text))
                        .findFirst();
        return chosen.orElseThrow(() -> malformed(
                key, Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "))));
    }

    private boolean flag(String key, boolean otherwise) throws Malformed {
        return switch (text(key).toLowerCase(Locale.ROOT)) {
            case "" -> otherwise;
            case "true" -> true;
            case "false" -> false;
            default -> throw malformed(key, "true, false");
        };
    }

    private Number number(String key, ScaleOffsetType arithmetic, double otherwise) throws Malformed {
        String text = text(key);
        try {
            double value = text.isEmpty() ? otherwise : Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return arithmetic != ScaleOffsetType.LONG
                        ? (Number) value
                        : new BigDecimal(text.isEmpty() ? String.valueOf(otherwise) : text).longValue();
            }
        } catch (NumberFormatException e) {
            throw malformed(key, "a number");
        }
        throw malformed(key, "a finite number");
    }

    private String text(String key) {
        Object value = keys.get(key);
        return value == null ? "" : value.toString().strip();
    }

    private Malformed malformed(String key, String allowed) {
        return new Malformed(new ChannelProblem(name, key, text(key), allowed));
    }
}
