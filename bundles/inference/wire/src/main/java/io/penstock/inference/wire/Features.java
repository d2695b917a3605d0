// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.wire;

import io.penstock.inference.api.Feature;
import io.penstock.kura.seam.RejectedException;
import java.util.List;
import java.util.Map;
import org.eclipse.kura.type.TypedValue;

/** Finds a model's features in a record, in their order. Belongs to who holds the stage's lock. */
final class Features {

    private final String[] properties;
    private boolean known;

    Features(List<Feature> features, Map<String, String> mapping) {
        this.properties = features.stream()
                .map(feature -> mapping.getOrDefault(feature.name(), feature.name()))
                .toArray(String[]::new);
    }

    int count() {
        return properties.length;
    }

    /**
     * @throws RejectedException {@code record.property_missing}, {@code record.wrong_type} or, for NaN and what is too
     *     large for a float, {@code record.not_a_number}
     */
    float[] of(Map<String, TypedValue<?>> record) {
        if (!known) {
            meet(record);
        }
        var values = new float[properties.length];
        for (int i = 0; i < values.length; i++) {
            TypedValue<?> value = record.get(properties[i]);
            if (value == null) {
                throw new RejectedException(
                        "record.property_missing",
                        "A record has no " + properties[i] + ". Map the model's features to the asset's channels.");
            }
            values[i] = number(properties[i], value);
        }
        return values;
    }

    /** Takes the record's own strings for the names: an emitter has the same ones each time, and they compare fastest. */
    private void meet(Map<String, TypedValue<?>> record) {
        known = true;
        for (String name : record.keySet()) {
            for (int i = 0; i < properties.length; i++) {
                properties[i] = properties[i].equals(name) ? name : properties[i];
            }
        }
    }

    private static float number(String property, TypedValue<?> value) {
        float number;
        if (value.getValue() instanceof Number given) {
            number = given.floatValue();
        } else if (value.getValue() instanceof Boolean truth) {
            number = truth ? 1 : 0;
        } else {
            throw new RejectedException(
                    "record.wrong_type",
                    "The property " + property + " is of type " + value.getType() + ", no number.");
        }
        if (!Float.isFinite(number)) {
            throw new RejectedException(
                    "record.not_a_number", "The property " + property + " is " + value.getValue() + ".");
        }
        return number;
    }
}
