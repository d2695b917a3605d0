// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.marshal;

import java.util.stream.IntStream;
import org.osgi.annotation.versioning.ProviderType;

/** Which characters a document can hold (XML 1.0, 2.2). */
@ProviderType
public final class XmlText {

    private XmlText() {}

    /** Whether every character of a text can be written. */
    public static boolean isWritable(String text) {
        return IntStream.range(0, text.length()).allMatch(at -> isWritable(text, at));
    }

    static boolean isWritable(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c >= 0x20 && c <= 0xFFFD || c == '\t' || c == '\n' || c == '\r';
    }
}
