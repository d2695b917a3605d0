// SPDX-License-Identifier: Apache-2.0
package io.penstock.torture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EpochTest {

    private final Epoch epoch = new Epoch();

    @Test
    void knowsARecordThatComesAgainFromOneThatHasItsName() {
        assertThat(epoch.take(1, 71)).isEqualTo(Epoch.Arrival.NEW);
        assertThat(epoch.take(1, 71)).isEqualTo(Epoch.Arrival.AGAIN);
        assertThat(epoch.take(1, 72)).isEqualTo(Epoch.Arrival.IMPOSTOR);
        assertThat(epoch.records()).isEqualTo(1);
    }

    @Test
    void seesAHoleUntilItIsFilledAndThatItWasFilledLate() {
        epoch.take(1, 0);
        epoch.take(5000, 0);
        assertThat(epoch.holes()).isEqualTo(4998);
        assertThat(epoch.take(2, 0)).isEqualTo(Epoch.Arrival.LATE);
        assertThat(epoch.holes()).isEqualTo(4997);
    }
}
