// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.api;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import org.eclipse.kura.KuraErrorCode;

/** The sentences behind Kura's error codes; they stand in {@code errors.properties} beside this class. */
public final class ErrorText {

    private ErrorText() {}

    /** What is worth telling of an exception's arguments. */
    public static List<String> details(Object... arguments) {
        if (arguments == null) {
            return List.of();
        }
        return Arrays.stream(arguments)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .filter(detail -> !detail.isBlank())
                .toList();
    }

    /** The code's sentence, and after a colon the details if there are any. */
    public static String message(KuraErrorCode code, List<String> details) {
        var sentence = code == null ? "Error without a code" : texts().getString(code.name());
        return details.isEmpty() ? sentence : sentence + ": " + String.join(", ", details);
    }

    private static ResourceBundle texts() { // cached by ResourceBundle
        return ResourceBundle.getBundle(
                ErrorText.class.getPackageName() + ".errors", Locale.ROOT, ErrorText.class.getClassLoader());
    }
}
