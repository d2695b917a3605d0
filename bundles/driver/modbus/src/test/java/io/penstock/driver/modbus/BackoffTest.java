// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.modbus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1000); // System.nanoTime() may overflow
    private final Settings settings = Fixture.settings(1);

    @Test
    void doublesUpToTheLongest() {
        var backoff = new Backoff(now::get, () -> 0);
        var pauses = new ArrayList<Long>();
        for (int i = 0; i < 8; i++) {
            pauses.add(backoff.failed(settings).toMillis());
        }
        assertThat(pauses).containsExactly(20L, 40L, 80L, 160L, 200L, 200L, 200L, 200L);
    }

    @Test
    void staysAtTheLongestForEver() {
        var backoff = new Backoff(now::get, () -> 0);
        for (int i = 0; i < 1000; i++) {
            backoff.failed(settings);
        }
        assertThat(backoff.failed(settings)).isEqualTo(Duration.ofMillis(200));
    }

    @Test
    void leavesHalfToChance() {
        assertThat(new Backoff(now::get, () -> 1).failed(settings)).isEqualTo(Duration.ofMillis(10));
        assertThat(new Backoff(now::get, () -> 0.5).failed(settings)).isEqualTo(Duration.ofMillis(15));
    }

    @Test
    void letsOneTryWhenThePauseHasPassedOrAReplyCame() {
        var backoff = new Backoff(now::get, () -> 0);
        assertThat(backoff.wait(settings)).isZero();
        backoff.failed(settings);
        now.addAndGet(Duration.ofMillis(19).toNanos());
        assertThat(backoff.wait(settings)).isEqualTo(Duration.ofMillis(1));
        now.addAndGet(Duration.ofMillis(1).toNanos());
        assertThat(backoff.wait(settings)).isZero();
        backoff.failed(settings);
        backoff.succeeded();
        assertThat(backoff.wait(settings)).isZero();
        assertThat(backoff.failed(settings)).isEqualTo(Duration.ofMillis(20));
    }
}
