// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.modbus;

import io.penstock.driver.modbus.FieldException.BadChannel;
import java.util.Map;
import java.util.Optional;

/** Reads where a channel's value is from the channel's keys. */
final class PointReader {

    /** Which end of a value comes first. */
    enum Order {
        BIG_ENDIAN,
        LITTLE_ENDIAN
    }

    private static final int ADDRESSES = 65_536;

    private final int unit;
    private final Limits limits;

    /** @param unit the driver's, where a channel names none */
    PointReader(int unit, Limits limits) {
        this.unit = unit;
        this.limits = limits;
    }

    /**
     * @throws BadChannel that names channel, key, value and what is allowed
     */
    Point read(String channel, Optional<Map<String, Object>> keys) throws BadChannel {
        var config = new ChannelConfig(channel, keys.orElse(Map.of()));
        var table = config.choice(ChannelKeys.TABLE, Table.class);
        int address = config.number(ChannelKeys.ADDRESS, 0, ADDRESSES - 1);
        var kind = kind(config, table);
        int length = kind == Kind.STRING ? config.number(ChannelKeys.STRING_LENGTH, 1, ChannelKeys.MAX_STRING) : 0;
        int bit = kind == Kind.BIT && !table.bits() ? config.number(ChannelKeys.BIT_INDEX, 0, 15, 0) : 0;
        int count = kind == Kind.STRING ? (length + 1) / 2 : kind.registers();
        if (address + count > ADDRESSES) {
            throw new BadChannel(
                    channel,
                    ChannelKeys.ADDRESS,
                    String.valueOf(address),
                    "0 to " + (ADDRESSES - count) + " for " + kind);
        }
        if (count > limits.read(table)) {
            throw new BadChannel(
                    channel,
                    kind == Kind.STRING ? ChannelKeys.STRING_LENGTH : ChannelKeys.DATA_TYPE,
                    kind == Kind.STRING ? String.valueOf(length) : kind.name(),
                    "what fits into the driver's " + limits.read(table) + " registers per request");
        }
        var layout = new Layout(
                config.choice(ChannelKeys.BYTE_ORDER, Order.BIG_ENDIAN) == Order.LITTLE_ENDIAN,
                config.choice(ChannelKeys.WORD_ORDER, Order.BIG_ENDIAN) == Order.LITTLE_ENDIAN);
        int to = config.number(ChannelKeys.UNIT_ID, 0, 255, unit);
        return new Point(channel, to, table, address, count, kind, bit, length, layout);
    }

    private static Kind kind(ChannelConfig config, Table table) throws BadChannel {
        if (!table.bits()) {
            return config.choice(ChannelKeys.DATA_TYPE, Kind.class);
        }
        var kind = config.choice(ChannelKeys.DATA_TYPE, Kind.BIT);
        if (kind != Kind.BIT) {
            throw new BadChannel(
                    config.channel(),
                    ChannelKeys.DATA_TYPE,
                    kind.name(),
                    "BIT, which is all that a " + table + " holds");
        }
        return kind;
    }
}
