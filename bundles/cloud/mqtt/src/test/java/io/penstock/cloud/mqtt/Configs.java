// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.mqtt;

import io.penstock.cloud.pump.StoredPassword;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;

/** Configurations: the defaults of the annotation, but for what a test sets. */
final class Configs {

    private static final StoredPassword NONE = new StoredPassword("", new char[0]);

    private Configs() {}

    static MqttConfig config(Map<String, Object> values) {
        return (MqttConfig) Proxy.newProxyInstance(
                MqttConfig.class.getClassLoader(),
                new Class<?>[] {MqttConfig.class},
                (proxy, method, arguments) -> values.getOrDefault(method.getName(), method.getDefaultValue()));
    }

    static Passwords passwords(String user, String stores) {
        return new Passwords(
                new StoredPassword(user, user.toCharArray()),
                stores.isEmpty() ? NONE : new StoredPassword(stores, stores.toCharArray()),
                stores.isEmpty() ? NONE : new StoredPassword(stores, stores.toCharArray()));
    }

    /** For a broker on loopback, impatient. */
    static Settings settings(int port, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(Map.of(
                "broker_url", "mqtt://127.0.0.1:" + port,
                "client_id", "gw",
                "retry_longest_s", 1,
                "acknowledge_timeout_s", 2,
                "connect_timeout_s", 2));
        all.putAll(values);
        return Settings.of(config(all), passwords(String.valueOf(values.getOrDefault("password", "")), ""));
    }
}
