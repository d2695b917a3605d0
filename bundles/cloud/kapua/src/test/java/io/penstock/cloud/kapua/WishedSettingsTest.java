// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.kapua;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WishedSettingsTest {

    private final WishedSettings settings = new WishedSettings("kapua");

    @ParameterizedTest
    @CsvSource({
        "broker.url, kapua.example.com, kapua.broker_url: ",
        "broker.url, ftp://kapua.example.com, kapua.broker_url: ",
        "account, acme/plant, kapua.account: ",
        "client.id, gw/1, kapua.client_id: ",
        "position, 'here', kapua.position: "
    })
    void whatTheConnectionCouldNotBeginWithIsRefusedWithItsReason(String key, String value, String reason) {
        assertThat(settings.refusal("kapua", Map.of("user", "gateways", key, value)))
                .hasValueSatisfying(refusal -> assertThat(refusal).startsWith(reason));
        assertThat(settings.refusal("other", Map.of(key, value))).isEmpty();
    }

    @Test
    void whatItCanBeginWithIsNot() {
        Map<String, Object> fine = Map.of(
                "broker.url",
                "mqtts://kapua.example.com:8883",
                "account",
                "acme",
                "client.id",
                "gw:1",
                "position",
                "46.5,11.3");
        assertThat(settings.refusal("kapua", fine)).isEmpty();
        assertThat(settings.refusal("kapua", Map.of("broker.url", "", "position", " ")))
                .isEmpty();
        assertThat(settings.refusal("kapua", Map.of())).as("deleted").isEmpty();
        assertThat(settings.refusal("io.penstock.cloud.kapua")).as("stopped").isEmpty();
    }
}
