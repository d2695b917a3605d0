// SPDX-License-Identifier: Apache-2.0
package io.penstock.filter.deadband;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.kura.type.TypedValue;
import org.eclipse.kura.type.TypedValues;
import org.eclipse.kura.wire.WireRecord;

/** Records and settings for the tests. */
final class Filters {

    static WireRecord record(Object... namesAndValues) {
        Map<String, TypedValue<?>> properties = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            properties.put((String) namesAndValues[i], TypedValues.newTypedValue(namesAndValues[i + 1]));
        }
        return new WireRecord(properties);
    }

    static Settings bands(String bands) {
        return new Settings(BandRules.parse(bands), 0, false, 100, "assetName", "");
    }

    private Filters() {}
}
