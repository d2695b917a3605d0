// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PumpModelTest {

    @Test
    void givesTheSameValuesToTheBitOnEveryMachine() {
        var model = new PumpModel(42);
        int hash = 1;
        for (int i = 0; i < 1000; i++) {
            model.step(1);
            if (i == 500) {
                model.inject(Fault.CAVITATION, 0.5);
            }
            hash = 31 * hash + Arrays.hashCode(model.values());
        }
        assertThat(hash).isEqualTo(GOLDEN); // computed on x86-64, OpenJDK 17
    }

    @Test
    void givesOtherNoiseForAnotherSeed() {
        assertThat(new PumpModel(1).values()).isNotEqualTo(new PumpModel(2).values());
    }

    @ParameterizedTest(name = "{0} at speed {1}: {2} to {3}")
    @CsvSource({
        "ACCELEROMETER_1, 0.255, 0.026,  0.0275",
        "ACCELEROMETER_2, 0.255, 0.039,  0.0415",
        "CURRENT,         0.255, 0.9,    1.1",
        "PRESSURE,        0.255, 0.0,    0.11",
        "TEMPERATURE,     0.255, 68,     80",
        "THERMOCOUPLE,    0.255, 25,     27",
        "VOLTAGE,         0.255, 226,    235",
        "FLOW,            0.255, 31.5,   32.5",
        "FLOW,            1,     124,    127",
        "CURRENT,         1,     2.4,    2.7",
        "ACCELEROMETER_1, 1,     0.2,    0.22",
    })
    void runsNormallyAtTheMagnitudesOfTheTestBench(Signal signal, double speed, double from, double to) {
        assertThat(mean(new PumpModel(7, speed), signal)).isBetween(from, to);
    }

    @ParameterizedTest(name = "{0} moves {1} by a factor of {2} to {3}")
    @CsvSource({
        "VALVE_CLOSING, FLOW,            0.2, 0.6",
        "VALVE_CLOSING, TEMPERATURE,     1.0005, 1.1",
        "LEAK,          FLOW,            0.6, 0.9",
        "IMBALANCE,     ACCELEROMETER_1, 2,   3",
        "IMBALANCE,     ACCELEROMETER_2, 1.4, 2",
        "IMBALANCE,     FLOW,            0.99, 1.01",
        "CAVITATION,    ACCELEROMETER_2, 1.6, 2.5",
        "CAVITATION,    FLOW,            0.8, 0.95",
    })
    void showsAFaultWhereItsPhysicsSays(Fault fault, Signal signal, double from, double to) {
        var sound = new PumpModel(7);
        var faulty = new PumpModel(7);
        faulty.inject(fault, 0.8);
        run(sound, 30);
        run(faulty, 30);
        assertThat(mean(faulty, signal) / mean(sound, signal)).isBetween(from, to);
    }

    @Test
    void closesTheValveWithinSecondsAndNotAtOnce() {
        var model = new PumpModel(7);
        model.inject(Fault.VALVE_CLOSING, 1);
        model.step(1);
        assertThat(model.value(Signal.FLOW)).isGreaterThan(20);
        run(model, 30);
        assertThat(model.value(Signal.FLOW)).isLessThan(8);
    }

    @Test
    void comesBackToNormalWhenTheFaultIsCleared() {
        var model = new PumpModel(7);
        model.inject(Fault.LEAK, 1);
        run(model, 60);
        model.clear(Fault.LEAK);
        assertThat(model.truth()).isEmpty();
        run(model, 60);
        assertThat(mean(model, Signal.FLOW)).isBetween(31.5, 32.5);
    }

    @Test
    void sticksOnlyTheSensorItIsTold() {
        var model = new PumpModel(7);
        model.stick(Signal.CURRENT);
        double before = model.value(Signal.CURRENT);
        double flow = model.value(Signal.FLOW);
        model.inject(Fault.SENSOR_STUCK, 0.5);
        run(model, 5);
        assertThat(model.value(Signal.CURRENT)).isEqualTo(before);
        assertThat(model.value(Signal.FLOW)).isNotEqualTo(flow);
        assertThat(model.truth()).contains(Fault.SENSOR_STUCK);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void refusesASeverityThatIsNone(double severity) {
        var model = new PumpModel(7);
        assertThatThrownBy(() -> model.inject(Fault.LEAK, severity))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not from 0 to 1");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1.3, Double.NaN})
    void refusesASpeedThatNoPumpHas(double speed) {
        assertThatThrownBy(() -> new PumpModel(7, speed)).hasMessageContaining("is not from 0.1 to 1.2");
    }

    private static final int GOLDEN = 1_304_678_548;

    private static double mean(PumpModel model, Signal signal) {
        double sum = 0;
        for (int i = 0; i < 600; i++) {
            model.step(1);
            sum += model.value(signal);
        }
        return sum / 600;
    }

    private static void run(PumpModel model, int seconds) {
        for (int i = 0; i < seconds; i++) {
            model.step(1);
        }
    }
}
