// SPDX-License-Identifier: Apache-2.0
package io.penstock.filter.window;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.kura.type.TypedValue;
import org.eclipse.kura.type.TypedValues;
import org.eclipse.kura.wire.WireRecord;

/** Records and settings for the tests. */
final class Records {

    static WireRecord record(Object... namesAndValues) {
        Map<String, TypedValue<?>> properties = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            properties.put((String) namesAndValues[i], TypedValues.newTypedValue(namesAndValues[i + 1]));
        }
        return new WireRecord(properties);
    }

    /** A record's properties as plain values. */
    static Map<String, Object> plain(WireRecord record) {
        var plain = new LinkedHashMap<String, Object>();
        record.getProperties().forEach((name, value) -> plain.put(name, value.getValue()));
        return plain;
    }

    static Settings settings(Extent.Unit unit, long length, long step, String... properties) {
        return new Settings(
                new Extent(unit, length, step), Statistic.parse("mean"), Set.of(properties), "assetName", "t");
    }

    private Records() {}
}
