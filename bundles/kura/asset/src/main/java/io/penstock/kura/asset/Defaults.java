// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.asset;

import org.eclipse.kura.core.configuration.metatype.Tad;

/** An attribute's default in the attribute's own type; a default that is not of it stays the text that it is. */
final class Defaults {

    static Object of(Tad attribute) {
        String text = attribute.getDefault();
        try {
            return switch (attribute.getType()) {
                case BOOLEAN -> Boolean.valueOf(text);
                case BYTE -> Byte.valueOf(text);
                case SHORT -> Short.valueOf(text);
                case INTEGER -> Integer.valueOf(text);
                case LONG -> Long.valueOf(text);
                case FLOAT -> Float.valueOf(text);
                case DOUBLE -> Double.valueOf(text);
                case CHAR, STRING, PASSWORD -> text;
            };
        } catch (NumberFormatException e) {
            return text;
        }
    }

    private Defaults() {}
}
