// SPDX-License-Identifier: Apache-2.0
package io.penstock.filter.deadband;

import org.eclipse.kura.type.StringValue;
import org.eclipse.kura.type.TypedValue;

/** The properties that Kura's assets put beside a value: its time, its unit, its error, and who it is from. */
final class Companions {

    /** Kura's property for a device that could not be reached at all. */
    static final String ASSET_ERROR = "assetError";

    private static final String ERROR = "_error";
    private static final String[] SUFFIXES = {"_timestamp", "_unit", ERROR};

    static boolean isCompanion(String property) {
        return switch (property) {
            case "assetName", "assetTimestamp", ASSET_ERROR -> true;
            default -> !base(property).equals(property);
        };
    }

    /** The property that a companion stands beside; a property that is no companion is its own base. */
    static String base(String property) {
        for (String suffix : SUFFIXES) {
            if (property.length() > suffix.length() && property.endsWith(suffix)) {
                return property.substring(0, property.length() - suffix.length());
            }
        }
        return property;
    }

    /** Whether the property says that a channel, or the whole asset, could not be read. */
    static boolean isFailure(String property, TypedValue<?> value) {
        return value instanceof StringValue text
                && (property.endsWith(ERROR) || property.equals(ASSET_ERROR))
                && !text.getValue().isEmpty();
    }

    private Companions() {}
}
