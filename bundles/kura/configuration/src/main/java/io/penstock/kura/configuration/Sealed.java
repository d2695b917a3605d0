// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.configuration;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.eclipse.kura.configuration.Password;

/** Passwords as ConfigAdmin and components have them: texts that our CryptoService sealed. */
final class Sealed {

    /** What {@code encryptAes} of {@code io.penstock.kura.security} gives; a test holds the two together. */
    private static final Pattern SEALED = Pattern.compile("aes1:[0-9a-f]{8}:[A-Za-z0-9+/]+=*");

    private Sealed() {}

    static boolean isSealed(String text) {
        return SEALED.matcher(text).matches();
    }

    /** A Password becomes its text; any other value stays. */
    static Object toText(Object value) {
        if (value instanceof Password password) {
            return password.toString();
        }
        if (value instanceof Password[] passwords) {
            return Arrays.stream(passwords).map(Password::toString).toArray(String[]::new);
        }
        return value;
    }

    /** A sealed text becomes a Password, whether or not its component's definition is known. */
    static Object toPassword(Object value) {
        if (value instanceof String text && isSealed(text)) {
            return new Password(text);
        }
        if (value instanceof String[] texts
                && texts.length > 0
                && Arrays.stream(texts).allMatch(Sealed::isSealed)) {
            return Arrays.stream(texts).map(Password::new).toArray(Password[]::new);
        }
        return value;
    }
}
