// SPDX-License-Identifier: Apache-2.0
package io.penstock.filter.deadband;

/**
 * A configuration that was read and found good.
 *
 * @param bands which property has which band
 * @param silence longest silence in nanoseconds; 0 for no limit
 * @param changedOnly whether a record is cut down to what moved
 * @param memory how many values the running deviation remembers
 * @param group property that names the source; empty where all records are of one
 * @param time property with the record's time in milliseconds; empty for the monotonic clock
 */
record Settings(BandRules bands, long silence, boolean changedOnly, int memory, String group, String time) {

    /** The name of a record's source and its time are no values, unless a rule names them. */
    Settings {
        bands = bands.ignoring(group).ignoring(time);
    }

    /** @throws IllegalArgumentException naming the key, its value and what is allowed */
    static Settings of(DeadbandConfig config) {
        double silence = config.longest_silence_s();
        if (!(silence >= 0 && silence <= 1e9)) {
            throw new IllegalArgumentException(
                    "longest.silence.s = " + silence + "; allowed: 0 (no limit) to 1000000000 seconds");
        }
        int memory = config.sigma_samples();
        if (memory < Spread.ENOUGH || memory > 1_000_000) {
            throw new IllegalArgumentException(
                    "sigma.samples = " + memory + "; allowed: " + Spread.ENOUGH + " to 1000000");
        }
        return new Settings(
                BandRules.parse(config.bands()),
                Math.round(silence * 1e9),
                config.emit_changed_only(),
                memory,
                config.group_property().strip(),
                config.time_property().strip());
    }
}
