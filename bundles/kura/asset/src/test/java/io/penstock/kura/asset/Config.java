// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.asset;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.kura.wire.WireRecord;

/** Configurations for the tests, as a host gives them. */
final class Config {

    private final Map<String, Object> properties = new HashMap<>();

    static Config asset(String driver) {
        return new Config().set("kura.service.pid", "pump").set("driver.pid", driver);
    }

    Config set(String key, Object value) {
        properties.put(key, value);
        return this;
    }

    Config channel(String name, String type, String valueType, Object... keysAndValues) {
        set(name + "#+name", name).set(name + "#+type", type).set(name + "#+value.type", valueType);
        for (int i = 0; i < keysAndValues.length; i += 2) {
            set(name + "#" + keysAndValues[i], keysAndValues[i + 1]);
        }
        return this;
    }

    Map<String, Object> map() {
        return properties;
    }

    AssetSettings settings() {
        return new AssetSettings(properties);
    }

    AssetPlan plan() {
        return new AssetPlan(settings(), List.of());
    }

    /** A record's properties as plain values. */
    static Map<String, Object> plain(WireRecord record) {
        var plain = new LinkedHashMap<String, Object>();
        record.getProperties().forEach((name, value) -> plain.put(name, value.getValue()));
        return plain;
    }
}
