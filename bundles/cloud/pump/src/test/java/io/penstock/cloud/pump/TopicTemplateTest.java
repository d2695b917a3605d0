// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.pump;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicTemplateTest {

    private static final Map<String, Object> PROPERTIES = Map.of(
            "assetName", "pump", "line", 3, "wild", "a+b#c", "split", "a\nb\ufffe", "money", "$9", "client-id", "no");
    private static final Map<String, String> TOKENS = Map.of("account-name", "acme", "client-id", "gw");

    @ParameterizedTest
    @CsvSource({
        "plain/topic, plain/topic",
        "W1/A1/$assetName, W1/A1/pump",
        "$assetName/$line, pump/3",
        "a$line, a3",
        "$unknown/$line, $unknown/3",
        "$wild, a_b_c",
        "$split, a_b_",
        "$money, $9",
        "$, $"
    })
    void fillsWhatAMessageHas(String template, String topic) {
        assertThat(new TopicTemplate(template).fill(name -> Optional.ofNullable(PROPERTIES.get(name))))
                .isEqualTo(topic);
    }

    @ParameterizedTest
    @CsvSource({
        "#account-name/#client-id/a, acme/gw/a",
        "#client-id, gw",
        "x#client-id, x#client-id",
        "#unknown/#, #unknown/#",
        "#client-id/#, gw/#"
    })
    void resolvesWholeLevels(String template, String topic) {
        assertThat(new TopicTemplate(template).resolve(TOKENS)).isEqualTo(topic);
    }
}
