// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.mqtt;

import static io.penstock.cloud.mqtt.Configs.config;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.store.api.Priority;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @Test
    void theDefaultsTalkToNobodyButThisMachineAndNeedNoCredentials() {
        Settings settings = settings(Map.of());
        assertThat(settings.uri()).isEqualTo("tcp://127.0.0.1:1883");
        assertThat(settings.user()).isEmpty();
        assertThat(settings.stores()).isEmpty();
        assertThat(settings.will()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "encoding, xml, mqtt.encoding",
        "client_id, ' ', mqtt.client_id",
        "broker_url, plant:1883, mqtt.broker_url",
        "will_topic, a/+/b, mqtt.will_topic"
    })
    void refusesWithAReason(String key, String value, String reason) {
        assertThatThrownBy(() -> settings(Map.of(key, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(reason + ": ");
    }

    @Test
    void equalOnesAreEqualSoThatTheConnectionIsKept() {
        Map<String, Object> values = Map.of("will_topic", "#client-id/state", "tls_truststore", "/t");
        assertThat(Settings.of(config(values), Configs.passwords("sealed", "s")))
                .isEqualTo(Settings.of(config(values), Configs.passwords("sealed", "s")));
        assertThat(Settings.of(config(values), Configs.passwords("sealed", "s")))
                .isNotEqualTo(Settings.of(config(values), Configs.passwords("another", "s")));
    }

    @Test
    void theWillsTopicIsFilled() {
        assertThat(settings(Map.of("will_topic", "#account-name/#client-id/state", "account", "acme", "client_id", "g"))
                        .will())
                .contains(new Settings.Will("acme/g/state", "offline"));
    }

    @Test
    void neitherPasswordIsPrinted() {
        assertThat(Settings.of(config(Map.of("tls_keystore", "/k")), Configs.passwords("hidden", "secret"))
                        .toString())
                .doesNotContain("hidden", "secret");
    }

    @Test
    void aPublisherNeedsAConnectionAndAKnownClass() {
        assertThatThrownBy(() -> Publishing.of(Map.of("kura.service.pid", "p")))
                .hasMessageStartingWith("mqtt.publisher: ");
        Map<String, Object> wrong =
                Map.of("kura.service.pid", "p", "cloud.endpoint.service.pid", "mqtt", "data.class", "URGENT");
        assertThatThrownBy(() -> Publishing.of(wrong)).hasMessageStartingWith("mqtt.data_class: ");
        assertThat(Publishing.of(Map.of("kura.service.pid", "p", "cloud.endpoint.service.pid", "mqtt")))
                .isEqualTo(new Publishing("p", "mqtt", "$assetName", Priority.NORMAL, false));
    }

    private static Settings settings(Map<String, Object> values) {
        return Settings.of(config(values), Configs.passwords("", ""));
    }
}
