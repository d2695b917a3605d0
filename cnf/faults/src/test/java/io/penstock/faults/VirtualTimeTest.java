// SPDX-License-Identifier: Apache-2.0
package io.penstock.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VirtualTimeTest {

    private final VirtualTime time = new VirtualTime(Instant.EPOCH);
    private final List<String> seen = new ArrayList<>();

    @Test
    void whatIsDueRunsInTheOrderOfItsTime() {
        time.after(Duration.ofHours(2), () -> seen.add("late at " + time.clock().instant()));
        time.after(Duration.ofHours(1), () -> time.after(Duration.ofMinutes(30), () -> seen.add("between")));
        Runnable never = time.after(Duration.ofMinutes(1), () -> seen.add("taken back"));
        never.run();
        time.pass(Duration.ofDays(1));
        assertThat(seen).containsExactly("between", "late at 1970-01-01T02:00:00Z");
        assertThat(time.nanos()).isEqualTo(Duration.ofDays(1).toNanos());
    }
}
