// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicsTest {

    /** MQTT 3.1.1, 4.7.1 and 4.7.2. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "sport/tennis/player1/# sport/tennis/player1 true",
                "sport/tennis/player1/# sport/tennis/player1/score/wimbledon true",
                "sport/tennis/+ sport/tennis/player1 true",
                "sport/tennis/+ sport/tennis/player1/ranking false",
                "sport/+ sport false",
                "sport/+ sport/ true",
                "+/+ /finance true",
                "# $SYS/a false",
                "$SYS/# $SYS/a true",
                "a/b a/c false"
            })
    void matchAsTheStandardSays(String filter, String topic, boolean matches) {
        assertThat(Topics.matches(filter, topic)).isEqualTo(matches);
    }
}
