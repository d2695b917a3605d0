// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.simulator;

import java.util.Optional;

/** What can go wrong with the pump. Severity is 0 (nothing) to 1 (all of it). */
public enum Fault {
    /** The valve behind the pump closes, within seconds; at severity 1 it leaves a tenth of its opening. */
    VALVE_CLOSING("valve-closing"),
    /** Fluid leaves the loop before the flow sensor; at severity 1 about as much as goes on. */
    LEAK("leak"),
    /** The rotor is out of balance. */
    IMBALANCE("imbalance"),
    /** Vapour bubbles collapse in the pump: noise, less flow, a restless pressure. */
    CAVITATION("cavitation"),
    /** One sensor keeps its last value. Every severity above 0 is the same. */
    SENSOR_STUCK("sensor-stuck"),
    /** The device answers no one; it comes back by itself after 100 seconds times the severity. */
    DEVICE_GONE("device-gone");

    private final String id;

    Fault(String id) {
        this.id = id;
    }

    /** Name in a {@link Script}. */
    public String id() {
        return id;
    }

    /** Number in a register, from 1; 0 is no fault. */
    public int code() {
        return ordinal() + 1;
    }

    /** The fault of a name in a script. */
    public static Optional<Fault> ofId(String id) {
        for (var fault : values()) {
            if (fault.id.equals(id)) {
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }

    /** The fault of a number in a register; empty where there is none of that number. */
    public static Optional<Fault> ofCode(int code) {
        return code >= 1 && code <= values().length ? Optional.of(values()[code - 1]) : Optional.empty();
    }
}
