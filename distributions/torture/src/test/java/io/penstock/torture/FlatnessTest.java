// SPDX-License-Identifier: Apache-2.0
package io.penstock.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class FlatnessTest {

    @Test
    void forgivesWhatAGatewayTakesWhileItGetsWarm() {
        assertThat(judge(at -> new Footprint(at, at < 300 ? 100 : 160, 50, OptionalLong.of(60))))
                .isEmpty();
    }

    @Test
    void seesMemoryThatGrows() {
        assertThat(judge(at -> new Footprint(at, 150 + at / 100.0, 50, OptionalLong.of(60))))
                .singleElement()
                .asString()
                .contains("memory", "+1.00 MB");
    }

    @Test
    void seesAThreadAndALoaderThatStayBehind() {
        assertThat(judge(at -> new Footprint(at, 150, 50 + at / 100, OptionalLong.of(60 + at / 100))))
                .hasSize(2);
    }

    @Test
    void judgesNothingThatWasTooShort() {
        var violations = new Violations();
        var flatness = new Flatness();
        flatness.add(new Footprint(1, 100, 50, OptionalLong.empty()));
        flatness.add(new Footprint(10, 200, 90, OptionalLong.empty()));
        flatness.check(violations);
        assertThat(violations.count()).isZero();
    }

    private static java.util.List<String> judge(IntFunction<Footprint> prints) {
        var violations = new Violations();
        var flatness = new Flatness();
        for (int at = 0; at <= 3000; at += 150) {
            flatness.add(prints.apply(at));
        }
        flatness.check(violations);
        return violations.first();
    }
}
