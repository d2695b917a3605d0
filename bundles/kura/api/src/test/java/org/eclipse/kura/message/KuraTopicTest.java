// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("deprecation") // older bundles use it
class KuraTopicTest {

    @ParameterizedTest
    @CsvSource({
        "$EDC/acc/dev/CONF-V2/GET/snapshots, $EDC, acc, dev, CONF-V2, GET/snapshots",
        "acc/dev/W1/A1/pump,, acc, dev, W1, A1/pump",
        "acc/dev/W1/A1/,, acc, dev, W1, A1/",
        "acc/dev/W1/,, acc, dev, W1,",
        "acc/dev,, acc, dev,,",
        "$EDC, $EDC,,,,",
        "#,,,,,",
    })
    void takesATopicApart(String topic, String prefix, String account, String device, String application, String rest) {
        var parts = new KuraTopic(topic);
        assertThat(parts.getPrefix()).isEqualTo(prefix);
        assertThat(parts.getAccountName()).isEqualTo(account);
        assertThat(parts.getDeviceId()).isEqualTo(device);
        assertThat(parts.getApplicationId()).isEqualTo(application);
        assertThat(parts.getApplicationTopic()).isEqualTo(rest);
        assertThat(parts.getFullTopic()).isEqualTo(topic);
    }
}
