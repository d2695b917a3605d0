// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.pump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrokerAddressTest {

    @ParameterizedTest
    @CsvSource({
        "mqtt://plant, tcp://plant:1883",
        "mqtts://plant, ssl://plant:8883",
        "' mqtt://plant/ ', tcp://plant:1883",
        "tcp://10.0.0.1:1884, tcp://10.0.0.1:1884",
        "mqtts://[::1]:9, ssl://[::1]:9"
    })
    void readsABrokersAddressWithTheStandardPort(String text, String uri) {
        assertThat(BrokerAddress.parse("mqtt", text)).isEqualTo(uri);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plant:1883",
                "http://plant",
                "mqtt://user:secret@plant",
                "mqtt://",
                "mqtt://plant:0",
                "mqtt://plant:65536",
                "mqtt://plant/path"
            })
    void refusesWhatIsNoBroker(String text) {
        assertThatThrownBy(() -> BrokerAddress.parse("mqtt", text)).hasMessageStartingWith("mqtt.broker_url: ");
    }
}
