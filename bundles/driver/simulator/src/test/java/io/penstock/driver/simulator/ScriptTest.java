// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptTest {

    @Test
    void readsTimesFaultsAndSeverities() {
        assertThat(Script.parse("20 s normal, 10s Valve-Closing , 0.5 s leak 40 %")
                        .phases())
                .containsExactly(
                        new Script.Phase(20, Optional.empty(), 0),
                        new Script.Phase(10, Optional.of(Fault.VALVE_CLOSING), 0.6),
                        new Script.Phase(0.5, Optional.of(Fault.LEAK), 0.4));
    }

    @Test
    void beginsAnewBehindTheLastPhase() {
        var script = Script.parse("20 s normal, 10 s leak");
        assertThat(script.at(19.9).fault()).isEmpty();
        assertThat(script.at(20).fault()).contains(Fault.LEAK);
        assertThat(script.at(30).fault()).isEmpty();
        assertThat(script.at(3050).fault()).contains(Fault.LEAK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10 s", "ten s leak", "10 s explosion", "10 s leak 101 %", "0 s leak", "", "-1 s leak"})
    void namesTheItemItCannotRead(String item) {
        assertThatThrownBy(() -> Script.parse("5 s normal, " + item))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("simulator.script: item 2 '" + item + "': ");
    }

    @Test
    void happensToThePumpAtTheEdgesOfThePhasesOnly() {
        var pump = new PumpDevice(new PumpModel(1), new Misbehaviour());
        var scripted = new ScriptedPump(pump, Optional.of(Script.parse("2 s normal, 2 s leak")));
        scripted.step(1);
        pump.inject(Fault.IMBALANCE, 1); // by somebody else
        scripted.step(1);
        assertThat(pump.truth()).contains(Fault.IMBALANCE);
        pump.clear(Fault.IMBALANCE);
        scripted.step(1);
        assertThat(pump.truth()).contains(Fault.LEAK);
        pump.clear(Fault.LEAK); // by somebody else
        scripted.step(1);
        assertThat(pump.truth()).isEmpty();
        scripted.step(1);
        assertThat(pump.truth()).isEmpty();
    }
}
