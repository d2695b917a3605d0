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
 * @param holdMillis longest wait for a model
 */
record Settings(
        String slot,
        Map<String, String> mapping,
        String assetProperty,
        boolean copyRecord,
        int calibrationRecords,
        long holdMillis) {

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
                config.calibration_records(),
                config.hold_ms());
    }

    private static Map<String, String> mapping(String text) {
        var mapping = new HashMap<String, String>();
        for (String rule : text.split("[;\n]")) {
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
