// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private static final Secret NONE = new Secret("", "");

    @ParameterizedTest
    @CsvSource({
        "mqtt://plant, tcp://plant:1883",
        "mqtts://plant, ssl://plant:8883",
        "tcp://10.0.0.1:1884, tcp://10.0.0.1:1884",
        "mqtts://[::1]:9, ssl://[::1]:9"
    })
    void readsABrokersAddressWithTheStandardPort(String text, String uri) {
        assertThat(Settings.of(config(Map.of("broker_url", text)), NONE).uri()).isEqualTo(uri);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plant:1883", "http://plant", "mqtt://user:secret@plant", "mqtt://"})
    void refusesWhatIsNoBroker(String text) {
        assertThatThrownBy(() -> Settings.of(config(Map.of("broker_url", text)), NONE))
                .hasMessageStartingWith("mqtt.broker_url: ");
    }

    @Test
    void refusesAnUnknownEncodingAndAnEmptyClientId() {
        assertThatThrownBy(() -> Settings.of(config(Map.of("encoding", "xml")), NONE))
                .hasMessageStartingWith("mqtt.encoding: ");
        assertThatThrownBy(() -> Settings.of(config(Map.of("client_id", " ")), NONE))
                .hasMessageStartingWith("mqtt.client_id: ");
    }

    @Test
    void theDefaultsTalkToNobodyButThisMachine() {
        assertThat(Settings.of(config(Map.of()), NONE).uri()).isEqualTo("tcp://127.0.0.1:1883");
    }

    /** The defaults of the annotation, but for what a test sets. */
    private static MqttConfig config(Map<String, Object> values) {
        return (MqttConfig) Proxy.newProxyInstance(
                MqttConfig.class.getClassLoader(),
                new Class<?>[] {MqttConfig.class},
                (proxy, method, arguments) -> values.getOrDefault(method.getName(), method.getDefaultValue()));
    }
}
