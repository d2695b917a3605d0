// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.simulator;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * A pump that sends water round a loop, in virtual time: nothing moves but by {@link #step}. The same seed and the
 * same calls give the same values to the bit, on any machine.
 *
 * <p>Speed and magnitudes are those of SKAB's test bench: at the default speed about 32 l/min, at speed 1 about
 * 125 l/min. It starts warm, with the valve open and no fault.
 */
public final class PumpModel {

    /** Speed, as a part of the nominal one, at which SKAB recorded its valve experiments. */
    public static final double DEFAULT_SPEED = 0.255;

    private static final double VALVE_SECONDS = 3;
    private static final double FLOW_SECONDS = 0.8;
    private static final double MOTOR_SECONDS = 900;
    private static final double FLUID_SECONDS = 1500;
    private static final double ROOM = 24;

    private final double speed;
    private final Noise noise;
    private final Noise.Drift room;
    private final Noise.Drift mains;
    private final Noise.Drift bearing;
    private final Noise.Drift bubbles;
    private final Lag valve = new Lag(VALVE_SECONDS, 1);
    private final Lag flow;
    private final Lag motor;
    private final Lag fluid;
    private final Map<Fault, Double> faults = new EnumMap<>(Fault.class);
    private final double[] values = new double[Signal.values().length];
    private Signal stuck = Signal.FLOW;
    private double seconds;
    private long samples;

    /** A pump at {@link #DEFAULT_SPEED}. */
    public PumpModel(long seed) {
        this(seed, DEFAULT_SPEED);
    }

    /**
     * @param speed as a part of the nominal speed
     * @throws IllegalArgumentException where the speed is not from 0.1 to 1.2
     */
    public PumpModel(long seed, double speed) {
        if (!(speed >= 0.1 && speed <= 1.2)) {
            throw new IllegalArgumentException("simulator.speed: " + speed + " is not from 0.1 to 1.2");
        }
        this.speed = speed;
        this.noise = new Noise(seed);
        this.room = noise.new Drift(0.6, 3600);
        this.mains = noise.new Drift(1.5, 30);
        this.bearing = noise.new Drift(0.01, 120);
        this.bubbles = noise.new Drift(1, 1.5);
        this.flow = new Lag(FLOW_SECONDS, Hydraulics.of(speed, 1, 0).flow());
        this.motor = new Lag(MOTOR_SECONDS, ROOM + motorRise(1, 0));
        this.fluid = new Lag(FLUID_SECONDS, ROOM + fluidRise(1));
        step(1);
    }

    /** Lets {@code dt} seconds pass and takes one sample of every sensor. */
    public void step(double dt) {
        seconds += dt;
        samples++;
        double imbalance = severity(Fault.IMBALANCE);
        double cavitation = severity(Fault.CAVITATION);
        double opening = valve.step(1 - 0.9 * severity(Fault.VALVE_CLOSING), dt);
        var point = Hydraulics.of(speed, opening, 0.9 * severity(Fault.LEAK));
        double unrest = cavitation * bubbles.step(dt);
        double collapse = 1 - 0.15 * cavitation + 0.06 * unrest;
        double through = flow.step(point.flow() * collapse, dt);
        double ambient = ROOM + room.step(dt);
        double body = motor.step(ambient + motorRise(point.load(), imbalance), dt);
        double water = fluid.step(ambient + fluidRise(point.load()), dt);
        double volts = 230.5 + mains.step(dt) + noise.white(10.5, 2.2);
        double amps = 0.974 + 1.566 * speed * speed * speed * (0.55 + 0.45 * point.load()) + 0.08 * imbalance;

        double throttled = 1 + 0.25 * Math.max(0, 0.6 - point.load()); // flow that turns round in the pump shakes it
        double shake = (1 + bearing.step(dt)) * throttled;
        double rattle = 0.012 + 0.08 * cavitation;
        double first = 0.2131 * StrictMath.pow(speed, 1.517) * shake * (1 + 1.8 * imbalance + 0.7 * cavitation);
        double second = 0.2674 * StrictMath.pow(speed, 1.385) * shake * (1 + 0.9 * imbalance + 1.2 * cavitation);

        set(Signal.ACCELEROMETER_1, first * (1 + noise.white(rattle, 3)));
        set(Signal.ACCELEROMETER_2, second * (1 + noise.white(rattle, 3)));
        set(Signal.CURRENT, amps * volts / 230.5 + noise.white(0.25 + 0.2 * speed, 2.3));
        set(Signal.PRESSURE, quantised(point.pressure() * collapse + noise.white(0.24, 4) + 0.1 * unrest));
        set(Signal.TEMPERATURE, body + noise.white(0.1, 4));
        set(Signal.THERMOCOUPLE, water + noise.white(0.005, 4));
        set(Signal.VOLTAGE, volts);
        set(Signal.FLOW, through + noise.white(0.4, 3));
    }

    /** The last sample of one sensor, in the unit of the signal. */
    public double value(Signal signal) {
        return values[signal.ordinal()];
    }

    /** The last sample of all sensors, in the order of {@link Signal}. */
    public double[] values() {
        return values.clone();
    }

    /** Starts a fault, or changes how severe it is. It shows from the next step on. */
    public void inject(Fault fault, double severity) {
        if (!(severity >= 0 && severity <= 1)) {
            throw new IllegalArgumentException("simulator.severity: " + severity + " is not from 0 to 1");
        }
        if (severity == 0) {
            faults.remove(fault);
        } else {
            faults.put(fault, severity);
        }
    }

    /** Chooses the sensor that {@link Fault#SENSOR_STUCK} means; the flow's, unless it is called. */
    public void stick(Signal signal) {
        stuck = signal;
    }

    /** Ends one fault. What it did fades with the pump's own time constants. */
    public void clear(Fault fault) {
        faults.remove(fault);
    }

    /** How severe a fault is: 0 where it is not active. */
    public double severity(Fault fault) {
        return faults.getOrDefault(fault, 0.0);
    }

    /** The active fault, the one of the lowest code where there are more: the truth for an evaluation. */
    public Optional<Fault> truth() {
        return faults.keySet().stream().findFirst();
    }

    /** Samples taken so far; the first one was taken by the constructor. */
    public long samples() {
        return samples;
    }

    /** Seconds of the model's clock. */
    public double seconds() {
        return seconds;
    }

    private void set(Signal signal, double value) {
        if (signal != stuck || severity(Fault.SENSOR_STUCK) == 0) {
            values[signal.ordinal()] = value;
        }
    }

    /** Degrees over the room: losses go with speed and load; a throttled pump is cooled less. */
    private double motorRise(double load, double imbalance) {
        return 44 + 20.5 * speed + 10 * Math.max(0, 1 - load) + 4 * imbalance;
    }

    /** Degrees over the room: what the pump puts into the water, more where it turns round in the pump. */
    private double fluidRise(double load) {
        return 1.2 + 3 * speed + 4 * Math.max(0, 1 - load);
    }

    /** SKAB's pressure comes in steps of 0.328 bar, one of which is at 0.0547 bar. */
    private static double quantised(double bar) {
        return 0.054711 + 0.327927 * StrictMath.rint((bar - 0.054711) / 0.327927);
    }
}
