// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.wire;

import java.util.HashMap;
import java.util.Map;

/**
 * A checked configuration.
 *
 * @param slot whose model decides
 * @param mapping feature to property, where the names differ
 * @param assetProperty names the asset
 * @param copyRecord whether what came in goes out again
 * @param calibrationRecords for an asset; -1 as the model says
 * @param generation of the calibrations: those of another one are not used
 * @param holdMillis longest wait for a model
 */
record Settings(
        String slot,
        Map<String, String> mapping,
        String assetProperty,
        boolean copyRecord,
        int calibrationRecords,
        int generation,
        long holdMillis) {

    private static final int MOST_RECORDS = 100_000;
    private static final long LONGEST_HOLD = 600_000;

    static Settings of(InferenceConfig config) {
        if (config.slot() == null || config.slot().isBlank()) {
            throw new IllegalArgumentException(
                    "inference.slot: no slot is named. Set it to the name of a model, for example pump-anomaly.");
        }
        return new Settings(
                config.slot().strip(),
                mapping(config.mapping()),
                config.asset_property(),
                config.copy_record(),
                (int) within("calibration.records", config.calibration_records(), -1, MOST_RECORDS),
                config.calibration_generation(),
                within("hold.ms", config.hold_ms(), 0, LONGEST_HOLD));
    }

    /** Whether what is known of an asset under another configuration holds under this one. */
    boolean learnsLike(Settings other) {
        return generation == other.generation
                && calibrationRecords == other.calibrationRecords
                && mapping.equals(other.mapping)
                && assetProperty.equals(other.assetProperty);
    }

    private static long within(String key, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "inference.configuration: " + key + " is " + value + "; allowed is " + least + " to " + most + ".");
        }
        return value;
    }

    private static Map<String, String> mapping(String text) {
        var mapping = new HashMap<String, String>();
        for (String rule : text == null ? new String[0] : text.split("[;\n]")) {
            if (rule.isBlank()) {
                continue;
            }
            String[] sides = rule.split("=", 2);
            if (sides.length != 2 || sides[0].isBlank() || sides[1].isBlank()) {
                throw new IllegalArgumentException(
                        "inference.mapping: '" + rule.strip() + "' is not a rule; write feature = property.");
            }
            mapping.put(sides[0].strip(), sides[1].strip());
        }
        return Map.copyOf(mapping);
    }
}
