// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.modbus;

import io.penstock.driver.modbus.FieldException.BadChannel;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.kura.channel.ChannelRecord;
import org.eclipse.kura.type.DataType;
import org.eclipse.kura.type.TypedValue;

/** Channels as an asset gives them: every value a string, with Kura's own keys among the driver's. */
final class Channels {

    static final Limits LIMITS = new Limits(125, 8);

    private Channels() {}

    /** @param more pairs of key and value */
    static Map<String, Object> keys(String table, int address, String type, String... more) {
        var keys = new HashMap<String, Object>();
        keys.put("+scale", "10");
        keys.put("+enabled", "true");
        keys.put("table", table);
        keys.put("address", String.valueOf(address));
        keys.put("data.type", type);
        for (int i = 0; i < more.length; i += 2) {
            keys.put(more[i], more[i + 1]);
        }
        return keys;
    }

    static Point point(Map<String, Object> keys) throws BadChannel {
        return new PointReader(1, LIMITS).read("x", Optional.of(keys));
    }

    static ChannelRecord read(String name, DataType type, Map<String, Object> keys) {
        var record = ChannelRecord.createReadRecord(name, type, "");
        record.setChannelConfig(keys);
        return record;
    }

    static ChannelRecord write(String name, TypedValue<?> value, Map<String, Object> keys) {
        var record = ChannelRecord.createWriteRecord(name, value);
        record.setChannelConfig(keys);
        return record;
    }
}
