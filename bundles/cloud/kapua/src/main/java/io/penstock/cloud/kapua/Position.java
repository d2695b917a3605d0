// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.kapua;

import java.util.Optional;
import org.eclipse.kura.message.KuraPosition;

/** A position as an operator writes it: {@code 46.5,11.3,262}. */
final class Position {

    private Position() {}

    /** @throws IllegalArgumentException with the code {@code kapua.position} */
    static Optional<KuraPosition> parse(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        String[] parts = text.split(",", -1);
        try {
            if (parts.length < 2 || parts.length > 3) {
                throw new NumberFormatException("two or three numbers are wanted");
            }
            var position = new KuraPosition();
            position.setLatitude(within(parts[0], 90));
            position.setLongitude(within(parts[1], 180));
            if (parts.length == 3) {
                position.setAltitude(within(parts[2], 100_000));
            }
            return Optional.of(position);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "kapua.position: \"" + text + "\" is no position: " + e.getMessage()
                            + ". Write latitude,longitude or latitude,longitude,altitude, such as 46.5,11.3,262.",
                    e);
        }
    }

    private static double within(String text, double limit) {
        double number = Double.parseDouble(text.strip());
        if (!(Math.abs(number) <= limit)) {
            throw new NumberFormatException(text.strip() + " is not between -" + limit + " and " + limit);
        }
        return number;
    }
}
