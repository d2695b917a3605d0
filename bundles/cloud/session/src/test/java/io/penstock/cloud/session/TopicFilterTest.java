// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicFilterTest {

    /** MQTT 3.1.1, 4.7.1 and 4.7.2. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "sport/tennis/player1/# sport/tennis/player1 true",
                "sport/tennis/+ sport/tennis/player1/ranking false",
                "sport/+ sport false",
                "+/+ /finance true",
                "# $SYS/a false",
                "a/b a/c false",
                "a/b a/b true"
            })
    void matchesAsTheStandardSays(String filter, String topic, boolean matches) {
        assertThat(new TopicFilter(filter).matches(topic)).isEqualTo(matches);
    }

    @Test
    void aTopicHasNoWildcardAndAnEnd() {
        assertThat(TopicFilter.isTopic("a/b c/ü")).isTrue();
        for (String text : new String[] {"", "a+", "a/#", "a\0", "x".repeat(65_536), "ü".repeat(32_768)}) {
            assertThat(TopicFilter.isTopic(text)).isFalse();
        }
        assertThat(TopicFilter.isLevel("a")).isTrue();
        assertThat(TopicFilter.isLevel("a/b")).isFalse();
    }

    /** MQTT 3.1.1, 1.5.3: a receiver may close the connection, and Mosquitto 2.0.11 does. */
    @Test
    void aTopicHasNoCharacterForWhichABrokerMayEndTheConnection() {
        for (int each : new int[] {1, '\n', 0x1F, 0x7F, 0x85, 0x9F, 0xD800, 0xDFFF, 0xFDD0, 0xFFFE, 0xFFFF, 0x1FFFE}) {
            assertThat(TopicFilter.isTopic("a" + Character.toString(each) + "b"))
                    .isFalse();
        }
        for (int each : new int[] {' ', 0xA0, 0xFDCF, 0xFDF0, 0xFEFF, 0xFFFD, 0x1F600}) {
            assertThat(TopicFilter.isTopic("a" + Character.toString(each) + "b"))
                    .isTrue();
        }
    }
}
