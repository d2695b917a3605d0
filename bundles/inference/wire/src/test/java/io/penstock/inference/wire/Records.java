// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.wire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.kura.type.TypedValue;
import org.eclipse.kura.type.TypedValues;
import org.eclipse.kura.wire.WireRecord;

/** Records with properties a and b, of an asset. */
final class Records {

    static WireRecord record(String asset, double a, double b) {
        var properties = new LinkedHashMap<String, TypedValue<?>>();
        properties.put("assetName", TypedValues.newStringValue(asset));
        properties.put("a", TypedValues.newDoubleValue(a));
        properties.put("b", TypedValues.newDoubleValue(b));
        return new WireRecord(properties);
    }

    static WireRecord with(String property, Object value) {
        Map<String, TypedValue<?>> properties =
                new LinkedHashMap<>(record("asset", 1, 2).getProperties());
        properties.put(property, TypedValues.newTypedValue(value));
        return new WireRecord(properties);
    }

    static WireRecord without(String property) {
        Map<String, TypedValue<?>> properties =
                new LinkedHashMap<>(record("asset", 1, 2).getProperties());
        properties.remove(property);
        return new WireRecord(properties);
    }

    static Object value(WireRecord record, String property) {
        TypedValue<?> value = record.getProperties().get(property);
        return value == null ? "" : value.getValue();
    }

    static List<Object> values(List<WireRecord> records, String property) {
        return records.stream().map(r -> value(r, property)).toList();
    }

    private Records() {}
}
