// SPDX-License-Identifier: Apache-2.0
package io.penstock.trainer;

import io.penstock.inference.api.Procedure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * The numbers of a model of level and spread. Both models have the graph in common; they differ in what they are for.
 *
 * @param name of the model
 * @param version of the model
 * @param window in records
 * @param calibration its numbers
 * @param decision its numbers
 */
record Recipe(
        String name,
        String version,
        int window,
        Map<String, List<Double>> calibration,
        Map<String, List<Double>> decision) {

    static final String CONTRACT = "pump-8-signals/1";
    static final String CALIBRATION = "level-spread/1";
    static final String DECISION = "tracked/1";

    /** Temperatures and the mains voltage wander with the room and the grid: they are not watched. */
    private static final double[] LEVEL = {1, 1, 1, 1, 0, 0, 0, 1};

    /** The current swings with the mains: its spread is not watched either. */
    private static final double[] SPREAD = {1, 1, 0, 1, 0, 0, 0, 1};

    /** A shift of less than 3 % of a vibration or 0.75 % of the flow is no finding. */
    private static final double[] BAND = {.03, .03, 0, 0, 0, 0, 0, .0075};

    /**
     * For a pump of which nothing is known, one record a second: learns it from its first 400 records. Constants: chosen
     * on the visible files of SKAB, see the README of {@code bundles/inference/monitor}.
     */
    static final Recipe MONITOR = new Recipe(
            "pump-monitor",
            "1.0.0",
            40,
            calibration(400),
            decision(Map.of(
                    "on",
                    1.15,
                    "off",
                    .85,
                    "rho",
                    .2,
                    "settle",
                    60.,
                    "tau",
                    500.,
                    "tau_settle",
                    60.,
                    "max_alarm",
                    600.)));

    /**
     * For the simulated pump, ten records a second, fitted to it. Its faults are strong, so the threshold is higher; times
     * are ten times as many records; the valve and the window take some 150 records to come back after a fault.
     */
    static final Recipe PUMP = new Recipe(
            "pump-anomaly",
            "1.0.0",
            20,
            calibration(0),
            decision(Map.of(
                    "on",
                    2.,
                    "off",
                    1.5,
                    "rho",
                    .2,
                    "settle",
                    150.,
                    "tau",
                    5000.,
                    "tau_settle",
                    40.,
                    "max_alarm",
                    6000.)));

    int features() {
        return LEVEL.length;
    }

    Procedure calibrationProcedure() {
        return new Procedure(CALIBRATION, calibration, Map.of());
    }

    Procedure decisionProcedure() {
        return new Procedure(DECISION, decision, Map.of());
    }

    private static Map<String, List<Double>> calibration(double records) {
        var numbers = new LinkedHashMap<String, List<Double>>();
        numbers.put("records", List.of(records));
        numbers.put("level", list(LEVEL));
        numbers.put("spread", list(SPREAD));
        numbers.put("rel", list(BAND));
        numbers.put("ks", List.of(.6));
        numbers.put("half", List.of(.5));
        return numbers;
    }

    private static Map<String, List<Double>> decision(Map<String, Double> given) {
        var numbers = new LinkedHashMap<String, List<Double>>();
        for (String name : List.of("on", "off", "rho", "settle", "tau", "tau_settle", "max_alarm")) {
            numbers.put(name, List.of(given.get(name)));
        }
        return numbers;
    }

    private static List<Double> list(double[] values) {
        return DoubleStream.of(values).boxed().toList();
    }
}
