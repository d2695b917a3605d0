// SPDX-License-Identifier: Apache-2.0
package io.penstock.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunTest {

    private final List<Measure> results = new ArrayList<>();
    private final List<String> calls = new ArrayList<>();
    private final Run run = new Run("row", 3, true, Path.of("."), what -> {}, results::add);

    @Test
    void takesTurnsSoThatNeitherIsAlwaysFirst() throws Exception {
        run.compare("x", "ns", Goal.NONE, () -> called("a"), () -> called("b"));
        assertThat(String.join("", calls)).isEqualTo("abba".repeat(run.warmUps() / 2) + "abba" + "ab");
    }

    @Test
    void countsNoRoundThatWarmsUp() throws Exception {
        run.compare("x", "ns", Goal.NONE, () -> called("a"), () -> called("b"));
        assertThat(results.get(0).rounds()).hasSize(3);
        assertThat(results.get(0).rounds().get(0)).isEqualTo(5.0); // four figures went before it
        assertThat(results.get(0).floor().get(0)).isEqualTo(6.0);
    }

    private double called(String what) {
        calls.add(what);
        return calls.size();
    }
}
