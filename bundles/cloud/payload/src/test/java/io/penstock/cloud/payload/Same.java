// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.payload;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.kura.message.KuraPayload;

/** Payloads have no equals: Kura's have none. */
final class Same {

    private Same() {}

    static void assertSame(KuraPayload actual, KuraPayload expected) {
        assertThat(actual.getTimestamp()).isEqualTo(expected.getTimestamp());
        assertThat(actual.getPosition()).usingRecursiveComparison().isEqualTo(expected.getPosition());
        assertThat(actual.getBody()).isEqualTo(expected.getBody());
        assertThat(actual.metrics().keySet()).isEqualTo(expected.metrics().keySet());
        expected.metrics().forEach((name, value) -> assertThat(actual.getMetric(name))
                .as(name)
                .hasSameClassAs(value)
                .isEqualTo(value));
    }
}
