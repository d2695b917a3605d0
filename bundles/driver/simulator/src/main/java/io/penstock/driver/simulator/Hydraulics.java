// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.simulator;

/**
 * The operating point of the loop: where the pump's curve {@code H = H0 s² - a Q²} meets the loss of valve and leak,
 * {@code Q = g √H}, with s the speed as a part of the nominal one (affinity laws: Q goes with s, H with s²).
 *
 * @param pressure in bar behind the pump
 * @param flow in l/min through the valve, without what leaks
 * @param load flow through the pump as a part of what it would be at this speed with the valve open and no leak
 */
record Hydraulics(double pressure, double flow, double load) {

    /** Pressure at nominal speed and no flow, in bar. */
    private static final double SHUT_OFF = 1.2;

    /** Flow at nominal speed with the valve open, in l/min: the larger of SKAB's two operating points. */
    private static final double NOMINAL_FLOW = 125.7;

    /** Part of the shut-off pressure that is lost in the pump at that flow; the rest is lost in the loop. */
    private static final double LOST_IN_PUMP = 0.35;

    private static final double PUMP = LOST_IN_PUMP * SHUT_OFF / (NOMINAL_FLOW * NOMINAL_FLOW);
    private static final double LOOP = StrictMath.sqrt((1 - LOST_IN_PUMP) * SHUT_OFF) / NOMINAL_FLOW;

    /**
     * @param speed as a part of the nominal speed
     * @param valve opening, above 0 to 1
     * @param leak conductance of the leak as a part of that of the open loop
     */
    static Hydraulics of(double speed, double valve, double leak) {
        double through = valve / LOOP;
        double all = through + leak / LOOP;
        double pressure = SHUT_OFF * speed * speed / (1 + PUMP * all * all);
        double root = StrictMath.sqrt(pressure);
        return new Hydraulics(pressure, through * root, all * root / (NOMINAL_FLOW * speed));
    }
}
