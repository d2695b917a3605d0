// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.kapua;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.kura.message.KuraPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KapuaSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "mqtt://host, tcp://host:1883",
        "tcp://10.0.0.1:1884, tcp://10.0.0.1:1884",
        "mqtts://kapua_broker.example/, ssl://kapua_broker.example:8883",
        "' ssl://[::1]:28883 ', ssl://[::1]:28883"
    })
    void takesTheUsualWaysToNameABroker(String text, String uri) {
        assertThat(of(Map.of("broker_url", text)).broker()).isEqualTo(uri);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "host",
                "host:1883",
                "http://host",
                "mqtt://",
                "mqtt://h:0",
                "mqtt://h:65536",
                "mqtt://u:p@h",
                "mqtt://h/path",
                "mqtt://h:x"
            })
    void refusesWhatIsNoBroker(String text) {
        assertThatThrownBy(() -> of(Map.of("broker_url", text)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("kapua.broker_url: ");
    }

    /** "gw:0009" was accepted by a running Kapua, "gw,0010" was not. */
    @ParameterizedTest
    @ValueSource(strings = {"gw:0009", "gw-1", "a b", "ü", "00:11:22:33:44:55"})
    void takesWhatKapuaTakesForAClientId(String id) {
        assertThat(of(Map.of("client_id", id)).clientId()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gw,0010", "a/b", "a#", "a+", "a*", "a&", "a?", "a>", "a::b", "a\nb"})
    void refusesWhatKapuaRefusesForAClientId(String id) {
        assertThatThrownBy(() -> of(Map.of("client_id", id)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("kapua.client_id: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "+", "$EDC"})
    void refusesWhatIsNoAccount(String account) {
        assertThatThrownBy(() -> of(Map.of("account", account))).hasMessageStartingWith("kapua.account: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"46.5", "46.5,x", "91,0", "0,181", "1,2,3,4", "NaN,0", ",", "1,2,1e9"})
    void refusesWhatIsNoPosition(String text) {
        assertThatThrownBy(() -> of(Map.of("position", text))).hasMessageStartingWith("kapua.position: ");
    }

    @Test
    void readsAPosition() {
        KuraPosition position = Position.parse(" 46.5, -11.3 ,262").orElseThrow();
        assertThat(position.getLatitude()).isEqualTo(46.5);
        assertThat(position.getLongitude()).isEqualTo(-11.3);
        assertThat(position.getAltitude()).isEqualTo(262.0);
        assertThat(Position.parse("1,2").orElseThrow().getAltitude()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "keep_alive_s, 4",
        "keep_alive_s, 3601",
        "connect_timeout_s, 0",
        "retry_longest_s, 0",
        "refused_wait_min, 59",
        "window, 0",
        "window, 1001",
        "batch_records, 0",
        "birth_delay_s, -1",
        "request_threads, 0",
        "request_queue, 0"
    })
    void refusesANumberOutOfItsBounds(String key, int value) {
        assertThatThrownBy(() -> of(Map.of(key, value)))
                .hasMessageStartingWith("kapua.configuration: " + key.replace('_', '.') + " is " + value);
    }

    @Test
    void isTheSameWhereNothingChangedAndNotElse() {
        assertThat(of(Map.of("position", "1,2"))).isEqualTo(of(Map.of("position", "1,2")));
        assertThat(of(Map.of("position", "1,2"))).isNotEqualTo(of(Map.of("position", "1,3")));
        assertThat(KapuaSettings.of(config(Map.of()), "a".toCharArray(), "x"))
                .isNotEqualTo(KapuaSettings.of(config(Map.of()), "b".toCharArray(), "y"));
    }

    @Test
    void showsNoPassword() {
        assertThat(KapuaSettings.of(config(Map.of()), "secret".toCharArray(), "sealed")
                        .toString())
                .doesNotContain("secret");
    }

    private static KapuaSettings of(Map<String, Object> set) {
        return KapuaSettings.of(config(set), new char[0], "");
    }

    private static KapuaConfig config(Map<String, Object> set) {
        Map<String, Object> all = new HashMap<>(Map.of("broker_url", "mqtt://h", "account", "acme", "client_id", "gw"));
        all.putAll(set);
        return Configs.kapua(all);
    }
}
