// SPDX-License-Identifier: Apache-2.0
package io.penstock.torture;

/**
 * A stretch of time, by the devices that behave: milliseconds from the read of a register to the record's arrival at the
 * broker, which is after it was made durable in the outbox.
 *
 * @param worst the p99 of the device that has the highest
 * @param fewest records a second of the device that has fewest
 * @param rate records a second of all
 */
record Spell(double p50, double p99, double worst, double fewest, double rate) {

    @Override
    public String toString() {
        return String.format(
                "%.0f records/s, register to broker p50 %.1f ms, p99 %.1f ms, worst device's p99 %.1f ms, slowest device"
                        + " %.2f Hz",
                rate, p50, p99, worst, fewest);
    }
}
